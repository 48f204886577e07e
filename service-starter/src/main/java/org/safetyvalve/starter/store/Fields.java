package org.safetyvalve.starter.store;

import org.bson.Document;

/** Reads a document's fields. */
public final class Fields {
    private Fields() {}

    /**
     * A whole number, which a store may give back as another type than it got.
     *
     * @throws IllegalStateException when the document has none under this name
     */
    public static long number(Document document, String field) {
        if (document.get(field) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalStateException("a document has no number " + field + ": " + document.get("_id"));
    }
}
