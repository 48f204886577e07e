package org.safetyvalve.hazard.checks.web;

import static org.safetyvalve.hazard.Codes.SECTOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.checks.Checklist;
import org.safetyvalve.hazard.checks.store.Checklists;
import org.safetyvalve.hazard.lists.Kind;
import org.safetyvalve.hazard.lists.ListFilter;
import org.safetyvalve.hazard.lists.Lists;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.store.Fields;
import org.safetyvalve.starter.web.CommandResponses;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.Stored;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checklists, which everybody who has an account may read. */
@RestController
class ChecklistController {
    /** Short enough for a version's number behind it. */
    private static final String CHECKLIST = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    static final String ITEM = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final Checklists checklists;
    private final Lists lists;

    ChecklistController(Checklists checklists, Lists lists) {
        this.checklists = checklists;
        this.lists = lists;
    }

    record Item(
            @NotNull @Pattern(regexp = ITEM) String code,
            @NotBlank @Size(max = 1_000) String zh,
            @NotBlank @Size(max = 1_000) String en,
            @NotBlank @Size(max = 1_000) String basis) {
        Checklist.Item toItem() {
            return new Checklist.Item(code, zh, en, basis);
        }

        static Item of(Checklist.Item item) {
            return new Item(item.code(), item.zh(), item.en(), item.basis());
        }
    }

    /** A new checklist; {@code id} is a name for its address, or none to be given one. */
    record Publish(
            @Pattern(regexp = CHECKLIST) @Nullable String id,
            @NotBlank @Size(max = 500) String title,
            @NotNull @Pattern(regexp = SECTOR) String sector,
            @Valid @NotEmpty @Size(max = 200) List<@NotNull Item> items,
            @Nullable Instant occurredAt) {
        Checklist.Content content() {
            return new Checklist.Content(
                    title, sector, items.stream().map(Item::toItem).toList());
        }
    }

    /** The version after {@code basedOn}, whole. */
    record PublishNext(
            @Positive int basedOn,
            @NotBlank @Size(max = 500) String title,
            @NotNull @Pattern(regexp = SECTOR) String sector,
            @Valid @NotEmpty @Size(max = 200) List<@NotNull Item> items,
            @Nullable Instant occurredAt) {
        Checklist.Content content() {
            return new Checklist.Content(
                    title, sector, items.stream().map(Item::toItem).toList());
        }
    }

    /** A version of a checklist. */
    record Details(
            String id,
            String checklist,
            int version,
            String title,
            String sector,
            String district,
            List<Item> items,
            String publishedBy,
            Instant publishedAt,
            List<String> actions) {}

    record ListItem(String id, String checklist, long version, String title, String sector, long items) {
        static ListItem of(Document view) {
            return new ListItem(
                    view.getString("_id"),
                    view.getString("checklist"),
                    Fields.number(view, "checklistVersion"),
                    view.getString("title"),
                    view.getString("sector"),
                    Fields.number(view, "items"));
        }
    }

    @PostMapping("/checklists")
    ResponseEntity<CommandResult> publish(@Valid @RequestBody Publish body, CommandContext context) {
        CommandContext stated = context.withOccurredAt(body.occurredAt());
        String checklist = body.id() == null ? context.derivedId("publish-checklist") : body.id();
        return published(checklist, 1, checklists.publish(checklist, body.content(), stated));
    }

    @PostMapping("/checklists/{id}/versions")
    ResponseEntity<CommandResult> publishNext(
            @PathVariable String id, @Valid @RequestBody PublishNext body, CommandContext context) {
        CommandContext stated = context.withOccurredAt(body.occurredAt());
        return published(id, body.basedOn() + 1, checklists.publishNext(id, body.basedOn(), body.content(), stated));
    }

    /** By the id and the version that it is read and used by; what a version is kept under is nobody's business. */
    private static ResponseEntity<CommandResult> published(String checklist, int version, CommandResult kept) {
        return CommandResponses.created(
                new CommandResult(checklist, version, kept.state()), "/checklists/{id}/versions/" + version);
    }

    /** Every version, the newest first. */
    @GetMapping("/checklists")
    Page<ListItem> list(
            @RequestParam @Nullable String checklist, @RequestParam @Nullable String sector, PageRequest page) {
        return lists.page(
                        new ListFilter(Kind.CHECKLIST)
                                .equal("checklist", checklist)
                                .equal("sector", sector),
                        page)
                .map(ListItem::of);
    }

    @GetMapping("/checklists/{id}/versions/{version}")
    ResponseEntity<Details> read(@PathVariable String id, @PathVariable int version, Actor reader) {
        Stored<Checklist.State> stored = checklists.read(id, version);
        Checklist.State list = stored.state();
        return CommandResponses.record(
                list.version(),
                new Details(
                        stored.id(),
                        list.checklist(),
                        list.version(),
                        list.content().title(),
                        list.content().sector(),
                        list.district(),
                        list.content().items().stream().map(Item::of).toList(),
                        list.publishedBy(),
                        list.publishedAt(),
                        checklists.actions(list, reader)));
    }
}
