package org.safetyvalve.accountability.confidentiality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Actor;

/** The texts of one record, opened for one reading of it. */
public final class OpenedTexts {
    private static final OpenedTexts NONE = new OpenedTexts(Map.of());

    private final Map<SealedText, String> opened;

    private OpenedTexts(Map<SealedText, String> opened) {
        this.opened = opened;
    }

    /** Nothing is opened: every text is left out. */
    public static OpenedTexts none() {
        return NONE;
    }

    /** All of them in one reading, which is on record when this returns; no reading when there is nothing to read. */
    public static OpenedTexts of(
            List<SealedText> sealed, Disclosure disclosure, Matter matter, ReadingPurpose purpose, Actor reader) {
        if (sealed.isEmpty()) {
            return NONE;
        }
        List<String> texts = disclosure.open(sealed, matter, purpose, reader);
        Map<SealedText, String> opened = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            opened.put(sealed.get(i), texts.get(i));
        }
        return new OpenedTexts(opened);
    }

    /** The text; null when there is none, or when it was not opened. */
    public @Nullable String of(@Nullable SealedText sealed) {
        return sealed == null ? null : opened.get(sealed);
    }

    /** Says nothing of what they are. */
    @Override
    public String toString() {
        return opened.size() + " confidential texts";
    }
}
