package org.safetyvalve.console.actions;

import java.util.List;

/**
 * A command that a reader may give, as a form.
 *
 * @param code its name in the service's {@code actions} and path
 * @param fields what it wants to be told
 */
public record Action(String code, List<Field> fields) {

    static Action of(String code, Field... fields) {
        return new Action(code, List.of(fields));
    }
}
