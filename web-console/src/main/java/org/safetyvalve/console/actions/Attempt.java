package org.safetyvalve.console.actions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.services.Problem;
import org.springframework.ui.Model;

/**
 * A command that was refused, with what had been entered, so that nobody types it again. What was entered may be confidential: it is in
 * the answer to the form that sent it and nowhere else, for a session, an address or a log would keep it.
 *
 * @param code the command
 * @param values what was entered, by field
 * @param problem why it was refused
 * @param key the key for the next try: the same one while it is not known whether the command was done or the service had no
 *     time for it, else a new one
 */
public record Attempt(String code, Map<String, List<String>> values, Problem problem, String key) {

    /** A refused command is over and its next try a new one; one that was put off, or that nobody knows how it ended, is sent again. */
    public static Attempt refused(String code, Map<String, List<String>> entered, Problem problem, String key) {
        String next = problem.isToBeRepeated() ? key : UUID.randomUUID().toString();
        return new Attempt(code, Map.copyOf(entered), problem, next);
    }

    /** Shows the form again, in the answer to its own request. */
    public void showAgain(Model page, HttpServletResponse response) {
        page.addAttribute("attempt", this);
        page.addAttribute("inOtherLanguage", null);
        response.setStatus(problem.status());
    }

    /** What was entered in this field, or nothing. */
    public @Nullable String value(String path) {
        List<String> entered = values(path);
        return entered.isEmpty() ? null : String.join("\n", entered);
    }

    /** As above, one by one. */
    public List<String> values(String path) {
        return values.getOrDefault(path, List.of());
    }

    public boolean isOf(String action) {
        return code.equals(action);
    }

    /** Whether it is of this action on this part of a record, or on the record itself for an empty part. */
    public boolean isOf(String action, String part) {
        String entered = value(ActionController.PART);
        return isOf(action) && part.equals(entered == null ? "" : entered);
    }

    /** Says nothing of what was entered. */
    @Override
    public String toString() {
        return "refused " + code;
    }
}
