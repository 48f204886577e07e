package org.safetyvalve.hazard.units.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.codes.CodeCheck;
import org.safetyvalve.hazard.codes.CodeTables;
import org.safetyvalve.hazard.lists.Kind;
import org.safetyvalve.hazard.lists.ListFilter;
import org.safetyvalve.hazard.lists.Lists;
import org.safetyvalve.hazard.units.RegisterSight;
import org.safetyvalve.hazard.units.Site;
import org.safetyvalve.hazard.units.messaging.SiteDefinition;
import org.safetyvalve.hazard.units.web.SiteRequests.BusinessItem;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.web.BadRequestException;
import org.safetyvalve.starter.web.CommandResponses;
import org.safetyvalve.starter.web.Cursor;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.Stored;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sites with the businesses on them. */
@RestController
class SiteController {
    private final Aggregates aggregates;
    private final SiteDefinition definition;
    private final Lists lists;
    private final CodeTables tables;
    private final Clock clock;

    SiteController(Aggregates aggregates, SiteDefinition definition, Lists lists, CodeTables tables, Clock clock) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.lists = lists;
        this.tables = tables;
        this.clock = clock;
    }

    /** @param districtCheck what GB/T 2260 says of the district today */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Details(
            String id,
            long version,
            String state,
            String name,
            String district,
            CodeCheck districtCheck,
            long areaSquareMetres,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String coordinateSystem,
            String operatorUnit,
            int businessUnitCount,
            List<BusinessItem> businessUnits,
            Instant registeredAt,
            List<String> actions) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String state,
            String name,
            String district,
            String operatorUnit,
            @Nullable Long areaSquareMetres,
            @Nullable Integer businessUnitCount) {
        static Item of(Document view) {
            return new Item(
                    view.getString("_id"),
                    view.getString("state"),
                    view.getString("title"),
                    view.getString("district"),
                    view.getString("unit"),
                    view.getLong("areaSquareMetres"),
                    view.getInteger("businessUnitCount"));
        }
    }

    /**
     * What is wanted; what is null asks for nothing.
     *
     * @param district a division and all that lies in it
     * @param operator the unit that operates it
     * @param text part of the name
     */
    record Query(
            @Nullable String district,
            @Nullable String operator,
            @Nullable String text) {}

    @PostMapping("/sites")
    ResponseEntity<CommandResult> register(@Valid @RequestBody SiteRequests.Register body, CommandContext context) {
        CommandContext stated = context.withOccurredAt(body.occurredAt());
        return CommandResponses.created(
                aggregates.createNamed(
                        definition,
                        body.id(),
                        "register-site",
                        stated,
                        () -> Site.register(stated.actor(), stated.occurredAt(), body.entry())),
                "/sites/{id}");
    }

    @PostMapping("/sites/{id}/update")
    ResponseEntity<CommandResult> update(
            @PathVariable String id, @Valid @RequestBody SiteRequests.Update body, CommandContext context) {
        CommandContext stated = context.withOccurredAt(body.occurredAt());
        return CommandResponses.ok(aggregates.execute(definition, id, stated, stored -> {
            requireVisible(stored, stated.actor());
            return Site.update(stored.state(), stated.actor(), stated.occurredAt(), body.entry());
        }));
    }

    @GetMapping("/sites")
    Page<Item> list(@ParameterObject Query query, PageRequest page, Actor reader) {
        ListFilter filter = new ListFilter(Kind.SITE)
                .in(query.district())
                .equal("unit", query.operator())
                .text(query.text());
        return lists.page(filter.anyOf(Windows.of(reader, "unit")), page).map(Item::of);
    }

    @GetMapping("/sites/{id}")
    ResponseEntity<Details> read(@PathVariable String id, Actor reader) {
        Stored<Site.State> stored = find(id, reader);
        Site.Entry entry = stored.state().entry();
        return CommandResponses.record(
                stored.version(),
                new Details(
                        id,
                        stored.version(),
                        definition.stateName(stored.state()),
                        entry.name(),
                        entry.district(),
                        tables.divisions()
                                .check(entry.district(), LocalDate.ofInstant(clock.instant(), WorkingDayCalendar.ZONE)),
                        entry.areaSquareMetres(),
                        entry.latitude(),
                        entry.longitude(),
                        entry.latitude() == null
                                ? null
                                : entry.coordinateSystem().code(),
                        entry.operatorUnit(),
                        entry.businessCount(),
                        entry.businesses().stream().map(BusinessItem::of).toList(),
                        stored.state().registeredAt(),
                        Site.mayUpdate(stored.state(), reader) ? List.of("update") : List.of()));
    }

    /** The businesses in the register's order. A cursor is of one version of the site: after a change, begin anew. */
    @GetMapping("/sites/{id}/business-units")
    Page<BusinessItem> businesses(@PathVariable String id, PageRequest page, Actor reader) {
        Stored<Site.State> stored = find(id, reader);
        List<Site.Business> businesses = stored.state().entry().businesses();
        String version = Long.toString(stored.version());
        int from = page.after() == null ? 0 : position(page.after(), version, businesses.size());
        int to = Math.min(from + page.limit(), businesses.size());
        return new Page<>(
                businesses.subList(from, to).stream().map(BusinessItem::of).toList(),
                to == businesses.size()
                        ? null
                        : Cursor.of(version, Integer.toString(to)).encoded());
    }

    private static int position(Cursor cursor, String version, int size) {
        List<String> keys = cursor.keys(2);
        if (!keys.get(0).equals(version) || !keys.get(1).matches("[0-9]{1,4}")) {
            throw BadRequestException.parameter("cursor");
        }
        return Math.min(Integer.parseInt(keys.get(1)), size);
    }

    private Stored<Site.State> find(String id, Actor reader) {
        Stored<Site.State> stored =
                aggregates.find(definition, id).orElseThrow(() -> new AbsentException(definition.collection(), id));
        requireVisible(stored, reader);
        return stored;
    }

    private void requireVisible(Stored<Site.State> stored, Actor actor) {
        Site.Entry entry = stored.state().entry();
        if (!RegisterSight.opensOn(actor, entry.district(), entry.operatorUnit())) {
            throw new AbsentException(definition.collection(), stored.id());
        }
    }
}
