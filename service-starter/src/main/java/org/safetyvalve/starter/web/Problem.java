package org.safetyvalve.starter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that says what was wrong and what to do (RFC 9457).
 *
 * @param type stable identifier, {@link ProblemType#urn()}
 * @param title the kind of problem, in the caller's language
 * @param detail what to do about it, in the caller's language
 * @param rule id of the rule that was broken, where one was
 * @param errors which fields are wrong
 * @param incident number under which operators find an internal error in the log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String rule,
        @Nullable List<Field> errors,
        @Nullable String incident) {

    /**
     * One wrong field.
     *
     * @param path where it is in the request, for example {@code plan.funds} or {@code units[2].name}
     * @param message what is wrong with it, in the caller's language
     */
    public record Field(String path, String message) {}

    Problem withDetail(String text) {
        return new Problem(type, title, status, text, rule, errors, incident);
    }

    Problem withRule(String id) {
        return new Problem(type, title, status, detail, id, errors, incident);
    }

    Problem withErrors(List<Field> fields) {
        return new Problem(type, title, status, detail, rule, fields.isEmpty() ? null : List.copyOf(fields), incident);
    }

    Problem withIncident(String number) {
        return new Problem(type, title, status, detail, rule, errors, number);
    }
}
