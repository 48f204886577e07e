package org.safetyvalve.console.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a source lays out its sheets, as hazard-service tells it to those of the organisation who import.
 *
 * @param columns codes of our columns by header
 * @param ignored headers that are known and not wanted
 * @param values by the code of a column, our codes by the source's words
 */
public record ImportMapping(
        String id,
        long version,
        String source,
        Map<String, String> columns,
        List<String> ignored,
        Map<String, Map<String, String>> values,
        String savedBy,
        Instant savedAt) {

    /** Whoever may read it may save its next version. */
    public List<String> actions() {
        return List.of("revise");
    }
}
