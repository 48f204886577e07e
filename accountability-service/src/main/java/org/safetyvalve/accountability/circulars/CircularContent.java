package org.safetyvalve.accountability.circulars;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a circular says and to whom.
 *
 * @param reference its number (文号)
 * @param named the units that it names, with their problems
 * @param addressees to which organisations it goes beside those
 * @param campaign the campaign that it is about, or null
 */
public record CircularContent(
        String reference,
        String title,
        String text,
        List<NamedUnit> named,
        List<String> addressees,
        Publication publication,
        @Nullable String campaign) {

    public CircularContent {
        named = List.copyOf(named);
        addressees = List.copyOf(addressees);
    }

    /** Every organisation that is named or that it goes to. */
    Stream<String> told() {
        return Stream.concat(named.stream().map(NamedUnit::organisation), addressees.stream());
    }
}
