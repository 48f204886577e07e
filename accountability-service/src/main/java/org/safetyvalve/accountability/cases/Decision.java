package org.safetyvalve.accountability.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * What is proposed, decided, or put in its place by a review: something for each person and organisation concerned.
 *
 * @param by the account that recorded it
 */
public record Decision(List<Outcome> outcomes, @Nullable SealedText reasons, String by, Instant at) {
    public Decision {
        outcomes = List.copyOf(outcomes);
    }

    /** Codes of its forms, each once, in the order of the law's severity; exoneration is one of them. */
    public List<String> forms() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.exonerates()
                        ? Stream.of(FormClass.EXONERATION)
                        : outcome.measures().stream().map(Measure::kind))
                .distinct()
                .sorted()
                .map(FormClass::code)
                .toList();
    }

    /** The gravest kind that it finds: responsibility, work-style or corruption. */
    public String findingFamily() {
        return outcomes.stream()
                .map(Outcome::finding)
                .max(Comparator.naturalOrder())
                .orElse(FindingKind.RESPONSIBILITY)
                .family();
    }
}
