package org.safetyvalve.starter.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How similar two texts are, by the pairs of neighbouring characters that they share (Sørensen and Dice). Chinese has no spaces between
 * words, and two people who describe one thing choose other words around the same ones.
 */
public final class Bigrams {
    private final Set<Long> pairs = new HashSet<>();

    public Bigrams(String text) {
        int before = -1;
        for (int point : text.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            boolean says = Character.isLetterOrDigit(point);
            if (says && before >= 0) {
                pairs.add((long) before << 32 | point);
            }
            before = says ? point : -1;
        }
    }

    /** From 0, nothing in common, to 1, the same pairs; 0 when either has none. */
    public double similarityTo(Bigrams other) {
        if (pairs.isEmpty() || other.pairs.isEmpty()) {
            return 0;
        }
        long common = pairs.stream().filter(other.pairs::contains).count();
        return 2.0 * common / (pairs.size() + other.pairs.size());
    }
}
