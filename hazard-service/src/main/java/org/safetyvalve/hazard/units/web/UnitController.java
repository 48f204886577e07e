package org.safetyvalve.hazard.units.web;

import static org.safetyvalve.hazard.Codes.DISTRICT;
import static org.safetyvalve.hazard.Codes.ID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.Codes;
import org.safetyvalve.hazard.lists.Kind;
import org.safetyvalve.hazard.lists.ListFilter;
import org.safetyvalve.hazard.lists.Lists;
import org.safetyvalve.hazard.units.CreditCode;
import org.safetyvalve.hazard.units.RegisterRule;
import org.safetyvalve.hazard.units.RegisterSight;
import org.safetyvalve.hazard.units.Unit;
import org.safetyvalve.hazard.units.messaging.UnitDefinition;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.web.CommandResponses;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.Aggregates;
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

/** The register of units. */
@RestController
class UnitController {
    private final Aggregates aggregates;
    private final UnitDefinition definition;
    private final Lists lists;

    UnitController(Aggregates aggregates, UnitDefinition definition, Lists lists) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.lists = lists;
    }

    /** A unit to register, under {@code id} or else under its credit code. */
    record Register(
            @Pattern(regexp = ID) @Nullable String id,
            @NotBlank @Size(max = 500) String name,
            @Nullable String kind,
            @Nullable String level,
            @NotNull @Pattern(regexp = DISTRICT) String district,
            @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = "\\*|[a-z][a-z0-9-]{0,63}") String> sectors,
            @Pattern(regexp = "[0-9A-Z]{18}") @Nullable String creditCode,
            @Pattern(regexp = ID) @Nullable String parentDepartment,
            @Nullable Instant occurredAt) {
        String naturalId() {
            String natural = id != null ? id : creditCode;
            if (natural == null) {
                throw new Refusal(RegisterRule.NATURAL_ID).at("creditCode");
            }
            return natural;
        }

        Unit.Entry entry() {
            return new Unit.Entry(
                    name,
                    Codes.read(OrganisationKind.class, Objects.requireNonNullElse(kind, "enterprise"), "kind"),
                    Codes.read(Level.class, Objects.requireNonNullElse(level, "county"), "level"),
                    district,
                    sectors,
                    creditCode,
                    parentDepartment);
        }
    }

    record Merge(
            @NotNull @Pattern(regexp = ID) String into,
            @NotBlank @Size(max = 20_000) String reason,
            @Nullable Instant occurredAt) {}

    /** @param creditCodeChecks whether its last character is the one that the others give; null without a code */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Details(
            String id,
            long version,
            String state,
            String name,
            String kind,
            String level,
            String district,
            List<String> sectors,
            @Nullable String creditCode,
            @Nullable Boolean creditCodeChecks,
            @Nullable String parentDepartment,
            @Nullable String into,
            Instant registeredAt,
            List<String> actions) {}

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
                    view.getString("into"));
        }
    }

    @PostMapping("/units")
    ResponseEntity<CommandResult> register(@Valid @RequestBody Register body, CommandContext context) {
        CommandContext stated = context.withOccurredAt(body.occurredAt());
        return CommandResponses.created(
                aggregates.create(
                        definition,
                        body.naturalId(),
                        stated,
                        () -> Unit.register(stated.actor(), stated.occurredAt(), body.entry())),
                "/units/{id}");
    }

    @PostMapping("/units/{id}/merge")
    ResponseEntity<CommandResult> merge(
            @PathVariable String id, @Valid @RequestBody Merge body, CommandContext context) {
        CommandContext stated = context.withOccurredAt(body.occurredAt());
        Unit.State survivor =
                aggregates.find(definition, body.into()).map(Stored::state).orElse(null);
        requireVisible(id, find(id).state(), stated.actor());
        return CommandResponses.ok(aggregates.execute(
                definition,
                id,
                stated,
                stored -> Unit.merge(
                        id,
                        stored.state(),
                        body.into(),
                        survivor,
                        stated.actor(),
                        stated.occurredAt(),
                        body.reason())));
    }

    @GetMapping("/units")
    Page<Item> list(
            @RequestParam @Nullable String district,
            @RequestParam @Nullable String sector,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String text,
            PageRequest page,
            Actor reader) {
        ListFilter filter = new ListFilter(Kind.UNIT)
                .in(district)
                .equal("sectors", sector)
                .equal("unitKind", kind)
                .text(text);
        return lists.page(filter.anyOf(Windows.of(reader, "_id")), page).map(Item::of);
    }

    @GetMapping("/units/{id}")
    ResponseEntity<Details> read(@PathVariable String id, Actor reader) {
        Stored<Unit.State> stored =
                aggregates.find(definition, id).orElseThrow(() -> new AbsentException(definition.collection(), id));
        requireVisible(id, stored.state(), reader);
        Unit.Entry entry = stored.state().entry();
        return CommandResponses.record(
                stored.version(),
                new Details(
                        id,
                        stored.version(),
                        stored.state().name(),
                        entry.name(),
                        entry.kind().code(),
                        entry.level().code(),
                        entry.district(),
                        entry.sectors(),
                        entry.creditCode(),
                        entry.creditCode() == null ? null : CreditCode.checks(entry.creditCode()),
                        entry.parentDepartment(),
                        stored.state().mergedInto(),
                        stored.state().registeredAt(),
                        Unit.mayMerge(stored.state(), reader) ? List.of("merge") : List.of()));
    }

    private Stored<Unit.State> find(String id) {
        return aggregates.find(definition, id).orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    private void requireVisible(String id, Unit.State unit, Actor reader) {
        if (!RegisterSight.opensOn(reader, unit.entry().district(), id)) {
            throw new AbsentException(definition.collection(), id);
        }
    }
}
