package org.safetyvalve.accountability.supervisions;

import static org.safetyvalve.accountability.supervisions.SupervisionRule.INCOMPLETE;
import static org.safetyvalve.accountability.supervisions.SupervisionRule.ONLY_A_DISCIPLINE_INSPECTOR;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.accountability.supervisions.InspectionEvent.Opened;
import org.safetyvalve.starter.domain.Actor;

/** An inspection (监督检查组): one group at work under a supervision. */
public final class Inspection {

    private Inspection() {}

    /** 建组 */
    public static List<InspectionEvent> open(
            Actor by, String supervisionId, SupervisionState supervision, String groupName, Instant at) {
        ONLY_A_DISCIPLINE_INSPECTOR.requires(Supervision.inspects(by, supervision.district()));
        INCOMPLETE.requiresAt("groupName", !groupName.isBlank());
        return List.of(new Opened(
                supervisionId, supervision.campaign(), groupName, by.organisation(), supervision.district(), at));
    }
}
