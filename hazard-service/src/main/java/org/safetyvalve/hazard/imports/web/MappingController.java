package org.safetyvalve.hazard.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.imports.MappingDraft;
import org.safetyvalve.hazard.imports.Mappings;
import org.safetyvalve.hazard.imports.SheetMapping;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.web.CommandResponses;
import org.safetyvalve.starter.web.Cursor;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How an organisation's sources lay out their sheets: for those of it who import. */
@RestController
class MappingController {
    private final Mappings mappings;

    MappingController(Mappings mappings) {
        this.mappings = mappings;
    }

    /**
     * A mapping to save.
     *
     * @param columns codes of our columns by header
     * @param ignored headers that are known and not wanted
     * @param values by the code of a column, our codes by the source's words
     */
    record Draft(
            @NotBlank @Size(max = 200) String source,

            @NotNull @Size(max = 200) Map<@NotBlank @Size(max = 200) String, @NotBlank String> columns,

            @Nullable @Size(max = 200) List<@NotBlank @Size(max = 200) String> ignored,

            @Nullable @Size(max = 20)
            Map<
                            String,
                            @NotNull @Size(max = 5_000) Map<
                                    @NotBlank @Size(max = 200) String, @NotBlank @Size(max = 128) String>>
                    values) {
        MappingDraft draft() {
            return new MappingDraft(
                    source,
                    columns,
                    Objects.requireNonNullElse(ignored, List.of()),
                    Objects.requireNonNullElse(values, Map.of()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Details(
            String id,
            int version,
            String source,
            Map<String, String> columns,
            List<String> ignored,
            Map<String, Map<String, String>> values,
            String savedBy,
            Instant savedAt) {
        static Details of(SheetMapping mapping) {
            Map<String, String> columns = new TreeMap<>();
            mapping.columns().forEach((header, column) -> columns.put(header, column.code()));
            Map<String, Map<String, String>> values = new TreeMap<>();
            mapping.codes().forEach((column, table) -> values.put(column.code(), new TreeMap<>(table)));
            return new Details(
                    mapping.id(),
                    mapping.version(),
                    mapping.source(),
                    columns,
                    mapping.ignored().stream().sorted().toList(),
                    values,
                    mapping.account(),
                    mapping.at());
        }
    }

    record Item(String id, int version, String source, Instant savedAt) {
        static Item of(SheetMapping mapping) {
            return new Item(mapping.id(), mapping.version(), mapping.source(), mapping.at());
        }
    }

    @PostMapping("/import-mappings")
    ResponseEntity<CommandResult> save(@Valid @RequestBody Draft body, CommandContext context) {
        Importers.require(context.actor());
        return CommandResponses.created(result(mappings.save(body.draft(), context)), "/import-mappings/{id}");
    }

    @PostMapping("/import-mappings/{id}/revise")
    ResponseEntity<CommandResult> revise(
            @PathVariable String id, @Valid @RequestBody Draft body, CommandContext context) {
        requireImporter(id, context.actor());
        return CommandResponses.ok(result(mappings.revise(id, body.draft(), context)));
    }

    @GetMapping("/import-mappings")
    Page<Item> list(PageRequest page, Actor reader) {
        Importers.require(reader);
        String after = page.after() == null ? null : page.after().keys(1).get(0);
        List<SheetMapping> found = mappings.list(reader.organisation(), after, page.limit() + 1);
        return Page.of(found, page.limit(), mapping -> Cursor.of(mapping.id())).map(Item::of);
    }

    /** @param version or none for the newest */
    @GetMapping("/import-mappings/{id}")
    ResponseEntity<Details> read(@PathVariable String id, @RequestParam @Nullable Integer version, Actor reader) {
        requireImporter(id, reader);
        SheetMapping mapping = mappings.read(id, version, reader);
        return CommandResponses.record(mapping.version(), Details.of(mapping));
    }

    /** Whoever does not import is told of no mapping. */
    private static void requireImporter(String id, Actor actor) {
        if (!Importers.has(actor)) {
            throw new AbsentException("import-mappings", id);
        }
    }

    private static CommandResult result(SheetMapping mapping) {
        return new CommandResult(mapping.id(), mapping.version(), "SAVED");
    }
}
