package org.safetyvalve.hazard.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.HazardProperties;
import org.safetyvalve.hazard.Uploads;
import org.safetyvalve.hazard.campaigns.Campaigns;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.HazardBook;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.imports.sheets.SheetLimits;
import org.safetyvalve.hazard.imports.sheets.Sheets;
import org.safetyvalve.hazard.imports.store.ImportStore;
import org.safetyvalve.hazard.units.Units;
import org.safetyvalve.starter.web.TooManyRequestsException;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.KeyReusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Takes sheets and works them off one after the other. An upload is on disk before it is answered; an instance that starts
 * again goes on with what lies on its disk, and adds nothing twice.
 */
@Component
public class Imports implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Imports.class);
    private static final int REST_SECONDS = 3;

    private final ImportStore store;
    private final Mappings mappings;
    private final HazardBook hazards;
    private final ImportNews news;
    private final Clock clock;
    private final ImportSettings settings;
    private final Path directory;
    private final long maxUpload;
    private final int maxWaiting;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "imports");
        thread.setDaemon(true);
        return thread;
    });

    Imports(
            ImportStore store,
            Mappings mappings,
            HazardBook hazards,
            ImportNews news,
            Clock clock,
            HazardProperties properties,
            CompetentAuthorities authorities,
            HazardClock hazardClock,
            Units units,
            Campaigns campaigns)
            throws IOException {
        HazardProperties.Imports imports = properties.imports();
        this.store = store;
        this.mappings = mappings;
        this.hazards = hazards;
        this.news = news;
        this.clock = clock;
        this.maxUpload = imports.maxUpload().toBytes();
        this.maxWaiting = imports.waiting();
        this.settings = new ImportSettings(
                new SheetLimits(imports.maxInflated().toBytes(), imports.maxRatio()),
                imports.batch(),
                imports.maxRows(),
                imports.keptErrors(),
                authorities,
                hazardClock,
                units,
                campaigns);
        Path stated = imports.directory();
        this.directory = Files.createDirectories(
                stated != null ? stated : Path.of(System.getProperty("java.io.tmpdir"), "safety-valve-imports"));
    }

    /**
     * Puts an upload aside and answers with the import that will work it off; for a repeat, with the first one.
     *
     * @param dryRun whether nothing is to be entered
     * @param mapping the version by which it is read, or null for our own column names
     * @throws KeyReusedException when the key came with another request or another file before
     * @throws UnreadableSheet when its first bytes show that it is no sheet
     * @throws MaxUploadSizeExceededException when it is larger than allowed
     * @throws TooManyRequestsException when too many wait already
     */
    public SheetImport receive(
            @Nullable String campaign,
            boolean dryRun,
            SheetMapping.@Nullable Version mapping,
            String fileName,
            InputStream upload,
            CommandContext context)
            throws IOException {
        String id = context.derivedId("import-hazards");
        SheetImport first = store.find(id).orElse(null);
        if (first != null) {
            return repeated(first, Uploads.copy(upload, OutputStream.nullOutputStream(), maxUpload), context);
        }
        if (waiting.incrementAndGet() > maxWaiting) {
            waiting.decrementAndGet();
            throw new TooManyRequestsException("imports", 30);
        }
        boolean accepted = false;
        Path file = directory.resolve(id + "." + System.nanoTime() + ".sheet");
        try {
            String sha256 = spool(upload, file);
            Sheets.glance(file);
            SheetImport sheet = new SheetImport(
                    id,
                    campaign,
                    dryRun,
                    mapping,
                    fileName,
                    file,
                    sha256,
                    context.actor(),
                    context.now(),
                    context.requestHash(),
                    1,
                    ImportProgress.waiting());
            if (!store.insert(sheet)) {
                return repeated(store.find(id).orElseThrow(), sha256, context);
            }
            accepted = true;
            start(sheet, false);
            return sheet;
        } finally {
            if (!accepted) {
                waiting.decrementAndGet();
                Files.deleteIfExists(file);
            }
        }
    }

    private static SheetImport repeated(SheetImport first, String sha256, CommandContext context) {
        if (!first.requestHash().equals(context.requestHash()) || !first.isOf(sha256)) {
            throw new KeyReusedException(context.key());
        }
        return first;
    }

    private String spool(InputStream upload, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            return Uploads.copy(upload, out, maxUpload);
        }
    }

    /** Goes on with what this instance had not finished, as far as it lies on this instance's disk. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        worker.execute(() -> {
            try {
                for (SheetImport sheet : store.unfinished()) {
                    if (Files.exists(sheet.file()) && sheet.file().startsWith(directory)) {
                        waiting.incrementAndGet();
                        start(sheet, true);
                    }
                }
            } catch (RuntimeException away) {
                log.warn("Unfinished imports are looked for again later: {}", away.toString());
                worker.schedule(this::resume, REST_SECONDS, TimeUnit.SECONDS);
            }
        });
    }

    private void start(SheetImport sheet, boolean resumed) {
        if (taken.add(sheet.id())) {
            worker.execute(() -> work(sheet, resumed));
        } else {
            waiting.decrementAndGet();
        }
    }

    /** Works an import off; while store or broker are away it is tried again from the start, which adds nothing twice. */
    private void work(SheetImport sheet, boolean resumed) {
        try {
            SheetMapping mapping = mappings.of(sheet);
            ImportRun run = new ImportRun(sheet, mapping, settings, hazards, store, now(), resumed);
            store.progress(sheet.id(), run.progress(ImportProgress.State.RUNNING));
            try {
                run.run();
            } catch (UnreadableSheet unreadable) {
                end(sheet, run, ImportProgress.State.FAILED, unreadable.reason());
                return;
            } catch (IOException | UncheckedIOException damaged) {
                log.warn("The upload of import {} cannot be read", sheet.id(), damaged);
                end(sheet, run, ImportProgress.State.FAILED, Reasons.INTERRUPTED);
                return;
            }
            end(sheet, run, ImportProgress.State.DONE, null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            log.warn("Import {} is tried again in {} s", sheet.id(), REST_SECONDS, away);
            worker.schedule(() -> work(sheet, true), REST_SECONDS, TimeUnit.SECONDS);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Tells what went in, also of a sheet that broke off: nobody is told of its hazards one by one. */
    private void end(SheetImport sheet, ImportRun run, ImportProgress.State end, @Nullable Reason why) {
        Instant now = now();
        ImportProgress result = run.progress(end);
        if (result.accepted() > 0 && !sheet.dryRun()) {
            List<ImportDigest> digests = ImportDigest.of(sheet, result, now, run.held());
            news.announce(sheet, digests, now);
        }
        store.progress(sheet.id(), result.ended(end, why, now));
        taken.remove(sheet.id());
        waiting.decrementAndGet();
        try {
            Files.deleteIfExists(sheet.file());
        } catch (IOException left) {
            log.warn("An upload could not be removed: {}", left.toString());
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
