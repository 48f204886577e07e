package org.safetyvalve.notification.notices;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param event name of the event's type, for example {@code hazard-found}
 * @param when fields of the body and the values they must have
 * @param each an array of the body of which each element is told of by itself, as {@code item}; null for the event
 * @param title what it is about; {@code {…}} are fields of the body
 * @param todo what the recipient must do, or what it should know
 * @param deadline where the body has the deadline for it; null when there is none
 */
public record NoticeRule(
        String event,
        Map<String, String> when,
        @Nullable String each,
        List<Addressee> to,
        Text title,
        Text todo,
        @Nullable String deadline) {

    public NoticeRule {
        when = Map.copyOf(when);
        to = List.copyOf(to);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("the rule for " + event + " tells nobody");
        }
    }
}
