package org.safetyvalve.hazard.lists;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import org.safetyvalve.starter.projection.Tally;

/**
 * What a hazard is posted under: what it never ceases to be, or once was. Who looks there verifies it. A posting is written once, so it costs a
 * hazard's later commands nothing.
 */
public final class Posted {
    /** Of few hazards, among the many that are not. */
    private static final String MAJOR = term("level", "major");

    private static final Set<String> FACTS = Set.of("campaign", "district", "sector", "site", "finder");
    private static final long SLOT_MILLIS = 7 * 86_400_000L;

    private Posted() {}

    static void found(Document view, Tally tally) {
        String key = view.getString(Lists.ORDER);
        String slot = slot(key);
        for (String field : FACTS) {
            if (view.get(field) instanceof String value) {
                tally.post(term(field, value), slot, key);
            }
        }
        for (String pair : SearchText.pairs(view.getString("words"), view.getString("address"))) {
            tally.post(pair, slot, key);
        }
    }

    static void major(Document view, Tally tally) {
        String key = view.getString(Lists.ORDER);
        tally.post(MAJOR, slot(key), key);
    }

    static void shared(Document view, List<String> units, Tally tally) {
        String key = view.getString(Lists.ORDER);
        units.forEach(unit -> tally.post(term(Sharing.FIELD, unit), slot(key), key));
    }

    /** Whether all is posted that has this value in a field. */
    static boolean isPosted(String field, String value) {
        return FACTS.contains(field)
                || field.equals(Sharing.FIELD)
                || term(field, value).equals(MAJOR);
    }

    /** Longer than any pair of characters. */
    static String term(String field, String value) {
        return field + ':' + value;
    }

    /** The week in which a key of {@link Lists#newestFirst} lies, in the same order. */
    public static String slot(String key) {
        return String.format(Locale.ROOT, "%08d", Lists.number(key) / SLOT_MILLIS);
    }
}
