package org.safetyvalve.hazard.lists;

import java.util.List;

/** Some of the records, all that have something in common, as an index has them side by side. */
sealed interface Stretch {
    /** The values of {@code state} and {@code level} that nearly everything comes to: no way to find what is wanted. */
    static boolean isCommon(String value) {
        return value.equals("CLOSED") || value.equals("general");
    }

    /** Those that have a value in a field that changes: an index on views, in the order of the list. */
    record InViews(String field, String value) implements Stretch {}

    /** Those that are posted under a term, slot by slot. */
    record InPostings(String term) implements Stretch {}

    /** What stands in one of several, perhaps in more than one. */
    record Together(List<Stretch> parts) implements Stretch {
        /** What an organisation holds, is responsible for beside the lead, found, or returned. Whoever is the lead holds it. */
        static Together ownOf(String organisation) {
            return new Together(List.of(
                    new InViews("holder", organisation),
                    new InPostings(Posted.term(Sharing.FIELD, organisation)),
                    new InPostings(Posted.term("finder", organisation)),
                    new InPostings(Posted.term(Returning.FIELD, organisation))));
        }
    }

    /** Those that have a time limit running: a partial index on views, by time limit. */
    record Running() implements Stretch {}
}
