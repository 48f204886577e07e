package org.safetyvalve.contracts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Times as they are published: RFC 3339. */
public final class Rfc3339 {
    private static final int SECONDS_A_DAY = 86_400;

    private Rfc3339() {}

    /**
     * Reads a time. What we write ourselves, in UTC, is read without the JDK's general parser, which was the largest cost
     * of reading an event.
     *
     * @throws DateTimeException when it is none
     */
    public static Instant parse(String text) {
        return isUtc(text) && areDigits(text)
                ? utc(text)
                : OffsetDateTime.parse(text).toInstant();
    }

    /** Whether it is {@code yyyy-MM-ddTHH:mm:ssZ}, perhaps with a fraction of up to nine digits. */
    private static boolean isUtc(String text) {
        int length = text.length();
        return (length == 20 || (length > 21 && length <= 30 && text.charAt(19) == '.'))
                && text.charAt(length - 1) == 'Z'
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static boolean areDigits(String text) {
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            boolean separator = i == 4 || i == 7 || i == 10 || i == 13 || i == 16 || i == 19;
            if (!separator && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static Instant utc(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            throw new DateTimeException("not a time of the day: " + text);
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int nanos = 0;
        if (text.length() > 20) {
            nanos = number(text, 20, text.length() - 1);
            for (int digits = text.length() - 21; digits < 9; digits++) {
                nanos *= 10;
            }
        }
        return Instant.ofEpochSecond(day * SECONDS_A_DAY + hour * 3_600L + minute * 60L + second, nanos);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
