package org.safetyvalve.accountability.cases;

import java.time.Instant;
import java.util.HashSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * That somebody concerned was informed in writing before the decision (告知): of the facts found, the reasons and basis, and the measures that
 * are proposed for him.
 *
 * @param concerned whom, as it is called in the case
 * @param finding what the investigation had found of him
 * @param proposed what was proposed for him
 * @param text what the notice says
 * @param by the account that informed him
 * @param defence what came of it, or null until he was heard
 */
public record Notice(
        String concerned,
        Finding finding,
        Outcome proposed,
        NoticeMeans means,
        SealedText text,
        Instant informedAt,
        String by,
        @Nullable Defence defence) {

    /** Whether it says what was found and is proposed now: of a finding that was written anew he is informed anew. */
    boolean tells(Finding found, Outcome now) {
        return finding.equals(found)
                && proposed.finding() == now.finding()
                && new HashSet<>(proposed.measures()).equals(new HashSet<>(now.measures()));
    }

    Notice answeredBy(Defence heard) {
        return new Notice(concerned, finding, proposed, means, text, informedAt, by, heard);
    }

    Stream<@Nullable SealedText> texts() {
        return defence == null ? Stream.of(text) : Stream.of(text, defence.statement(), defence.reasons());
    }
}
