package org.safetyvalve.accountability.accidents;

import static org.safetyvalve.accountability.accidents.AccidentRule.*;

import java.util.List;
import org.safetyvalve.accountability.accidents.AccidentEvent.ReportingDetermined;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.starter.domain.Actor;

/**
 * Whether a unit reported late, left something out, told an untruth or concealed its accident is found by those who investigate,
 * and never follows from the clock alone: by the clock there are late reports and suspicions.
 */
public final class VerifiedReporting {
    private final AccidentState state;

    private VerifiedReporting(AccidentState state) {
        this.state = state;
    }

    public static VerifiedReporting of(AccidentState state) {
        return new VerifiedReporting(state);
    }

    /** 认定事故报告情况: by the investigating side or a level above, with a basis; anew by the same level or one above. */
    public List<AccidentEvent> determine(
            Actor by, ReportingFinding.Kind kind, String reference, String basis, Moment moment) {
        GovernmentLevel investigating = state.investigatingLevel();
        GovernmentLevel own = GovernmentLevel.of(by.level());
        boolean competent = investigating.isThatOf(by) || own.isAbove(investigating);
        DETERMINED_BY_THE_INVESTIGATING_SIDE.requires(
                AccidentAccess.isOfficeOrGovernment(by, state) && competent, investigating.code());
        GovernmentLevel level = investigating.isThatOf(by) ? investigating : own;
        ReportingFinding before = state.reporting().determined();
        NOT_DETERMINED_ANEW_FROM_BELOW.requires(
                before == null || !before.level().isAbove(level),
                before == null ? "" : before.level().code());
        INCOMPLETE.requiresAt("reference", !reference.isBlank());
        INCOMPLETE.requiresAt("basis", !basis.isBlank());
        boolean late = state.reporting().byTheClock(moment.enteredAt()).isLate();
        LATE_BY_THE_CLOCK.requiresAt("finding", !kind.isOfALateReport() || late);
        return List.of(new ReportingDetermined(
                new ReportingFinding(kind, level, by.organisation(), reference, basis, moment.happenedAt()),
                moment.happenedAt()));
    }
}
