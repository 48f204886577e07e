package org.safetyvalve.accountability.supervisions;

import static org.safetyvalve.accountability.supervisions.SupervisionRule.INCOMPLETE;
import static org.safetyvalve.accountability.supervisions.SupervisionRule.INTERVIEW_NOT_AFTER_THE_VISIT;
import static org.safetyvalve.accountability.supervisions.SupervisionRule.ONLY_A_DISCIPLINE_INSPECTOR;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.accountability.supervisions.VisitEvent.Recorded;
import org.safetyvalve.starter.domain.Actor;

/** A visit (走访检查) of a group to one department or unit: whom it interviewed and what it read, as records to be counted. */
public final class Visit {

    private Visit() {}

    /** 登记走访 */
    public static List<VisitEvent> record(
            Actor by,
            String inspectionId,
            InspectionState inspection,
            VisitedUnit unit,
            boolean covert,
            List<Interview> interviews,
            List<DocumentRead> documents,
            Instant at) {
        ONLY_A_DISCIPLINE_INSPECTOR.requires(Supervision.inspects(by, inspection.district()));
        INCOMPLETE.requiresAt("unit.id", !unit.id().isBlank());
        for (int i = 0; i < interviews.size(); i++) {
            Interview interview = interviews.get(i);
            INCOMPLETE.requiresAt(
                    "interviews[" + i + "].role", !interview.role().isBlank());
            INTERVIEW_NOT_AFTER_THE_VISIT.requiresAt(
                    "interviews[" + i + "].at", !interview.at().isAfter(at));
        }
        for (int i = 0; i < documents.size(); i++) {
            INCOMPLETE.requiresAt(
                    "documents[" + i + "].title", !documents.get(i).title().isBlank());
        }
        return List.of(new Recorded(
                inspectionId,
                inspection.supervision(),
                inspection.campaign(),
                inspection.district(),
                unit,
                covert,
                interviews,
                documents,
                at));
    }
}
