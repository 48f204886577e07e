package org.safetyvalve.hazard.lists;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What of a hazard can be searched: its title, its description and its address, as they are compared, and by what it is found in
 * them: pairs of neighbouring characters, because Chinese has no spaces between words, and whole numbers.
 */
public final class SearchText {
    /** Between title and description, so that nothing is found across them. */
    private static final char NEXT = '\u001f';

    /** Numbers, plates, codes, Latin words: of so many characters no pair tells them apart. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9a-z]{2,}");

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

    /** What a hazard's texts are posted under: their pairs, and their numbers and Latin words as a whole. */
    public static Set<String> terms(String words, @Nullable String address) {
        Set<String> terms = new LinkedHashSet<>();
        for (String text : List.of(words, folded(orEmpty(address)))) {
            terms.addAll(pairs(text));
            NUMBERS.matcher(text).results().forEach(number -> terms.add(number(number.group())));
        }
        return terms;
    }

    /**
     * Terms under each of which stands whatever has this text, folded; what few have first. A number counts that ends within the text on both
     * sides: elsewhere it may be a part of a longer one.
     */
    static List<String> someTerms(String folded, int pairs) {
        List<String> terms = new ArrayList<>();
        NUMBERS.matcher(folded)
                .results()
                .filter(number -> number.start() > 0 && number.end() < folded.length())
                .forEach(number -> terms.add(number(number.group())));
        terms.addAll(somePairs(folded, pairs));
        return terms;
    }

    private static String number(String number) {
        return Posted.term("number", number);
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
