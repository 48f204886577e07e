package org.safetyvalve.console.campaigns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart as a table: what is drawn, what is read aloud, and where each row leads.
 *
 * @param key its name in the messages
 * @param rows in the order to be shown
 */
public record ChartTable(String key, List<Row> rows) {

    /**
     * One bar.
     *
     * @param code the code that is counted
     * @param label what to call it
     * @param count how many
     * @param colour its colour, or null for the common one
     */
    public record Row(
            String code, String label, long count, @Nullable String colour) {}
}
