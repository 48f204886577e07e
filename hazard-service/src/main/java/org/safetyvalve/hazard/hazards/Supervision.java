package org.safetyvalve.hazard.hazards;

import java.util.List;
import org.safetyvalve.starter.domain.Level;

/** Interim control, listing and enforcement (督办与执法). */
final class Supervision {

    private Supervision() {}

    static List<HazardEvent> orderInterimControl(Moment now, String measures) {
        HazardRule.requireText(measures, "measures");
        return List.of(new SupervisionEvent.InterimControlOrdered(now.stamp(), measures));
    }

    static List<HazardEvent> liftInterimControl(Moment now, String reason) {
        HazardRule.requireText(reason, "reason");
        return List.of(new SupervisionEvent.InterimControlLifted(now.stamp(), reason));
    }

    static List<HazardEvent> list(Moment now, Level level, String number) {
        HazardRule.requireText(number, "number");
        return List.of(new SupervisionEvent.HazardListed(now.stamp(), level, number));
    }

    static List<HazardEvent> orderEnforcement(Moment now, Enforcement enforcement) {
        String unit = now.state().unit();
        List<String> targets = enforcement.targets().isEmpty() && unit != null ? List.of(unit) : enforcement.targets();
        return List.of(new SupervisionEvent.EnforcementOrdered(
                now.stamp(),
                enforcement.kind(),
                enforcement.measure(),
                enforcement.legalBasis(),
                targets,
                enforcement.caseNumber()));
    }
}
