package org.safetyvalve.hazard.imports;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safetyvalve.hazard.hazards.HazardBook;
import org.safetyvalve.hazard.hazards.HazardJournal;
import org.safetyvalve.hazard.hazards.HazardState;

/** Enters the rows of a batch that are not there yet; in a dry run it only looks. */
final class BatchEntry {
    private final SheetImport sheet;
    private final HazardBook hazards;
    private final HazardBook.Entry entry;

    BatchEntry(SheetImport sheet, HazardBook hazards, Instant now) {
        this.sheet = sheet;
        this.hazards = hazards;
        this.entry = new HazardBook.Entry(sheet.by(), "import " + sheet.id(), now);
    }

    /**
     * @param rows by the ids of their hazards
     * @return what was there before, by these ids; the others are entered
     */
    Map<String, HazardState> enter(Map<String, ToldRow> rows) throws InterruptedException {
        Map<String, HazardState> there = ofEarlierVersions(rows);
        Map<String, HazardJournal> others = new HashMap<>();
        rows.forEach((id, row) -> {
            if (!there.containsKey(id)) {
                others.put(id, row.journal());
            }
        });
        there.putAll(
                hazards.findAll(sheet.dryRun() ? others.keySet() : hazards.enter(List.copyOf(others.values()), entry)));
        return there;
    }

    /** What this organisation entered under ids of old; another one's is another row. */
    private Map<String, HazardState> ofEarlierVersions(Map<String, ToldRow> rows) {
        Map<String, String> ids = new HashMap<>();
        rows.forEach((id, row) -> row.earlier().ifPresent(earlier -> ids.put(earlier, id)));
        Map<String, HazardState> there = new HashMap<>();
        hazards.findAll(ids.keySet()).forEach((earlier, hazard) -> {
            if (hazard.foundBy().organisation().equals(sheet.by().organisation())) {
                there.put(ids.getOrDefault(earlier, earlier), hazard);
            }
        });
        return there;
    }
}
