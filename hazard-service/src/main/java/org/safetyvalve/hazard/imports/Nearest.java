package org.safetyvalve.hazard.imports;

import java.util.Collection;
import java.util.Optional;

/**
 * What somebody probably meant: the word that is written most alike, by how many characters must be added, left out or
 * changed (Levenshtein), if at least half of them may stay.
 */
final class Nearest {
    /** Longer texts are sentences, not words; comparing them costs the product of their lengths. */
    private static final int LONGEST = 40;

    private Nearest() {}

    static Optional<String> to(String text, Collection<String> words) {
        int[] wanted = points(text);
        int least = Math.max(1, wanted.length / 2) + 1;
        String nearest = null;
        for (String word : words) {
            int[] candidate = points(word);
            int most = Math.max(wanted.length, candidate.length);
            if (most <= LONGEST && Math.abs(wanted.length - candidate.length) < least) {
                int distance = distance(wanted, candidate);
                if (distance < least && distance < most) {
                    least = distance;
                    nearest = word;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int[] points(String text) {
        return SheetMapping.plain(text).codePoints().limit(LONGEST + 1L).toArray();
    }

    private static int distance(int[] from, int[] to) {
        int[] above = new int[to.length + 1];
        for (int j = 0; j <= to.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length; i++) {
            int diagonal = above[0];
            above[0] = i;
            for (int j = 1; j <= to.length; j++) {
                int changed = from[i - 1] == to[j - 1] ? diagonal : diagonal + 1;
                diagonal = above[j];
                above[j] = Math.min(changed, 1 + Math.min(above[j], above[j - 1]));
            }
        }
        return above[to.length];
    }
}
