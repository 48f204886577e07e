package org.safetyvalve.starter.events;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** W3C trace context, version 00: the only one that we publish. */
public final class Traceparent {
    /** Of what no trace has caused. */
    public static final String NONE = "00-00000000000000000000000000000001-0000000000000001-00";

    private static final Pattern VALID =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");

    private Traceparent() {}

    /** A caller's trace under a span of ours; a new one where there is none that we can continue. */
    public static String continued(@Nullable String header) {
        Matcher valid = header == null ? null : VALID.matcher(header);
        return valid != null && valid.matches()
                ? "00-" + valid.group(1) + "-" + id(1) + "-" + valid.group(2)
                : "00-" + id(2) + "-" + id(1) + "-01";
    }

    /** The trace that an event came with, or {@link #NONE} where there is none that we can pass on. */
    public static String orNone(@Nullable String header) {
        return header != null && VALID.matcher(header).matches() ? header : NONE;
    }

    private static String id(int words) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < words; i++) {
            // never all zeros, which would mean none
            id.append(String.format("%016x", ThreadLocalRandom.current().nextLong() | 1L));
        }
        return id.toString();
    }
}
