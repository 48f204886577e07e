package org.safetyvalve.accountability.supervisions;

import static org.safetyvalve.accountability.supervisions.SupervisionRule.*;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.supervisions.VisitEvent.Recorded;
import org.safetyvalve.starter.domain.Actor;

/**
 * A visit (走访检查) of a group to one department or unit: who was there, whom it interviewed and what it read, as records to be
 * counted.
 */
public final class Visit {

    private Visit() {}

    /**
     * 登记走访
     *
     * @param earlier the visit that it follows up, or null
     */
    public static List<VisitEvent> record(
            Actor by,
            String inspectionId,
            InspectionState inspection,
            SupervisionState supervision,
            VisitReport report,
            @Nullable EarlierVisit earlier,
            Instant at) {
        Inspection group = Inspection.of(inspection);
        group.requireInspector(by);
        group.requireAtWorkAt(at);
        Supervision.of(supervision).requireOpenAt(at);
        INCOMPLETE.requiresAt("unit", !report.unit().id().isBlank());
        requireTheGroup(inspection.compositionAt(at), report);
        HOLIDAY_OF_A_HOLIDAY_CHECK.requiresAt(
                "holiday", (report.kind() == VisitKind.HOLIDAY) == (report.holiday() != null));
        requireFollowUp(inspection.supervision(), report, earlier, at);
        requireInterviews(report, at);
        requireDocuments(report.documents());
        SealedText notes = report.notes() == null ? null : report.notes().get();
        return List.of(new Recorded(
                inspectionId,
                inspection.supervision(),
                inspection.campaign(),
                inspection.district(),
                report.unit(),
                report.kind(),
                report.holiday(),
                earlier == null ? null : earlier.id(),
                report.inspectors(),
                report.interviews().stream()
                        .map(heard -> heard.interview(report.inspectors()))
                        .toList(),
                report.documents(),
                report.result(),
                notes,
                at));
    }

    /** Of a group of before its members were recorded it is not known who belonged to it. */
    private static void requireTheGroup(@Nullable Composition group, VisitReport report) {
        List<String> inspectors = report.inspectors();
        TWO_ON_A_VISIT.requiresAt("inspectors", new HashSet<>(inspectors).size() >= 2);
        EACH_ONCE.requiresAt("inspectors", new HashSet<>(inspectors).size() == inspectors.size());
        if (group != null) {
            inspectors.forEach(one -> VISITED_BY_THE_GROUP.requiresAt("inspectors", group.has(one), one));
            VISITS_WHAT_IT_COVERS.requiresAt("unit", group.covers(report.unit().id()));
        }
    }

    private static void requireFollowUp(
            String supervision, VisitReport report, @Nullable EarlierVisit earlier, Instant at) {
        VisitState before = earlier == null ? null : earlier.visit();
        boolean follows = before != null
                && before.supervision().equals(supervision)
                && before.unit().id().equals(report.unit().id())
                && before.visitedAt().isBefore(at);
        FOLLOWS_UP_A_VISIT.requiresAt("followUpOf", report.kind() == VisitKind.FOLLOW_UP ? follows : earlier == null);
    }

    private static void requireInterviews(VisitReport report, Instant at) {
        for (int i = 0; i < report.interviews().size(); i++) {
            Heard heard = report.interviews().get(i);
            String field = "interviews[" + i + "]";
            INCOMPLETE.requiresAt(field + ".role", !heard.role().isBlank());
            INTERVIEW_NOT_AFTER_THE_VISIT.requiresAt(field + ".at", !heard.at().isAfter(at));
            HEARD_BY_WHO_WAS_THERE.requiresAt(field + ".by", report.inspectors().containsAll(heard.by()));
        }
    }

    private static void requireDocuments(List<DocumentRead> documents) {
        for (int i = 0; i < documents.size(); i++) {
            DocumentRead document = documents.get(i);
            INCOMPLETE.requiresAt(
                    "documents[" + i + "].title", !document.title().isBlank());
            INCOMPLETE.requiresAt("documents[" + i + "].count", document.count() == null || document.count() >= 1);
        }
    }
}
