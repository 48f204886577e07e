package org.safetyvalve.accountability.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;

/**
 * The decision that is in effect.
 *
 * @param number the how many-eth of the case that took effect: an appeal may lead to another
 * @param execution what was done to carry it out, or null
 * @param before the one that had effect until then, or null
 * @param since when it was decided, or, where a review was due, reviewed: from then on its terms run (Law on Administrative Sanctions for Public
 *     Officials 2020, article 8)
 * @param served on whom it was served; null in what an earlier version stored
 * @param judgedBy accounts that heard or decided it, in any round; null in what an earlier version stored
 */
public record EffectiveDecision(
        int number,
        Decision decision,
        Instant since,
        @Nullable SealedText execution,
        @Nullable Evaluation evaluation,
        @Nullable EffectiveDecision before,
        @Nullable List<ServedDecision> served,
        @Nullable List<String> judgedBy) {

    public EffectiveDecision {
        served = served == null ? List.of() : List.copyOf(served);
    }

    static EffectiveDecision since(
            Instant at, Decision decision, @Nullable EffectiveDecision before, List<String> judgedBy) {
        int number = before == null ? 1 : before.number() + 1;
        return new EffectiveDecision(number, decision, at, null, null, before, List.of(), judgedBy);
    }

    Optional<List<String>> judges() {
        return Optional.ofNullable(judgedBy);
    }

    /** The last day of the measure's term, in China, or empty for one without a term. */
    public Optional<LocalDate> until(Measure measure) {
        return Optional.ofNullable(measure.months())
                .map(months -> LocalDate.ofInstant(since, WorkingDayCalendar.ZONE)
                        .plusMonths(months)
                        .minusDays(1));
    }

    public List<ServedDecision> services() {
        return Objects.requireNonNullElse(served, List.of());
    }

    Optional<ServedDecision> served(String concerned, int instance) {
        return services().stream()
                .filter(one -> one.concerned().equals(concerned) && one.instance() == instance)
                .findFirst();
    }

    EffectiveDecision served(ServedDecision more) {
        List<ServedDecision> all =
                Stream.concat(services().stream(), Stream.of(more)).toList();
        return new EffectiveDecision(number, decision, since, execution, evaluation, before, all, judgedBy);
    }

    EffectiveDecision executed(SealedText what) {
        return new EffectiveDecision(number, decision, since, what, evaluation, before, served, judgedBy);
    }

    EffectiveDecision evaluated(Evaluation what) {
        return new EffectiveDecision(number, decision, since, execution, what, before, served, judgedBy);
    }

    Stream<@Nullable SealedText> texts() {
        Stream<@Nullable SealedText> own = Stream.concat(
                Stream.of(decision.reasons(), execution, evaluation == null ? null : evaluation.opinion()),
                services().stream().map(ServedDecision::receipt));
        return before == null ? own : Stream.concat(own, before.texts());
    }
}
