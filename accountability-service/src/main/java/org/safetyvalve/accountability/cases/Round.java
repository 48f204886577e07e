package org.safetyvalve.accountability.cases;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * What a case had come to when it was sent back, to be investigated or heard again.
 *
 * @param sentBack why
 */
public record Round(
        List<Finding> findings,
        @Nullable SealedText report,
        List<Hearing> hearings,
        @Nullable Decision proposed,
        @Nullable Decision decided,
        @Nullable Review review,
        @Nullable SealedText sentBack) {

    public Round {
        findings = List.copyOf(findings);
        hearings = List.copyOf(hearings);
    }

    Stream<@Nullable SealedText> texts() {
        return Stream.of(
                        findings.stream().map(Finding::text),
                        Stream.of(report, sentBack),
                        hearings.stream().map(Hearing::opinion),
                        Stream.of(proposed, decided).filter(Objects::nonNull).map(Decision::reasons),
                        review == null ? Stream.<@Nullable SealedText>empty() : review.texts())
                .flatMap(texts -> texts);
    }
}
