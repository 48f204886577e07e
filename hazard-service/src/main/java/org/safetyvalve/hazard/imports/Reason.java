package org.safetyvalve.hazard.imports;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is wrong with a row or a whole sheet, and what to do about it, in both languages.
 *
 * @param adviceZh what to do; empty in what was kept by an earlier version
 */
public record Reason(String code, String zh, String en, String adviceZh, String adviceEn) {

    /** The reason with what it is about filled in; the texts are {@link MessageFormat} patterns. */
    public Reason with(Object... arguments) {
        Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new Reason(
                code,
                MessageFormat.format(zh, texts),
                MessageFormat.format(en, texts),
                MessageFormat.format(adviceZh, texts),
                MessageFormat.format(adviceEn, texts));
    }

    /** The same, with what was probably meant. */
    Reason near(Optional<String> nearest) {
        return nearest.map(word -> new Reason(
                        code, zh, en, adviceZh + "。最接近的是“" + word + "”", adviceEn + ". The nearest is “" + word + "”"))
                .orElse(this);
    }
}
