package org.safetyvalve.accountability.circulars;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.oversight.Citation;

/**
 * A unit that a circular names, and its problem: a record that is referred to, words, or both.
 *
 * @param organisation the unit; never a person
 */
public record NamedUnit(
        String organisation,
        @Nullable Citation problem,
        @Nullable String words) {

    boolean saysWhat() {
        return problem != null || (words != null && !words.isBlank());
    }
}
