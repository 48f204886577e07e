package org.safetyvalve.hazard.units.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.codes.CodeTables;
import org.safetyvalve.hazard.lists.Kind;
import org.safetyvalve.hazard.lists.ListFilter;
import org.safetyvalve.hazard.lists.Lists;
import org.safetyvalve.hazard.units.Unit;
import org.safetyvalve.hazard.units.store.UnitRegister;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.web.CommandResponses;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.Stored;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of units. */
@RestController
class UnitController {
    private final UnitRegister register;
    private final Lists lists;
    private final CodeTables tables;
    private final Clock clock;

    UnitController(UnitRegister register, Lists lists, CodeTables tables, Clock clock) {
        this.register = register;
        this.lists = lists;
        this.tables = tables;
        this.clock = clock;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String state,
            String name,
            String kind,
            String level,
            String district,
            List<String> sectors,
            @Nullable String creditCode,
            @Nullable String parentDepartment,
            @Nullable String industry,
            @Nullable String into) {
        static Item of(Document view) {
            return new Item(
                    view.getString("_id"),
                    view.getString("state"),
                    view.getString("title"),
                    view.getString("unitKind"),
                    view.getString("level"),
                    view.getString("district"),
                    view.getList("sectors", String.class),
                    view.getString("creditCode"),
                    view.getString("parentDepartment"),
                    view.getString("industry"),
                    view.getString("into"));
        }
    }

    /**
     * What is wanted; what is null asks for nothing.
     *
     * @param district a division and all that lies in it
     * @param industry a section, division, group or class, and all that belongs to it
     * @param parent the parent department
     * @param text part of the name, of a former one, of the credit code or of the id
     */
    record Query(
            @Nullable String district,
            @Nullable String sector,
            @Nullable String kind,
            @Nullable String level,
            @Nullable String industry,
            @Nullable String parent,
            @Nullable String state,
            @Nullable String text) {}

    @PostMapping("/units")
    ResponseEntity<CommandResult> register(@Valid @RequestBody UnitRequests.Register body, CommandContext context) {
        return CommandResponses.created(
                register.register(
                        body.naturalId(), context.withOccurredAt(body.occurredAt()), body.entry(), body.people()),
                "/units/{id}");
    }

    @PostMapping("/units/{id}/rename")
    ResponseEntity<CommandResult> rename(
            @PathVariable String id, @Valid @RequestBody UnitRequests.Rename body, CommandContext context) {
        CommandContext stated = context.withOccurredAt(body.occurredAt());
        return CommandResponses.ok(register.act(
                id,
                stated,
                unit -> Unit.rename(
                        unit, stated.actor(), stated.occurredAt(), body.name(), body.from(), body.reason())));
    }

    @PostMapping("/units/{id}/update")
    ResponseEntity<CommandResult> update(
            @PathVariable String id, @Valid @RequestBody UnitRequests.Update body, CommandContext context) {
        CommandContext stated = context.withOccurredAt(body.occurredAt());
        return CommandResponses.ok(register.act(
                id,
                stated,
                unit -> Unit.update(
                        id,
                        unit,
                        stated.actor(),
                        stated.occurredAt(),
                        body.entry(unit.entry().name()),
                        body.from())));
    }

    @PostMapping("/units/{id}/change-contacts")
    ResponseEntity<CommandResult> changeContacts(
            @PathVariable String id, @Valid @RequestBody UnitRequests.ChangeContacts body, CommandContext context) {
        CommandContext stated = context.withOccurredAt(body.occurredAt());
        return CommandResponses.ok(register.act(
                id, stated, unit -> Unit.changeContacts(id, unit, stated.actor(), stated.occurredAt(), body.people())));
    }

    @PostMapping("/units/{id}/merge")
    ResponseEntity<CommandResult> merge(
            @PathVariable String id, @Valid @RequestBody UnitRequests.Merge body, CommandContext context) {
        return CommandResponses.ok(
                register.merge(id, body.into(), body.reason(), context.withOccurredAt(body.occurredAt())));
    }

    @GetMapping("/units")
    Page<Item> list(@ParameterObject Query query, PageRequest page, Actor reader) {
        ListFilter filter = new ListFilter(Kind.UNIT)
                .in(query.district())
                .equal("sectors", query.sector())
                .equal("unitKind", query.kind())
                .equal("level", query.level())
                .beginning("industry", query.industry())
                .equal("parentDepartment", query.parent())
                .equal("state", query.state())
                .text(query.text());
        return lists.page(filter.anyOf(Windows.of(reader, "_id")), page).map(Item::of);
    }

    @GetMapping("/units/{id}")
    ResponseEntity<UnitDetails> read(
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Actor reader) {
        Stored<Unit.State> stored = register.read(id, reader);
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDayCalendar.ZONE);
        return CommandResponses.record(stored.version(), UnitDetails.of(stored, on, today, tables, reader));
    }
}
