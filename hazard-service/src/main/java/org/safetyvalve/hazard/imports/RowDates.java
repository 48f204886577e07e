package org.safetyvalve.hazard.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people write them in sheets, in Beijing time; a day without a time gets the hour that its step usually has. */
final class RowDates {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]+(\\d{1,2})[:\\uFF1A](\\d{2})(?:[:\\uFF1A](\\d{2})(?:\\.\\d+)?)?)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);

    private RowDates() {}

    /** The instant that is written, or null when it is no date. */
    static @Nullable Instant read(String text, LocalTime hour) {
        try {
            if (text.endsWith("Z") && text.contains("T")) {
                return Instant.parse(text);
            }
            Matcher written = WRITTEN.matcher(text);
            if (written.matches()) {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(written.group(1)),
                        Integer.parseInt(written.group(2)),
                        Integer.parseInt(written.group(3)));
                return day.atTime(time(written, hour)).atZone(ZONE).toInstant();
            }
            return SERIAL.matcher(text).matches() ? serial(new BigDecimal(text), hour) : null;
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    /** The day on which something happened. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    private static LocalTime time(Matcher written, LocalTime hour) {
        if (written.group(4) == null) {
            return hour;
        }
        int second = written.group(6) == null ? 0 : Integer.parseInt(written.group(6));
        return LocalTime.of(Integer.parseInt(written.group(4)), Integer.parseInt(written.group(5)), second);
    }

    /** A spreadsheet's own dates: days since 1899-12-30, the time as a fraction. */
    private static Instant serial(BigDecimal days, LocalTime hour) {
        long whole = days.longValue();
        long seconds = days.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(86_400))
                .longValue();
        LocalDateTime at = EPOCH_1900.plusDays(whole);
        return (seconds == 0 ? at.toLocalDate().atTime(hour) : at.plusSeconds(seconds))
                .atZone(ZONE)
                .toInstant();
    }

    /** The end of the day that is written (24:00), or the stated time. */
    static @Nullable Instant readEnd(String text) {
        Instant start = read(text, LocalTime.MIDNIGHT);
        boolean hasTime = text.indexOf(':') >= 0 || text.indexOf('\uFF1A') >= 0 || text.indexOf('.') == 5;
        return start == null || hasTime
                ? start
                : LocalDate.ofInstant(start, ZONE)
                        .plusDays(1)
                        .atStartOfDay(ZONE)
                        .toInstant();
    }
}
