package org.safetyvalve.console.actions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a form as a page shows it. */
public sealed interface Shown {

    /** For templates, which cannot ask for a type. */
    boolean isRows();

    /** Its name in the messages: the path without the numbers of rows. */
    String label();

    /**
     * A field.
     *
     * @param path its full path
     * @param values what stands in it: one, or for several choices some
     * @param options what there is to choose from
     */
    record Input(Field field, String path, List<String> values, List<FormFacts.Choice> options) implements Shown {

        @Override
        public boolean isRows() {
            return false;
        }

        @Override
        public String label() {
            return path.replaceAll("\\[\\d+]", "");
        }

        public @Nullable String value() {
            return values.isEmpty() ? null : String.join("\n", values);
        }

        public boolean has(String option) {
            return values.contains(option);
        }

        /** Its id in the page, unique within it. */
        public String idIn(String form) {
            return form + "-" + path.replaceAll("[^A-Za-z0-9]+", "-");
        }
    }

    /**
     * A list, as rows.
     *
     * @param path its full path
     * @param open whether more rows can be added
     */
    record Table(String path, boolean open, List<Line> lines) implements Shown {

        @Override
        public boolean isRows() {
            return true;
        }

        @Override
        public String label() {
            return path.replaceAll("\\[\\d+]", "");
        }
    }

    /** One row; the caption is empty when its number says enough. */
    record Line(String caption, List<Shown> parts) {}
}
