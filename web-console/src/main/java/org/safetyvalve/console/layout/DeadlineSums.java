package org.safetyvalve.console.layout;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sum that gave a deadline, in the reader's words; one that is written in another way is shown as it is. */
@Component("sums")
public class DeadlineSums {

    private static final Pattern DAYS =
            Pattern.compile("(?<days>\\d+) (?:(?<kind>working|calendar) )?days from (?<from>\\S+)");
    private static final Pattern MONTHS = Pattern.compile("(?<months>\\d+) calendar months? from (?<from>\\S+)");
    private static final Pattern HOURS = Pattern.compile("(?<hours>\\d+) hours? from (?<from>\\S+)");
    private static final Pattern BEFORE = Pattern.compile("(?<days>\\d+) days before (?<end>\\S+)");
    private static final Pattern AGREED = Pattern.compile("agreed for (?<day>\\S+)");
    private static final Pattern STATED = Pattern.compile("stated(?: .*)?");
    private static final Pattern MORE_DAYS = Pattern.compile("(?<sum>.+), extended by (?<days>\\d+)");
    private static final Pattern APPRAISED = Pattern.compile("(?<sum>.+), without (?<days>\\d+) of appraisal");
    private static final Pattern EXTENDED = Pattern.compile("extended from (?<from>\\S+)(?: \\((?<before>.*)\\))?");

    private final Codes codes;
    private final Times times;

    DeadlineSums(Codes codes, Times times) {
        this.codes = codes;
        this.times = times;
    }

    /** In words, or null when there is none. */
    public @Nullable String inWords(@Nullable String sum) {
        if (sum == null || sum.isBlank()) {
            return null;
        }
        Matcher more = MORE_DAYS.matcher(sum);
        if (more.matches()) {
            return codes.text("sum.more-days", known(more.group("sum")), more.group("days"));
        }
        Matcher appraised = APPRAISED.matcher(sum);
        if (appraised.matches()) {
            return codes.text("sum.appraised", known(appraised.group("sum")), appraised.group("days"));
        }
        Matcher days = DAYS.matcher(sum);
        if (days.matches()) {
            String kind = "working".equals(days.group("kind")) ? "sum.working" : "sum.calendar";
            return codes.text(kind, days.group("days"), days.group("from"));
        }
        Matcher months = MONTHS.matcher(sum);
        if (months.matches()) {
            return codes.text("sum.months", months.group("months"), months.group("from"));
        }
        Matcher hours = HOURS.matcher(sum);
        if (hours.matches()) {
            return codes.text("sum.hours", hours.group("hours"), times.at(Instant.parse(hours.group("from"))));
        }
        Matcher before = BEFORE.matcher(sum);
        if (before.matches()) {
            return codes.text("sum.before", before.group("days"), before.group("end"));
        }
        Matcher agreed = AGREED.matcher(sum);
        if (agreed.matches()) {
            return codes.text("sum.agreed", agreed.group("day"));
        }
        Matcher extended = EXTENDED.matcher(sum);
        if (extended.matches()) {
            return codes.text("sum.extended", times.until(Instant.parse(extended.group("from"))));
        }
        return STATED.matcher(sum).matches() ? codes.text("sum.stated") : sum;
    }

    private String known(String sum) {
        return Objects.requireNonNullElse(inWords(sum), sum);
    }
}
