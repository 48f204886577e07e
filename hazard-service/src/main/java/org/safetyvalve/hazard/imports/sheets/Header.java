package org.safetyvalve.hazard.imports.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safetyvalve.hazard.imports.Column;
import org.safetyvalve.hazard.imports.Reasons;
import org.safetyvalve.hazard.imports.UnreadableSheet;

/** Which column is where. */
final class Header {
    private final Map<Integer, Column> columns = new HashMap<>();

    /** @throws UnreadableSheet naming the required columns that are missing */
    Header(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            int position = i;
            Column.named(names.get(i))
                    .filter(column -> !columns.containsValue(column))
                    .ifPresent(column -> columns.put(position, column));
        }
        String missing = Column.REQUIRED.stream()
                .filter(column -> !columns.containsValue(column))
                .sorted()
                .map(Column::zh)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new UnreadableSheet(Reasons.NO_HEADER.with(missing));
        }
    }

    Map<Integer, Column> columns() {
        return columns;
    }
}
