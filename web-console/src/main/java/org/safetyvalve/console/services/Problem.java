package org.safetyvalve.console.services;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a service said was wrong (RFC 9457), in the reader's language.
 *
 * @param type stable name, {@code urn:safetyvalve:problem:…}
 * @param rule id of the rule that was broken
 * @param errors fields that are wrong
 * @param incident number under which operators find an internal error
 * @param retryAfter in how many seconds to come back (the header Retry-After)
 */
public record Problem(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable String rule,
        @Nullable List<Field> errors,
        @Nullable String incident,
        @Nullable Integer retryAfter) {

    private static final Set<String> NOT_DONE =
            Set.of("overloaded", "too-many-requests", "refused-unavailable", "outbox-full", "issuer-unavailable");
    private static final int SOON = 3;
    private static final String PREFIX = "urn:safetyvalve:problem:";

    /** One wrong field. */
    public record Field(String path, String message) {}

    static Problem of(int status) {
        return new Problem(null, null, status, null, null, null, null, null);
    }

    /** This console's own answer when it waits for that service as often as it may already. */
    static Problem crowded() {
        return new Problem(PREFIX + "overloaded", null, 503, null, null, null, null, SOON);
    }

    Problem withRetryAfter(@Nullable Integer seconds) {
        return new Problem(type, title, status, detail, rule, errors, incident, seconds);
    }

    /** The wrong fields, possibly none. */
    public List<Field> fields() {
        return errors == null ? List.of() : errors;
    }

    /** The wrong fields of which more is said than the detail says already. */
    public List<Field> fieldsBesideDetail() {
        return fields().stream()
                .filter(field -> !field.message().equals(detail))
                .toList();
    }

    /** What is wrong with this field of the request, or null. */
    public @Nullable String at(String path) {
        return fields().stream()
                .filter(field -> field.path().equals(path))
                .map(Field::message)
                .findFirst()
                .orElse(null);
    }

    /** Whether somebody changed the record after the reader had read it. */
    public boolean isStale() {
        return status == 412;
    }

    /** Whether nobody knows if the command was done: only the same command may be sent again, with its own key. */
    public boolean isOutcomeUnknown() {
        return is("outcome-unknown");
    }

    /** Whether the service has no time now, or not for this reader, and says so itself: nothing was done. */
    public boolean isNotNow() {
        return (status == 429 || status == 503) && NOT_DONE.stream().anyMatch(this::is);
    }

    /** Whether the next try is the same command with the same key: not over, or never begun. */
    public boolean isToBeRepeated() {
        return status >= 500 || status == 429;
    }

    /** In how many seconds to try again. */
    public int waitSeconds() {
        return retryAfter == null ? SOON : retryAfter;
    }

    boolean is(String name) {
        return (PREFIX + name).equals(type);
    }
}
