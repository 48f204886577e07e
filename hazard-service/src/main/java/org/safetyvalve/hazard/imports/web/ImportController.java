package org.safetyvalve.hazard.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.campaigns.Campaigns;
import org.safetyvalve.hazard.exports.CsvTable;
import org.safetyvalve.hazard.exports.Table;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.hazard.imports.ImportProgress;
import org.safetyvalve.hazard.imports.ImportRule;
import org.safetyvalve.hazard.imports.Imports;
import org.safetyvalve.hazard.imports.Reason;
import org.safetyvalve.hazard.imports.SheetImport;
import org.safetyvalve.hazard.imports.UnreadableSheet;
import org.safetyvalve.hazard.imports.store.ImportStore;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.web.Cursor;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Sheets of hazards, as CSV or XLSX in the body; answered when the file is on disk, worked off afterwards. */
@RestController
class ImportController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final ImportStore store;
    private final Campaigns campaigns;

    ImportController(Imports imports, ImportStore store, Campaigns campaigns) {
        this.imports = imports;
        this.store = store;
        this.campaigns = campaigns;
    }

    /**
     * An import and how far it has come.
     *
     * @param accepted rows that became hazards; in a dry run, that would
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Details(
            String id,
            String state,
            @Nullable String campaign,
            boolean dryRun,
            String fileName,
            int rows,
            int accepted,
            int alreadyThere,
            int refused,
            @Nullable Reason reason,
            Instant receivedAt,
            @Nullable Instant finishedAt) {
        static Details of(SheetImport sheet) {
            ImportProgress progress = sheet.progress();
            return new Details(
                    sheet.id(),
                    progress.state().name(),
                    sheet.campaign(),
                    sheet.dryRun(),
                    sheet.fileName(),
                    progress.rows(),
                    progress.accepted(),
                    progress.alreadyThere(),
                    progress.refused(),
                    progress.reason(),
                    sheet.receivedAt(),
                    progress.finishedAt());
        }
    }

    /** What is wrong with a row; {@code row} counts from 1 with the header. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ErrorItem(int row, @Nullable String column, String code, String zh, String en) {
        static ErrorItem of(ImportStore.StoredError error) {
            return new ErrorItem(error.row(), error.column(), error.code(), error.zh(), error.en());
        }
    }

    @PostMapping(
            path = "/imports/hazards",
            consumes = {"text/csv", XLSX, "application/vnd.ms-excel", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<Details> receive(
            @RequestParam @Nullable String campaign,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam @Nullable String fileName,
            @RequestHeader(name = "X-File-Name", required = false) @Nullable String fileNameHeader,
            HttpServletRequest request,
            CommandContext context)
            throws IOException {
        requireImporter(context.actor());
        if (campaign != null && !campaigns.isKnown(campaign)) {
            throw HazardRule.NO_SUCH_CAMPAIGN.refuse(campaign).at("campaign");
        }
        try {
            SheetImport sheet = imports.receive(
                    campaign, dryRun, name(fileName, fileNameHeader), request.getInputStream(), context);
            return ResponseEntity.accepted()
                    .header(HttpHeaders.LOCATION, "/imports/" + sheet.id())
                    .body(Details.of(sheet));
        } catch (UnreadableSheet unreadable) {
            throw new Refusal(ImportRule.of(unreadable.reason()));
        }
    }

    @GetMapping("/imports/{id}")
    Details read(@PathVariable String id, Actor reader) {
        return Details.of(visible(id, reader));
    }

    @GetMapping("/imports/{id}/errors")
    Page<ErrorItem> errors(@PathVariable String id, PageRequest page, Actor reader) {
        visible(id, reader);
        String after = page.after() == null ? null : page.after().keys(1).get(0);
        return Page.of(store.errors(id, after, page.limit() + 1), page.limit(), error -> Cursor.of(error.key()))
                .map(ErrorItem::of);
    }

    @GetMapping(path = "/imports/{id}/errors.csv", produces = "text/csv")
    ResponseEntity<StreamingResponseBody> errorsAsCsv(@PathVariable String id, Actor reader) {
        visible(id, reader);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("errors-" + id + ".csv")
                                .build()
                                .toString())
                .body(out -> {
                    try (Table table = new CsvTable(out)) {
                        table.row(List.of("行 row", "列 column", "原因", "reason"));
                        write(table, id);
                    }
                });
    }

    private void write(Table table, String id) throws IOException {
        String after = null;
        for (List<ImportStore.StoredError> some = store.errors(id, null, 500);
                !some.isEmpty();
                some = store.errors(id, after, 500)) {
            for (ImportStore.StoredError error : some) {
                table.row(Arrays.asList(error.row(), error.column(), error.zh(), error.en()));
                after = error.key();
            }
        }
    }

    private SheetImport visible(String id, Actor reader) {
        return store.find(id)
                .filter(sheet -> mayImport(reader) && sheet.by().organisation().equals(reader.organisation()))
                .orElseThrow(() -> new AbsentException("imports", id));
    }

    private static void requireImporter(Actor actor) {
        if (!mayImport(actor)) {
            throw new Refusal(ImportRule.IMPORTERS_ONLY);
        }
    }

    private static boolean mayImport(Actor actor) {
        return actor.hasAny(Role.IMPORTER, Role.SAFETY_INSPECTOR, Role.DEPARTMENT, Role.SAFETY_COMMITTEE);
    }

    private static String name(@Nullable String parameter, @Nullable String header) {
        String stated = parameter != null
                ? parameter
                : header != null ? URLDecoder.decode(header, StandardCharsets.UTF_8) : "sheet";
        String name = stated.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        return name.isEmpty() ? "sheet" : name.substring(0, Math.min(name.length(), 200));
    }
}
