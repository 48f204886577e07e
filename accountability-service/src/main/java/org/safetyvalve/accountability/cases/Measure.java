package org.safetyvalve.accountability.cases;

import org.jspecify.annotations.Nullable;

/**
 * A form of accountability that is applied to somebody.
 *
 * @param form its id in the table
 * @param months how long it lasts, or null when it has no term
 * @param basis the legal source, as a decision cites it
 */
public record Measure(String form, FormClass kind, @Nullable Integer months, String basis) {

    /** One as it is asked for, not yet looked up. */
    public record Asked(String form, @Nullable Integer months) {}
}
