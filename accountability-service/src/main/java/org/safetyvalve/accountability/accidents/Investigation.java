package org.safetyvalve.accountability.accidents;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.RunningClock;

/**
 * How the investigation of an accident stands.
 *
 * @param takenOverBy the level above that took it over (article 20), or null
 * @param clock its term (article 29), kept when it is answered
 * @param extendedDays by how much the term was extended so far
 * @param overdue whether this term has been missed
 * @param report its report, or null while there is none
 */
public record Investigation(
        @Nullable GovernmentLevel takenOverBy,
        RunningClock clock,
        int extendedDays,
        boolean overdue,
        @Nullable InvestigationReport report) {

    static Investigation within(RunningClock term) {
        return new Investigation(null, term, 0, false, null);
    }

    /** The level that investigates an accident of this grade (articles 19 and 20). */
    GovernmentLevel level(AccidentGrade grade) {
        GovernmentLevel own = grade.investigatedBy();
        return takenOverBy == null ? own : own.orAbove(takenOverBy);
    }

    /** A report of a level below the one that is competent now is not the accident's any more. */
    Investigation ofGrade(AccidentGrade grade) {
        boolean outgrown = report != null && level(grade).isAbove(report.level());
        return outgrown ? with(takenOverBy, null) : this;
    }

    Investigation takenOver(GovernmentLevel by) {
        return with(by, null);
    }

    Investigation reported(InvestigationReport submitted) {
        return with(takenOverBy, submitted);
    }

    Investigation extended(RunningClock until, int days) {
        return new Investigation(takenOverBy, until, extendedDays + days, false, report);
    }

    Investigation missed() {
        return new Investigation(takenOverBy, clock, extendedDays, true, report);
    }

    private Investigation with(@Nullable GovernmentLevel above, @Nullable InvestigationReport submitted) {
        return new Investigation(above, clock, extendedDays, overdue, submitted);
    }
}
