package org.safetyvalve.console.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service said was wrong (RFC 9457), in the reader's language.
 *
 * @param type stable name, {@code urn:safetyvalve:problem:…}
 * @param rule id of the rule that was broken
 * @param errors fields that are wrong
 * @param incident number under which operators find an internal error
 */
public record Problem(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable String rule,
        @Nullable List<Field> errors,
        @Nullable String incident) {

    private static final String PREFIX = "urn:safetyvalve:problem:";

    /** One wrong field. */
    public record Field(String path, String message) {}

    static Problem of(int status) {
        return new Problem(null, null, status, null, null, null, null);
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

    boolean is(String name) {
        return (PREFIX + name).equals(type);
    }
}
