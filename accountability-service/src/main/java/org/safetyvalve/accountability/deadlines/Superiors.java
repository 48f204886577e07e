package org.safetyvalve.accountability.deadlines;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is told when an organisation lets a deadline pass: the next level up.
 *
 * @param above the organisation above each that is named
 * @param otherwise the organisation above all others, or null when there is none
 */
public record Superiors(Map<String, String> above, @Nullable String otherwise) {

    public Superiors {
        above = Map.copyOf(above);
    }

    /** The organisation above this one, or whoever set the deadline when none is known. */
    public String above(String organisation, String setBy) {
        String superior = above.containsKey(organisation) ? above.get(organisation) : otherwise;
        return superior == null || superior.equals(organisation) ? setBy : superior;
    }

    /** The organisation that is named as above this one, or itself: for what nobody else may be told of. */
    public String named(String organisation) {
        return above.getOrDefault(organisation, organisation);
    }
}
