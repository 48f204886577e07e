package org.safetyvalve.console.layout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Instants as people here read them: the clock on the wall in China. */
@Component("times")
public class Times {

    /** The whole country has one time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZONE);

    private final Clock clock;
    private final Codes codes;

    Times(Clock clock, Codes codes) {
        this.clock = clock;
        this.codes = codes;
    }

    /** Day, hour and minute. */
    public String at(@Nullable Instant instant) {
        return instant == null ? "—" : MINUTE.format(instant);
    }

    /** What the clock shows now, to the second. */
    public String clockNow() {
        return SECOND.format(clock.instant());
    }

    /** The day alone. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "—" : DAY.format(instant);
    }

    /** The last moment of a deadline: one that lapses at 24:00 is shown by the day that it ends with. */
    public String until(@Nullable Instant deadline) {
        if (deadline == null) {
            return "—";
        }
        boolean midnight = deadline.atZone(ZONE).toLocalTime().toSecondOfDay() == 0;
        return midnight ? day(deadline.minusSeconds(1)) + " 24:00" : at(deadline);
    }

    public boolean isPast(@Nullable Instant instant) {
        return instant != null && !instant.isAfter(clock.instant());
    }

    /** How much time is left, or by how much it has passed: in days, in hours on the last day. */
    public String left(@Nullable Instant deadline) {
        if (deadline == null) {
            return "";
        }
        Duration left = Duration.between(clock.instant(), deadline);
        String side = left.isNegative() ? "late" : "left";
        Duration amount = left.abs();
        return amount.toDays() > 0
                ? codes.text("time." + side + ".days", amount.toDays())
                : codes.text("time." + side + ".hours", Math.max(1, amount.toHours()));
    }

    /** Whether less than two days are left, or none. */
    public boolean isNear(@Nullable Instant deadline) {
        return deadline != null && deadline.isBefore(clock.instant().plus(Duration.ofDays(2)));
    }
}
