package org.safetyvalve.hazard.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.campaigns.Campaigns;
import org.safetyvalve.hazard.exports.CsvTable;
import org.safetyvalve.hazard.imports.ImportRule;
import org.safetyvalve.hazard.imports.Imports;
import org.safetyvalve.hazard.imports.Mappings;
import org.safetyvalve.hazard.imports.Reason;
import org.safetyvalve.hazard.imports.SheetImport;
import org.safetyvalve.hazard.imports.SheetMapping;
import org.safetyvalve.hazard.imports.UnreadableSheet;
import org.safetyvalve.hazard.imports.store.ImportStore;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.web.BadRequestException;
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
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Sheets of hazards, as CSV or XLSX in the body; answered when the file is on disk, worked off afterwards. */
@RestController
class ImportController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final ImportStore store;
    private final ImportStreams streams;
    private final Mappings mappings;
    private final Campaigns campaigns;

    ImportController(
            Imports imports, ImportStore store, ImportStreams streams, Mappings mappings, Campaigns campaigns) {
        this.imports = imports;
        this.store = store;
        this.streams = streams;
        this.mappings = mappings;
        this.campaigns = campaigns;
    }

    /**
     * What is wrong with a row, or worth knowing of the row of headers.
     *
     * @param row counts from 1 with the header
     * @param column our name for the column
     * @param header the sheet's name for it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ErrorItem(
            int row,
            @Nullable String column,
            @Nullable String header,
            @Nullable String value,
            String code,
            String zh,
            String en,
            String adviceZh,
            String adviceEn) {
        static ErrorItem of(ImportStore.StoredError error) {
            Reason reason = error.reason();
            return new ErrorItem(
                    error.row(),
                    error.column(),
                    error.header(),
                    error.value(),
                    reason.code(),
                    reason.zh(),
                    reason.en(),
                    reason.adviceZh(),
                    reason.adviceEn());
        }
    }

    /**
     * @param mapping of the sheet's source, or none when its columns have our names
     * @param mappingVersion or none for the newest
     */
    @PostMapping(
            path = "/imports/hazards",
            consumes = {"text/csv", XLSX, "application/vnd.ms-excel", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<ImportDetails> receive(
            @RequestParam @Nullable String campaign,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam @Nullable String mapping,
            @RequestParam @Nullable Integer mappingVersion,
            @RequestParam @Nullable String fileName,
            @RequestHeader(name = "X-File-Name", required = false) @Nullable String fileNameHeader,
            HttpServletRequest request,
            CommandContext context)
            throws IOException {
        Importers.require(context.actor());
        if (store.find(context.derivedId("import-hazards")).isEmpty()) {
            campaigns.requireOpen(campaign, context.now());
        }
        SheetMapping.Version readBy = version(mapping, mappingVersion, context.actor());
        try {
            SheetImport sheet = imports.receive(
                    campaign, dryRun, readBy, name(fileName, fileNameHeader), request.getInputStream(), context);
            return ResponseEntity.accepted()
                    .header(HttpHeaders.LOCATION, "/imports/" + sheet.id())
                    .body(ImportDetails.of(sheet));
        } catch (UnreadableSheet unreadable) {
            throw new Refusal(ImportRule.of(unreadable.reason()));
        }
    }

    private SheetMapping.@Nullable Version version(@Nullable String id, @Nullable Integer number, Actor actor) {
        if (id == null && number != null) {
            throw BadRequestException.parameter("mapping");
        }
        return id == null ? null : mappings.require(id, number, actor);
    }

    /** The imports of the reader's organisation, the newest first. */
    @GetMapping("/imports")
    Page<ImportDetails> list(PageRequest page, Actor reader) {
        Importers.require(reader);
        List<SheetImport> found = store.list(reader.organisation(), place(page.after()), page.limit() + 1);
        return Page.of(found, page.limit(), last -> Cursor.of(last.receivedAt().toString(), last.id()))
                .map(ImportDetails::of);
    }

    private static ImportStore.@Nullable Place place(@Nullable Cursor after) {
        if (after == null) {
            return null;
        }
        try {
            List<String> keys = after.keys(2);
            return new ImportStore.Place(Instant.parse(keys.get(0)), keys.get(1));
        } catch (DateTimeParseException notOurs) {
            throw BadRequestException.parameter("cursor");
        }
    }

    @GetMapping("/imports/{id}")
    ImportDetails read(@PathVariable String id, Actor reader) {
        return ImportDetails.of(visible(id, reader));
    }

    /** How far it has come, as server-sent events, until it has ended; 204 for a reader who knows that it has. */
    @GetMapping(path = "/imports/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Actor reader) {
        return streams.open(visible(id, reader), lastEventId)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
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
        SheetImport sheet = visible(id, reader);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("errors-" + id + ".csv")
                                .build()
                                .toString())
                .body(out -> new ErrorReport(store).write(sheet, new CsvTable(out)));
    }

    private SheetImport visible(String id, Actor reader) {
        return store.find(id)
                .filter(sheet ->
                        Importers.has(reader) && sheet.by().organisation().equals(reader.organisation()))
                .orElseThrow(() -> new AbsentException("imports", id));
    }

    private static String name(@Nullable String parameter, @Nullable String header) {
        String stated = parameter != null
                ? parameter
                : header != null ? URLDecoder.decode(header, StandardCharsets.UTF_8) : "sheet";
        String name = stated.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        return name.isEmpty() ? "sheet" : name.substring(0, Math.min(name.length(), 200));
    }
}
