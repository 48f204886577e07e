package org.safetyvalve.contracts.supervision;

import org.safetyvalve.contracts.Required;

/**
 * A document read on a visit (调阅资料).
 *
 * @param title Title of the document.
 * @param kind Kind of document.
 */
public record DocumentRead(String title, String kind) {
    public DocumentRead {
        Required.text(title, "title");
        Required.text(kind, "kind");
    }
}
