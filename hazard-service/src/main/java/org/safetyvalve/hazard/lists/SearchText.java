package org.safetyvalve.hazard.lists;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What of a hazard can be searched: its title, its description and its address, as they are compared, and the pairs of neighbouring
 * characters in them by which it is found. Chinese has no spaces between words.
 */
public final class SearchText {
    /** Between title and description, so that nothing is found across them. */
    private static final char NEXT = '\u001f';

    private SearchText() {}

    /** Title and description as they are compared. */
    public static String words(String title, String description) {
        return folded(title + NEXT + description);
    }

    /** A text as it is compared: in lower case, character by character, so that a part of a text folds to a part of the folded text. */
    static String folded(String text) {
        int[] points = text.codePoints().map(Character::toLowerCase).toArray();
        return new String(points, 0, points.length);
    }

    /** Whether a text, folded, stands in what is listed of a hazard. */
    static boolean has(Document view, String text) {
        return view.getString("words").contains(text)
                || folded(orEmpty(view.getString("address"))).contains(text);
    }

    /** The pairs of a hazard's texts. */
    public static Set<String> pairs(String words, @Nullable String address) {
        Set<String> pairs = pairs(words);
        pairs.addAll(pairs(folded(orEmpty(address))));
        return pairs;
    }

    /** Every two letters or digits that stand side by side. What has a text has all of its pairs. */
    static Set<String> pairs(String folded) {
        int[] points = folded.codePoints().toArray();
        Set<String> pairs = new LinkedHashSet<>();
        for (int at = 1; at < points.length; at++) {
            if (Character.isLetterOrDigit(points[at - 1]) && Character.isLetterOrDigit(points[at])) {
                pairs.add(new String(points, at - 1, 2));
            }
        }
        return pairs;
    }

    /** Some of a text's pairs, its first and its last among them. */
    static List<String> somePairs(String folded, int most) {
        List<String> all = new ArrayList<>(pairs(folded));
        return IntStream.range(0, Math.min(most, all.size()))
                .map(n -> all.size() <= most ? n : n * (all.size() - 1) / (most - 1))
                .mapToObj(all::get)
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
