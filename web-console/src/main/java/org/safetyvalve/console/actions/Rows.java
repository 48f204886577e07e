package org.safetyvalve.console.actions;

import java.util.List;

/**
 * Rows of fields, which become a list of objects; a row in which nothing was entered is left out. What is named {@code organisation}
 * in the rows {@code findings} is entered as {@code findings[0].organisation}.
 *
 * @param required whether an empty list is sent too: otherwise it is left out
 * @param blank how many rows are shown beside those that are known
 * @param parts of each row
 */
public record Rows(String path, boolean required, int blank, List<FormPart> parts) implements FormPart {

    static Rows of(String path, int blank, FormPart... parts) {
        return new Rows(path, true, blank, List.of(parts));
    }

    Rows optional() {
        return new Rows(path, false, blank, parts);
    }
}
