package org.safetyvalve.console.actions;

import java.util.List;
import java.util.Map;

/**
 * What is known already of what a form asks for.
 *
 * @param choices what there is to choose from, by the name under which fields ask for it
 * @param rows the rows that are known, by the path of their list
 * @param values what stands now, or was given, by path
 */
public record FormFacts(Map<String, List<Choice>> choices, Map<String, List<Row>> rows, Map<String, String> values) {

    public static final FormFacts NONE = new FormFacts(Map.of(), Map.of(), Map.of());

    public FormFacts {
        choices = Map.copyOf(choices);
        rows = Map.copyOf(rows);
        values = Map.copyOf(values);
    }

    /** Something to choose, with its name in the reader's language. */
    public record Choice(String value, String name) {}

    /**
     * A row that is known.
     *
     * @param values by the path within the row
     * @param caption what to call it, or empty when its number says enough
     * @param choices what there is to choose from in this row alone
     */
    public record Row(Map<String, String> values, String caption, Map<String, List<Choice>> choices) {

        public static Row of(Map<String, String> values) {
            return new Row(values, "", Map.of());
        }
    }
}
