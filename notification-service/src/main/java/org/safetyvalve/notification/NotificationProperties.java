package org.safetyvalve.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.notification.notices.Addressee;
import org.safetyvalve.notification.notices.NoticeRule;
import org.safetyvalve.notification.notices.NoticeTable;
import org.safetyvalve.notification.notices.Office;
import org.safetyvalve.notification.notices.Offices;
import org.safetyvalve.notification.notices.Text;
import org.safetyvalve.starter.domain.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The notification service's own settings.
 *
 * @param notifyFrom events recorded before this notify nobody; when not said, the moment of this service's first start,
 *     which its store remembers: a new installation beside old topics doesn't send history
 * @param offices which organisation is the competent office where
 * @param rules who is told of which event, and what to do
 * @param silent events that nobody is told of
 */
@Validated
@ConfigurationProperties("safetyvalve.notification")
public record NotificationProperties(
        @Nullable Instant notifyFrom,
        @DefaultValue @Valid List<OfficeEntry> offices,
        @NotEmpty @Valid List<RuleEntry> rules,
        @DefaultValue Set<String> silent,
        @DefaultValue @Valid Mail mail) {

    /**
     * A competent office.
     *
     * @param district GB/T 2260; one that ends in 00 covers all below it
     * @param sectors {@code *} is all
     */
    public record OfficeEntry(
            @NotNull Office office,
            @NotBlank String organisation,
            @NotNull @Pattern(regexp = "[0-9]{6}") String district,
            @DefaultValue("*") Set<String> sectors) {}

    /** A line of the table; see {@link NoticeRule}. */
    public record RuleEntry(
            @NotBlank String event,
            @DefaultValue Map<String, String> when,
            @Nullable String each,
            @NotEmpty @Valid List<To> to,
            @NotNull @Valid Words title,
            @NotNull @Valid Words todo,
            @Nullable String deadline) {}

    /** Whom a line tells; see {@link Addressee}. */
    public record To(
            @Nullable String organisation,
            @Nullable Office office,
            @NotEmpty List<Role> roles) {}

    /** A text in both languages. */
    public record Words(@NotBlank String zh, @NotBlank String en) {
        Text toText() {
            return new Text(zh, en);
        }
    }

    /**
     * Mail, where {@code spring.mail.host} is set.
     *
     * @param from sender's address
     * @param domain right-hand side of Message-IDs; never changed, for a mail that is sent again keeps its own
     * @param batch how many mails one turn takes
     * @param every how long to rest between two turns
     * @param firstRetry how long to wait after the first failure; each further wait is twice as long
     * @param longestRetry the longest wait
     * @param attempts after how many attempts a mail counts as failed
     */
    public record Mail(
            @DefaultValue("safety-valve@localhost") @Email @NotNull
            String from,

            @DefaultValue("safety-valve.local") @NotBlank String domain,
            @DefaultValue("20") @Min(1) @Max(1_000) int batch,
            @DefaultValue("1s") @NotNull Duration every,
            @DefaultValue("30s") @NotNull Duration firstRetry,
            @DefaultValue("1h") @NotNull Duration longestRetry,
            @DefaultValue("8") @Min(1) int attempts) {}

    /**
     * The table.
     *
     * @throws IllegalArgumentException when a line of it is wrong
     */
    public NoticeTable toTable() {
        return new NoticeTable(
                rules.stream().map(NotificationProperties::rule).toList(),
                new Offices(offices.stream()
                        .map(one ->
                                new Offices.Competence(one.office(), one.organisation(), one.district(), one.sectors()))
                        .toList()));
    }

    private static NoticeRule rule(RuleEntry entry) {
        return new NoticeRule(
                entry.event(),
                entry.when(),
                entry.each(),
                entry.to().stream()
                        .map(to -> new Addressee(to.organisation(), to.office(), to.roles()))
                        .toList(),
                entry.title().toText(),
                entry.todo().toText(),
                entry.deadline());
    }
}
