package org.safetyvalve.hazard.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.HazardBook;
import org.safetyvalve.hazard.hazards.HazardLevel;
import org.safetyvalve.hazard.hazards.HazardState;
import org.safetyvalve.hazard.imports.sheets.SheetLimits;
import org.safetyvalve.hazard.imports.sheets.SheetTaker;
import org.safetyvalve.hazard.imports.sheets.Sheets;
import org.safetyvalve.hazard.imports.store.ImportStore;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Role;

/**
 * One import, from its first row to its last, a batch at a time; while one is entered the next is read. Run again, it adds
 * nothing that is there. A dry run finds out the same of every row, and enters none.
 */
final class ImportRun implements SheetTaker {
    private final SheetImport sheet;
    private final SheetLayout layout;
    private final RowReader reader;
    private final RowIdentity identity;
    private final RowHistory history;
    private final BatchEntry entry;
    private final ImportStore store;
    private final SheetLimits limits;
    private final int batchSize;
    private final int maxRows;
    private final int keptErrors;
    private final boolean resumed;

    private final ExecutorService entering = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "import-entering");
        thread.setDaemon(true);
        return thread;
    });
    private Future<Map<String, HazardState>> thereOfEntered = CompletableFuture.completedFuture(Map.of());
    private Map<String, ToldRow> entered = Map.of();
    private Map<String, ToldRow> batch = new HashMap<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Map<String, int[]> held = new HashMap<>();
    private final List<RowError> errors = new ArrayList<>();
    private SheetHeader header = new SheetHeader(List.of(), Map.of(), List.of());
    private int errorsKept;
    private int unreported;
    private int rows;
    private int accepted;
    private int alreadyThere;
    private int refused;

    /**
     * @param mapping by which the sheet is read, or null for our own names
     * @param resumed whether it was running before this instance started
     */
    ImportRun(
            SheetImport sheet,
            @Nullable SheetMapping mapping,
            ImportSettings settings,
            HazardBook hazards,
            ImportStore store,
            Instant now,
            boolean resumed) {
        this.sheet = sheet;
        this.resumed = resumed;
        this.entry = new BatchEntry(sheet, hazards, now);
        this.store = store;
        this.limits = settings.limits();
        this.batchSize = settings.batch();
        this.maxRows = settings.maxRows();
        this.keptErrors = settings.keptErrors();
        this.layout = new SheetLayout(mapping);
        this.reader = new RowReader(
                sheet.receivedAt(),
                sheet.by().historicalImport(),
                new SourceWords(mapping),
                new UnitCheck(settings.units(), mapping != null));
        String campaign = sheet.campaign();
        this.identity = new RowIdentity(campaign, sheet.by().organisation());
        this.history = new RowHistory(
                sheet.id(),
                campaign,
                campaign == null ? null : settings.campaigns().require(campaign),
                sheet.by(),
                now,
                settings.authorities(),
                settings.clock());
    }

    /**
     * Reads and enters all of it.
     *
     * @throws UnreadableSheet when the file as a whole is refused; rows entered before that stay, and are counted
     */
    void run() throws IOException, InterruptedException {
        try {
            Sheets.read(sheet.file(), limits, this);
            enter();
            countEntered();
            keepErrors();
        } catch (UnreadableSheet | IOException | UncheckedIOException broken) {
            countEntered();
            keepErrors();
            throw broken;
        } finally {
            entering.shutdownNow();
        }
    }

    Map<String, int[]> held() {
        return held;
    }

    ImportProgress progress(ImportProgress.State state) {
        return new ImportProgress(state, rows, accepted, alreadyThere, refused, unreported, null, null);
    }

    @Override
    public SheetHeader header(int row, List<String> texts) {
        header = layout.read(row, texts);
        errors.addAll(header.notes());
        if (!Mandate.hasAny(sheet.by(), Role.IMPORTER, Role.DEPARTMENT, Role.SAFETY_COMMITTEE)) {
            errors.add(RowError.of(row, null, Reasons.FOUND_ONLY));
        }
        return header;
    }

    @Override
    public void row(SheetRow row) throws InterruptedException {
        rows++;
        if (rows > maxRows) {
            throw new UnreadableSheet(Reasons.TOO_MANY_ROWS.with(maxRows));
        }
        try {
            ReportedHazard reported = reader.read(row);
            String id = identity.of(reported);
            Integer before = rowOf.putIfAbsent(id, row.number());
            if (before != null) {
                throw RowRefused.of(row.number(), Column.NUMBER, Reasons.TWICE.with(before));
            }
            batch.put(id, new ToldRow(row, identity.ofEarlierVersions(reported), history.tell(id, reported)));
        } catch (RowRefused wrong) {
            refused++;
            wrong.errors().forEach(error -> errors.add(error.in(row, header)));
        }
        if (rows % batchSize == 0) {
            enter();
            keepErrors();
            store.progress(sheet.id(), progress(ImportProgress.State.RUNNING));
        }
    }

    /** Begins to enter the batch, once the one before it is entered. */
    private void enter() throws InterruptedException {
        countEntered();
        entered = batch;
        batch = new HashMap<>();
        if (!entered.isEmpty()) {
            Map<String, ToldRow> rowsOfBatch = entered;
            thereOfEntered = entering.submit(() -> entry.enter(rowsOfBatch));
        }
    }

    private void countEntered() throws InterruptedException {
        Map<String, HazardState> there = there();
        entered.forEach((id, told) -> count(told, there.get(id)));
        entered = Map.of();
    }

    private void count(ToldRow told, @Nullable HazardState there) {
        if (there == null || (resumed && there.facts().isOfImport(sheet.id()))) {
            accepted++;
            HazardState hazard = told.journal().state();
            int[] share = held.computeIfAbsent(hazard.holder(), holder -> new int[2]);
            share[0]++;
            share[1] += hazard.level() == HazardLevel.MAJOR ? 1 : 0;
        } else if (told.journal().state().facts().areOfTheSameRow(there.facts())) {
            alreadyThere++;
        } else {
            refused++;
            Reason reason = Reasons.OTHER_CONTENT.with(there.facts().title(), RowDates.day(there.foundAt()));
            errors.add(RowError.of(told.row().number(), Column.NUMBER, reason).in(told.row(), header));
        }
    }

    private Map<String, HazardState> there() throws InterruptedException {
        try {
            return thereOfEntered.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private void keepErrors() {
        int room = Math.min(errors.size(), keptErrors - errorsKept);
        if (room > 0) {
            store.keep(sheet.id(), errors.subList(0, room));
            errorsKept += room;
        }
        unreported += errors.size() - room;
        errors.clear();
    }
}
