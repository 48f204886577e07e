package org.safetyvalve.benchmarks.rows;

import java.util.ArrayList;
import java.util.List;
import org.safetyvalve.benchmarks.measure.Row;

/** All rows of the table, in its order. */
public final class Rows {
    private Rows() {}

    public static List<Row> all() {
        return List.of(
                new AcceptRow(),
                new DrainRow(),
                new LatencyRow(),
                new RebuildRow(),
                ImportRow.csv(),
                ImportRow.xlsx(),
                new ImportHeapRow(),
                new VisibleRow(),
                new OverloadRow(),
                new OverviewRow(),
                new GrowthRow(),
                new ListsRow(),
                new DueRow(),
                new ExportRow());
    }

    /**
     * The rows of these names; all when there are none.
     *
     * @throws IllegalArgumentException when there is no row of a name
     */
    public static List<Row> named(List<String> names) {
        if (names.isEmpty()) {
            return all();
        }
        List<Row> named = new ArrayList<>();
        for (String name : names) {
            named.add(all().stream()
                    .filter(row -> row.name().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("no row is called " + name + "; --list names them")));
        }
        return named;
    }
}
