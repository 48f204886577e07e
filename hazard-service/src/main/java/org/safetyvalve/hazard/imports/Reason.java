package org.safetyvalve.hazard.imports;

import java.text.MessageFormat;
import java.util.Arrays;

/** Why a row or a whole sheet was refused, in both languages. */
public record Reason(String code, String zh, String en) {

    /** The reason with what it is about filled in; the texts are {@link MessageFormat} patterns. */
    public Reason with(Object... arguments) {
        Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new Reason(code, MessageFormat.format(zh, texts), MessageFormat.format(en, texts));
    }
}
