package org.safetyvalve.accountability.accidents;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.RunningClock;

/**
 * How what follows from an investigation's report stands (事故处理): its decision (State Council Order 493, article 32) and
 * whether that is carried out (Work Safety Law, article 86).
 *
 * @param decideBy until when the report is decided on, kept when it is; null when a version that knew no term took the report
 * @param extendedDays by how much that term was extended so far
 * @param decisionOverdue whether that term has been missed
 * @param evaluateBy until when it is evaluated; null before the decision, or when a version that knew no term closed the accident
 * @param evaluationOverdue whether that term has been missed
 */
public record Handling(
        @Nullable RunningClock decideBy,
        int extendedDays,
        boolean decisionOverdue,
        @Nullable RunningClock evaluateBy,
        boolean evaluationOverdue,
        @Nullable Evaluation evaluation) {
    static final Handling NONE = new Handling(null, 0, false, null, false, null);

    static Handling decidedBy(RunningClock term) {
        return new Handling(term, 0, false, null, false, null);
    }

    Handling extended(RunningClock until, int days) {
        return new Handling(until, extendedDays + days, decisionOverdue, evaluateBy, evaluationOverdue, evaluation);
    }

    Handling decisionMissed() {
        return new Handling(decideBy, extendedDays, true, evaluateBy, evaluationOverdue, evaluation);
    }

    Handling evaluatedBy(RunningClock term) {
        return new Handling(decideBy, extendedDays, decisionOverdue, term, false, null);
    }

    Handling evaluationMissed() {
        return new Handling(decideBy, extendedDays, decisionOverdue, evaluateBy, true, evaluation);
    }

    Handling evaluated(Evaluation result) {
        return new Handling(decideBy, extendedDays, decisionOverdue, evaluateBy, evaluationOverdue, result);
    }

    /** The clock of the decision while silence has still to be acted upon. */
    @Nullable
    RunningClock waitingForTheDecision() {
        return decisionOverdue ? null : decideBy;
    }

    /** The clock of the evaluation while it is to come, whether it was missed or not. */
    @Nullable
    RunningClock openEvaluation() {
        return evaluation == null ? evaluateBy : null;
    }

    /** The same while silence has still to be acted upon. */
    @Nullable
    RunningClock waitingForTheEvaluation() {
        return evaluationOverdue ? null : openEvaluation();
    }
}
