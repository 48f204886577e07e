package org.safetyvalve.starter.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended: the sort keys of its last item. Opaque to callers.
 *
 * @param keys in sort order; the last one is unique, usually the id
 */
public record Cursor(List<String> keys) {
    private static final char SEPARATOR = '\u001f';
    private static final int LONGEST = 2_000;

    public Cursor {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.indexOf(SEPARATOR) >= 0)) {
            throw new IllegalArgumentException("a cursor has keys without control characters");
        }
    }

    public static Cursor of(String... keys) {
        return new Cursor(List.of(keys));
    }

    /** The cursor as a query parameter. */
    public String encoded() {
        byte[] bytes = String.join(String.valueOf(SEPARATOR), keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws BadRequestException when it is not one of ours */
    static Cursor decoded(String parameter) {
        try {
            if (parameter.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parameter));
            String joined = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return new Cursor(List.of(joined.split(String.valueOf(SEPARATOR), -1)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw (BadRequestException) new BadRequestException(ProblemType.INVALID_CURSOR, null).initCause(e);
        }
    }

    /**
     * The keys, of which the list that reads them needs this many.
     *
     * @throws BadRequestException when the cursor is of another list
     */
    public List<String> keys(int count) {
        if (keys.size() != count) {
            throw new BadRequestException(ProblemType.INVALID_CURSOR, null);
        }
        return keys;
    }
}
