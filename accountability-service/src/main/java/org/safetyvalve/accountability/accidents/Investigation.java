package org.safetyvalve.accountability.accidents;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.RunningClock;

/**
 * How the investigation of an accident stands.
 *
 * @param takenOverBy the level above that took it over (article 20), or null
 * @param clock its term (article 29), kept when it is answered; it stands still while it {@link #isHeld}
 * @param extendedDays by how much the term was extended so far
 * @param overdue whether this term has been missed
 * @param report its report, or null while there is none
 * @param appraisals what it had appraised; null in what a version of before stored
 */
public record Investigation(
        @Nullable GovernmentLevel takenOverBy,
        RunningClock clock,
        int extendedDays,
        boolean overdue,
        @Nullable InvestigationReport report,
        @Nullable Appraisals appraisals) {

    static Investigation within(RunningClock term) {
        return new Investigation(null, term, 0, false, null, Appraisals.NONE);
    }

    public Appraisals appraised() {
        return Objects.requireNonNullElse(appraisals, Appraisals.NONE);
    }

    /** Whether its term stands still, because an appraisal is waited for (article 27). */
    public boolean isHeld() {
        return appraised().holdTheTerm();
    }

    /** Whether what happened at this instant came after its term. */
    boolean isOver(Instant happenedAt) {
        return !isHeld() && clock.isOver(happenedAt);
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
        return new Investigation(takenOverBy, until, extendedDays + days, false, report, appraisals);
    }

    Investigation missed() {
        return new Investigation(takenOverBy, clock, extendedDays, true, report, appraisals);
    }

    Investigation commissioned(Appraisal appraisal) {
        return new Investigation(
                takenOverBy, clock, extendedDays, overdue, report, appraised().with(appraisal));
    }

    Investigation received(int number, String opinion, Instant at, RunningClock until) {
        return new Investigation(
                takenOverBy, until, extendedDays, overdue, report, appraised().received(number, opinion, at));
    }

    Investigation missed(int appraisal) {
        return new Investigation(
                takenOverBy, clock, extendedDays, overdue, report, appraised().missed(appraisal));
    }

    private Investigation with(@Nullable GovernmentLevel above, @Nullable InvestigationReport submitted) {
        return new Investigation(above, clock, extendedDays, overdue, submitted, appraisals);
    }
}
