package org.safetyvalve.accountability.oversight;

import static org.safetyvalve.accountability.oversight.CitationRule.CITED_BY_KIND_AND_ID;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.rules.Codes;
import org.safetyvalve.starter.domain.Refusal;

/** A record that is referred to. */
public record Citation(CitedKind kind, String id) {

    /**
     * The record that a request refers to, or null when it refers to none.
     *
     * @param field where the request says so
     * @throws Refusal when only one of kind and id is said, or the kind is unknown
     */
    public static @Nullable Citation of(String field, @Nullable String kind, @Nullable String id) {
        if (kind == null && id == null) {
            return null;
        }
        if (kind == null || id == null) {
            throw new Refusal(CITED_BY_KIND_AND_ID).at(field);
        }
        return new Citation(Codes.known(field + ".kind", CitedKind.of(kind)), id);
    }
}
