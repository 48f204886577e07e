package org.safetyvalve.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The chain that makes a changed, removed or reordered event of a subject visible to anyone who reads the topic.
 *
 * <p>The hash of an event is the lower-case hex SHA-256 of these UTF-8 lines, each ended by one LF: the hash of the subject's
 * previous event ({@link #NONE} before the first); then every {@code ce_} header except {@code ce_chainhash} and {@code
 * ce_traceparent}, sorted by name, as {@code name: value}; and then, without an LF of its own, the record's value byte for
 * byte.
 */
public final class ChainHash {
    /** What stands for the previous hash before the first event: 64 zeros. */
    public static final String NONE = "0".repeat(64);

    private ChainHash() {}

    /**
     * The hash of an event.
     *
     * @param previous the hash of the subject's previous event, {@link #NONE} for its first
     * @param headers the record's headers as the strings that are sent; those that the chain leaves out are ignored
     * @param value the record's value as the bytes that are sent
     * @throws IllegalArgumentException when {@code previous} is not 64 lower-case hex digits, or a header of the chain
     *     holds a line break
     */
    public static String of(String previous, Map<String, String> headers, byte[] value) {
        if (!isHash(previous)) {
            throw new IllegalArgumentException("the previous chain hash is not 64 lower-case hex digits: " + previous);
        }
        StringBuilder lines = new StringBuilder(1024).append(previous).append('\n');
        for (Map.Entry<String, String> header : sorted(headers).entrySet()) {
            if (isChained(header.getKey())) {
                requireOneLine(header.getKey(), header.getValue());
                lines.append(header.getKey())
                        .append(": ")
                        .append(header.getValue())
                        .append('\n');
            }
        }
        MessageDigest digest = sha256();
        digest.update(lines.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(value);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static SortedMap<String, String> sorted(Map<String, String> headers) {
        return headers instanceof SortedMap<String, String> sorted && sorted.comparator() == null
                ? sorted
                : new TreeMap<>(headers);
    }

    private static boolean isChained(String name) {
        return name.startsWith(CeHeaders.PREFIX)
                && !name.equals(CeHeaders.CHAIN_HASH)
                && !name.equals(CeHeaders.TRACEPARENT);
    }

    private static boolean isHash(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    private static void requireOneLine(String name, String content) {
        if (hasLineBreak(name) || hasLineBreak(content)) {
            throw new IllegalArgumentException("the header " + name.strip() + " holds a line break");
        }
    }

    private static boolean hasLineBreak(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
