package org.safetyvalve.starter.web;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** W3C trace context: a caller's trace is continued under a span of ours, otherwise one is started. */
final class Traceparent {
    private static final Pattern VALID =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");

    private Traceparent() {}

    static String continued(@Nullable String header) {
        Matcher valid = header == null ? null : VALID.matcher(header);
        return valid != null && valid.matches()
                ? "00-" + valid.group(1) + "-" + id(1) + "-" + valid.group(2)
                : "00-" + id(2) + "-" + id(1) + "-01";
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
