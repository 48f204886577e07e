package org.safetyvalve.accountability.interviews;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.oversight.Citation;

/**
 * The call to a joint interview, which never changes.
 *
 * @param reference its number
 * @param campaign the campaign that it is about, or null
 * @param convenor the organisation that calls it and keeps its record
 * @param convenedWith the organisations that call it together with the convenor
 * @param topic what it is about, in words
 * @param about the records that it is about
 * @param at when it is to be held
 * @param place where
 */
public record InterviewCall(
        String reference,
        @Nullable String campaign,
        String convenor,
        List<String> convenedWith,
        String district,
        List<Summoned> summoned,
        String topic,
        List<Citation> about,
        Instant at,
        String place) {

    public InterviewCall {
        convenedWith = List.copyOf(convenedWith);
        summoned = List.copyOf(summoned);
        about = List.copyOf(about);
    }

    /** Every organisation that calls it, the convenor first. */
    public List<String> callers() {
        return Stream.concat(Stream.of(convenor), convenedWith.stream())
                .distinct()
                .toList();
    }

    /** Every organisation of which somebody is called. */
    public List<String> organisations() {
        return summoned.stream().map(Summoned::organisation).distinct().toList();
    }
}
