package org.safetyvalve.hazard.checks.web;

import static org.safetyvalve.hazard.Codes.DISTRICT;
import static org.safetyvalve.hazard.Codes.ID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.Codes;
import org.safetyvalve.hazard.checks.Check;
import org.safetyvalve.hazard.checks.CheckSight;
import org.safetyvalve.hazard.checks.store.Checks;
import org.safetyvalve.hazard.checks.store.Unfinished;
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

/** Checks by a group at a unit or on a site. */
@RestController
class CheckController {
    private final Checks checks;
    private final Unfinished unfinished;
    private final Lists lists;

    CheckController(Checks checks, Unfinished unfinished, Lists lists) {
        this.checks = checks;
        this.unfinished = unfinished;
        this.lists = lists;
    }

    /** What an item came to: {@code passed}, {@code failed} or {@code not-applicable}. */
    record Answer(
            @NotNull @Pattern(regexp = ChecklistController.ITEM)
            String code,

            @NotBlank String result,
            @Size(max = 20_000) @Nullable String note) {
        Check.Answer toAnswer(int place) {
            String field = "items[" + place + "].result";
            return new Check.Answer(
                    code, Codes.read(Check.Result.class, result, field), note == null || note.isBlank() ? null : note);
        }
    }

    record Submit(
            @NotNull @Pattern(regexp = ID) String campaign,
            @NotNull @Pattern(regexp = ID) String group,
            @NotNull @Pattern(regexp = ID) String checklist,
            @Positive int checklistVersion,
            @NotNull @Pattern(regexp = DISTRICT) String district,
            @Size(min = 1, max = 1_000) @Nullable String address,
            @Pattern(regexp = ID) @Nullable String unit,
            @Pattern(regexp = ID) @Nullable String site,
            @Valid @NotEmpty @Size(max = 200) List<@NotNull Answer> items,
            @Nullable Instant occurredAt) {
        Check.Report report() {
            return new Check.Report(
                    campaign,
                    group,
                    checklist,
                    checklistVersion,
                    new Check.Place(district, address, unit, site),
                    IntStream.range(0, items.size())
                            .mapToObj(i -> items.get(i).toAnswer(i))
                            .toList());
        }
    }

    /** The result of an item, and the hazard that it became when it failed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Checked(
            String code,
            String result,
            @Nullable String note,
            @Nullable String hazard) {}

    /** A check; {@code state} is ENTERING until all its hazards are there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Details(
            String id,
            long version,
            String state,
            String campaign,
            String group,
            String checklist,
            int checklistVersion,
            String district,
            @Nullable String address,
            @Nullable String unit,
            @Nullable String site,
            String sector,
            String checkedBy,
            Instant checkedAt,
            List<Checked> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String state,
            String campaign,
            String group,
            String checklist,
            long checklistVersion,
            String district,
            @Nullable String unit,
            @Nullable String site,
            String sector,
            Instant checkedAt,
            long failed) {
        static Item of(Document view) {
            return new Item(
                    view.getString("_id"),
                    view.getString("state"),
                    view.getString("campaign"),
                    view.getString("group"),
                    view.getString("checklist"),
                    Fields.number(view, "checklistVersion"),
                    view.getString("district"),
                    view.getString("unit"),
                    view.getString("site"),
                    view.getString("sector"),
                    view.getDate("at").toInstant(),
                    Fields.number(view, "failed"));
        }
    }

    @PostMapping("/checks")
    ResponseEntity<CommandResult> record(@Valid @RequestBody Submit body, CommandContext context) {
        CommandResult recorded = checks.record(body.report(), context.withOccurredAt(body.occurredAt()));
        unfinished.check(recorded.id());
        return CommandResponses.created(recorded, "/checks/{id}");
    }

    @GetMapping("/checks")
    Page<Item> list(
            @RequestParam @Nullable String campaign,
            @RequestParam @Nullable String group,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String site,
            PageRequest page,
            Actor reader) {
        ListFilter filter = new ListFilter(Kind.CHECK)
                .equal("campaign", campaign)
                .equal("group", group)
                .equal("unit", unit)
                .equal("site", site)
                .anyOf(Windows.of(CheckSight.windows(reader)));
        return lists.page(filter, page).map(Item::of);
    }

    @GetMapping("/checks/{id}")
    ResponseEntity<Details> read(@PathVariable String id, Actor reader) {
        Stored<Check.State> stored = checks.read(id, reader);
        Check.State check = stored.state();
        Check.Report report = check.report();
        Check.Place place = report.place();
        Map<String, String> hazards =
                check.findings().stream().collect(Collectors.toMap(Check.Finding::item, Check.Finding::hazard));
        return CommandResponses.record(
                stored.version(),
                new Details(
                        id,
                        stored.version(),
                        check.name(),
                        report.campaign(),
                        report.group(),
                        report.checklist(),
                        report.version(),
                        place.district(),
                        place.address(),
                        place.unit(),
                        place.site(),
                        check.sector(),
                        check.by().organisation(),
                        check.at(),
                        report.answers().stream()
                                .map(answer -> new Checked(
                                        answer.item(),
                                        Codes.code(answer.result()),
                                        answer.note(),
                                        hazards.get(answer.item())))
                                .toList()));
    }
}
