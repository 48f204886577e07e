package org.safetyvalve.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.accountability.LeadReceived;
import org.safetyvalve.contracts.accountability.LeadStanding;
import org.safetyvalve.contracts.hazard.HazardFound;
import org.safetyvalve.contracts.hazard.HazardStanding;
import org.safetyvalve.contracts.hazard.HazardsImported;
import org.safetyvalve.contracts.hazard.ImportShare;
import org.safetyvalve.contracts.hazard.ResponsibilityAssigned;

/** Events that somebody is told of. */
final class Events {
    static final Author BY = new Author("safety-inspector", "rizhao-safety-inspection", "safety-inspector");
    static final Instant DUE = Instant.parse("2026-12-01T16:00:00Z");

    private Events() {}

    static String newId(String name) {
        return name + "-" + UUID.randomUUID();
    }

    private static HazardStanding standing(Instant at, @Nullable String before, String after, String holder) {
        return new HazardStanding(at, BY, "c-1", before, after, null, null, "fire-safety", holder, "疏散通道堵塞");
    }

    private static Deadline due(Instant at) {
        return new Deadline(DUE, at, "3 working days", "cn-2026.1");
    }

    static HazardFound found(String holder, Instant at, @Nullable String importId) {
        return new HazardFound(
                standing(at, null, "FOUND", holder),
                "二层疏散通道堆放货物",
                "371102",
                null,
                null,
                null,
                importId,
                importId == null ? null : 2,
                false,
                null,
                null,
                null,
                null,
                due(at),
                List.of());
    }

    static ResponsibilityAssigned assigned(String unit, Instant at) {
        return new ResponsibilityAssigned(
                standing(at, "CLASSIFIED", "ASSIGNED", unit),
                "rizhao-emergency-bureau",
                unit,
                List.of(),
                "消防法",
                0,
                due(at));
    }

    static HazardsImported imported(String importId, Instant at, ImportShare... shares) {
        return new HazardsImported(at, BY, "c-1", importId, "清单.xlsx", 1, 1, 300, 286, 9, 5, List.of(shares));
    }

    static LeadReceived lead(String reference) {
        return new LeadReceived(
                new LeadStanding(
                        Instant.now(),
                        new Office("rizhao-safety-committee", "safety-committee"),
                        reference,
                        "transfer",
                        null,
                        "RECEIVED"),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
