package org.safetyvalve.console.campaigns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.layout.Codes;
import org.springframework.stereotype.Component;

/** Puts the counts of reporting-service in the order in which they are read. */
@Component("chartTables")
public class ChartTables {

    private static final Map<String, String> COLOURS = Map.of(
            "CLOSED", "#2c8a5b",
            "VERIFIED", "#5fa984",
            "DELISTED", "#5fa984",
            "COMPLETION_CLAIMED", "#b97a10",
            "DISPUTED", "#b8352a",
            "RETURNED", "#b8352a",
            "REOPENED", "#b8352a",
            "REJECTED", "#97a5b5",
            "MERGED", "#97a5b5");

    private final Codes codes;

    ChartTables(Codes codes) {
        this.codes = codes;
    }

    /** Every chart that has something to show. */
    public List<ChartTable> of(Charts charts) {
        List<ChartTable> tables = new ArrayList<>();
        add(tables, "state", charts.byState(), Comparator.comparingInt(row -> place(row.code())));
        Comparator<ChartTable.Row> most =
                Comparator.comparingLong(ChartTable.Row::count).reversed();
        add(tables, "district", charts.byDistrict(), most.thenComparing(ChartTable.Row::code));
        add(tables, "sector", charts.bySector(), most.thenComparing(ChartTable.Row::code));
        return List.copyOf(tables);
    }

    private void add(
            List<ChartTable> tables, String key, @Nullable Map<String, Long> counts, Comparator<ChartTable.Row> order) {
        if (counts == null) {
            return;
        }
        List<ChartTable.Row> rows = counts.entrySet().stream()
                .filter(count -> count.getValue() != 0)
                .map(count -> row(key, count.getKey(), count.getValue()))
                .sorted(order)
                .toList();
        if (!rows.isEmpty()) {
            tables.add(new ChartTable(key, rows));
        }
    }

    private ChartTable.Row row(String key, String code, long count) {
        String colour = key.equals("state") ? COLOURS.get(code) : null;
        return new ChartTable.Row(code, codes.name(key, code), count, colour);
    }

    private static int place(String state) {
        int place = Codes.STATES.indexOf(state);
        return place < 0 ? Codes.STATES.size() : place;
    }
}
