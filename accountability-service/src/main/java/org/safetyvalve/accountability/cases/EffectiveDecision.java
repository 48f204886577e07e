package org.safetyvalve.accountability.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * The decision that is in effect.
 *
 * @param number the how many-eth of the case that took effect: an appeal may lead to another
 * @param execution what was done to carry it out, or null
 */
public record EffectiveDecision(
        int number,
        Decision decision,
        Instant since,
        @Nullable SealedText execution,
        @Nullable Evaluation evaluation) {

    EffectiveDecision executed(SealedText what) {
        return new EffectiveDecision(number, decision, since, what, evaluation);
    }

    EffectiveDecision evaluated(Evaluation what) {
        return new EffectiveDecision(number, decision, since, execution, what);
    }
}
