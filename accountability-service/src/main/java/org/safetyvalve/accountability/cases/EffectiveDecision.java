package org.safetyvalve.accountability.cases;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * The decision that is in effect.
 *
 * @param number the how many-eth of the case that took effect: an appeal may lead to another
 * @param execution what was done to carry it out, or null
 * @param before the one that had effect until then, or null
 */
public record EffectiveDecision(
        int number,
        Decision decision,
        Instant since,
        @Nullable SealedText execution,
        @Nullable Evaluation evaluation,
        @Nullable EffectiveDecision before) {

    EffectiveDecision executed(SealedText what) {
        return new EffectiveDecision(number, decision, since, what, evaluation, before);
    }

    EffectiveDecision evaluated(Evaluation what) {
        return new EffectiveDecision(number, decision, since, execution, what, before);
    }

    Stream<@Nullable SealedText> texts() {
        Stream<@Nullable SealedText> own =
                Stream.of(decision.reasons(), execution, evaluation == null ? null : evaluation.opinion());
        return before == null ? own : Stream.concat(own, before.texts());
    }
}
