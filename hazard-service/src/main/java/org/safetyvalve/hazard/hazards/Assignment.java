package org.safetyvalve.hazard.hazards;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is responsible, and how somebody always is (交办、退回、争议、指定). */
final class Assignment {

    private Assignment() {}

    static List<HazardEvent> assign(Moment now, String unit, @Nullable String basis) {
        HazardRule.requireText(unit, "unit");
        return List.of(new ResponsibilityEvent.ResponsibilityAssigned(
                now.stamp(), unit, basis, now.start(Duty.ACCEPT)));
    }

    static List<HazardEvent> accept(Moment now) {
        return List.of(new ResponsibilityEvent.ResponsibilityAccepted(now.stamp(), false));
    }

    static List<HazardEvent> giveBack(
            Moment now, @Nullable String legalBasis, @Nullable String competentBody, @Nullable String reason) {
        String basis = stated(legalBasis, "legalBasis");
        String body = stated(competentBody, "competentBody");
        String unit = now.act().by().organisation();
        if (body.equals(unit)) {
            throw HazardRule.NOT_TO_ITSELF.refuse().at("competentBody");
        }
        boolean first = now.state().returnedBy().isEmpty();
        List<HazardEvent> events = new ArrayList<>();
        events.add(new ResponsibilityEvent.ResponsibilityReturned(
                now.stamp(),
                unit,
                basis,
                body,
                reason,
                now.state().returns() + 1,
                first ? now.start(Duty.ASSIGN) : null));
        if (!first) {
            events.add(disputed(now, reason));
        }
        return List.copyOf(events);
    }

    static List<HazardEvent> dispute(Moment now, String reason) {
        HazardRule.requireText(reason, "reason");
        return List.of(disputed(now, reason));
    }

    static List<HazardEvent> designate(Moment now, String unit, String basis) {
        HazardRule.requireText(unit, "unit");
        HazardRule.requireText(basis, "basis");
        return List.of(new ResponsibilityEvent.ResponsibilityDesignated(now.stamp(), unit, basis));
    }

    private static HazardEvent disputed(Moment now, @Nullable String reason) {
        Set<String> parties = new LinkedHashSet<>(now.state().returnedBy());
        parties.add(now.state().holder());
        parties.add(now.act().by().organisation());
        return new ResponsibilityEvent.ResponsibilityDisputed(
                now.stamp(), reason, List.copyOf(parties), now.start(Duty.DESIGNATE));
    }

    private static String stated(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw HazardRule.RETURN_NEEDS_BASIS.refuse().at(field);
        }
        return text;
    }
}
