package org.safetyvalve.console.actions;

import java.util.List;

/**
 * A command that a reader may give, as a form.
 *
 * @param code its name in the service's {@code actions}; of a part of a record, such as a commitment, with the part's name before it
 * @param path where it is sent, after the record's own path; {@code {part}} is the number of the part
 * @param parts what it wants to be told
 */
public record Action(String code, String path, List<FormPart> parts) {

    static Action of(String code, FormPart... parts) {
        return new Action(code, code, List.of(parts));
    }

    /** The same, sent elsewhere. */
    Action at(String elsewhere) {
        return new Action(code, elsewhere, parts);
    }
}
