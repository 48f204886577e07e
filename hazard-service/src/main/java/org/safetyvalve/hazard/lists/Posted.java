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
    private static final long DAY_MILLIS = 86_400_000L;
    private static final long WEEK_MILLIS = 7 * DAY_MILLIS;

    private Posted() {}

    static void found(Document view, Tally tally) {
        String key = view.getString(Lists.ORDER);
        for (String field : FACTS) {
            if (view.get(field) instanceof String value) {
                post(term(field, value), key, tally);
            }
        }
        for (String term : SearchText.terms(view.getString("words"), view.getString("address"))) {
            post(term, key, tally);
        }
    }

    static void major(Document view, Tally tally) {
        post(MAJOR, view.getString(Lists.ORDER), tally);
    }

    static void shared(Document view, List<String> units, Tally tally) {
        String key = view.getString(Lists.ORDER);
        units.forEach(unit -> post(term(Sharing.FIELD, unit), key, tally));
    }

    static void returned(Document view, String unit, Tally tally) {
        post(term(Returning.FIELD, unit), view.getString(Lists.ORDER), tally);
    }

    private static void post(String term, String key, Tally tally) {
        tally.post(term, slot(term, key), key);
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

    /**
     * Where a key of {@link Lists#newestFirst} lies among those of its term, in the same order: the day for what nearly all may have in common,
     * as a campaign, because a slot is read whole; the week for the others, because each slot costs whoever posts.
     */
    public static String slot(String term, String key) {
        return isDaily(term)
                ? String.format(Locale.ROOT, "%09d", Lists.number(key) / DAY_MILLIS)
                : String.format(Locale.ROOT, "%08d", Lists.number(key) / WEEK_MILLIS);
    }

    private static boolean isDaily(String term) {
        int colon = term.indexOf(':');
        return colon > 0 && FACTS.contains(term.substring(0, colon));
    }
}
