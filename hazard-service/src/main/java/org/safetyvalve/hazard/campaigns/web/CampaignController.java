package org.safetyvalve.hazard.campaigns.web;

import static org.safetyvalve.hazard.Codes.DISTRICT;
import static org.safetyvalve.hazard.Codes.ID;
import static org.safetyvalve.hazard.Codes.SECTOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.campaigns.Campaign;
import org.safetyvalve.hazard.campaigns.CampaignKind;
import org.safetyvalve.hazard.campaigns.CampaignRule;
import org.safetyvalve.hazard.campaigns.InspectionGroup;
import org.safetyvalve.hazard.campaigns.messaging.CampaignDefinition;
import org.safetyvalve.hazard.lists.Kind;
import org.safetyvalve.hazard.lists.ListFilter;
import org.safetyvalve.hazard.lists.Lists;
import org.safetyvalve.starter.domain.Actor;
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

/** Campaigns, which everybody who has an account may read. */
@RestController
class CampaignController {
    private static final String SECTOR_OR_ALL = "\\*|" + SECTOR;

    private final Aggregates aggregates;
    private final CampaignDefinition definition;
    private final Lists lists;

    CampaignController(Aggregates aggregates, CampaignDefinition definition, Lists lists) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.lists = lists;
    }

    /**
     * A campaign to open.
     *
     * @param id a name for its address, or none to be given one
     */
    record Open(
            @Pattern(regexp = ID) @Nullable String id,
            @NotBlank @Size(max = 500) String title,

            @Size(max = 64) @Nullable String kind,
            @NotEmpty @Size(max = 200) List<@NotNull @Pattern(regexp = DISTRICT) String> districts,
            @Size(max = 50) @Nullable List<@NotNull @Pattern(regexp = SECTOR_OR_ALL) String> sectors,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Valid @Size(max = 200) @Nullable List<@NotNull Group> groups,
            @Nullable Instant occurredAt) {
        Campaign.Plan plan() {
            return new Campaign.Plan(
                    title,
                    kind == null ? CampaignKind.SPECIAL_INSPECTION.code() : kind,
                    districts,
                    listOf(sectors),
                    from,
                    to,
                    listOf(groups).stream().map(Group::toGroup).toList());
        }
    }

    /** The whole plan as it shall be; what is left out of it is no more. */
    record Amend(
            @NotBlank @Size(max = 500) String title,
            @NotBlank @Size(max = 64) String kind,
            @NotEmpty @Size(max = 200) List<@NotNull @Pattern(regexp = DISTRICT) String> districts,
            @Size(max = 50) @Nullable List<@NotNull @Pattern(regexp = SECTOR_OR_ALL) String> sectors,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Valid @Size(max = 200) @Nullable List<@NotNull Group> groups,
            @NotBlank @Size(max = 20_000) String reason,
            @Nullable Instant occurredAt) {
        Campaign.Plan plan() {
            return new Campaign.Plan(
                    title,
                    kind,
                    districts,
                    listOf(sectors),
                    from,
                    to,
                    listOf(groups).stream().map(Group::toGroup).toList());
        }
    }

    /** An inspection group; its members are shown to those who manage the campaign and to the group itself. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            @NotNull @Pattern(regexp = ID) String id,
            @NotBlank @Size(max = 500) String name,
            @NotNull @Pattern(regexp = ID) String leader,
            @NotEmpty @Size(max = 200) List<@NotNull @Pattern(regexp = DISTRICT) String> districts,
            @Size(max = 50) @Nullable List<@NotNull @Pattern(regexp = SECTOR_OR_ALL) String> sectors,
            @Size(max = 500) @Nullable List<@NotBlank @Size(max = 200) String> members) {
        InspectionGroup toGroup() {
            return new InspectionGroup(id, name, leader, districts, listOf(sectors), listOf(members));
        }

        static Group of(InspectionGroup group, boolean withMembers) {
            return new Group(
                    group.id(),
                    group.name(),
                    group.leader(),
                    group.districts(),
                    group.sectors(),
                    withMembers ? group.members() : null);
        }
    }

    record Close(
            @NotBlank @Size(max = 20_000) String reason,
            @Nullable Instant occurredAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Details(
            String id,
            long version,
            String state,
            String title,
            String kind,
            List<String> districts,
            List<String> sectors,
            LocalDate from,
            @Nullable LocalDate to,
            List<Group> groups,
            Instant openedAt,
            @Nullable Instant closedAt,
            List<String> actions) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String state,
            String title,
            String kind,
            List<String> districts,
            List<String> sectors,
            String from,
            @Nullable String to) {
        static Item of(Document view) {
            return new Item(
                    view.getString("_id"),
                    view.getString("state"),
                    view.getString("title"),
                    view.getString("campaignKind"),
                    view.getList("districts", String.class),
                    view.getList("sectors", String.class),
                    view.getString("from"),
                    view.getString("to"));
        }
    }

    @PostMapping("/campaigns")
    ResponseEntity<CommandResult> open(@Valid @RequestBody Open body, CommandContext context) {
        CommandContext stated = context.withOccurredAt(body.occurredAt());
        return CommandResponses.created(
                aggregates.createNamed(
                        definition,
                        body.id(),
                        "open-campaign",
                        stated,
                        () -> Campaign.open(stated.actor(), stated.occurredAt(), body.plan())),
                "/campaigns/{id}");
    }

    @PostMapping("/campaigns/{id}/close")
    ResponseEntity<CommandResult> close(
            @PathVariable String id, @Valid @RequestBody Close body, CommandContext context) {
        CommandContext stated = context.withOccurredAt(body.occurredAt());
        return CommandResponses.ok(aggregates.execute(
                definition,
                id,
                stated,
                stored -> Campaign.close(stored.state(), stated.actor(), stated.occurredAt(), body.reason())));
    }

    @PostMapping("/campaigns/{id}/amend")
    ResponseEntity<CommandResult> amend(
            @PathVariable String id, @Valid @RequestBody Amend body, CommandContext context) {
        CommandContext stated = context.withOccurredAt(body.occurredAt());
        return CommandResponses.ok(aggregates.execute(definition, id, stated, stored -> {
            List<Campaign.Event> amended =
                    Campaign.amend(stored.state(), stated.actor(), stated.occurredAt(), body.plan(), body.reason());
            if (stated.ifMatch() == null) {
                throw new Refusal(CampaignRule.AMEND_WHAT_YOU_HAVE_SEEN);
            }
            return amended;
        }));
    }

    @GetMapping("/campaigns")
    Page<Item> list(@RequestParam @Nullable String state, PageRequest page) {
        return lists.page(new ListFilter(Kind.CAMPAIGN).equal("state", state), page)
                .map(Item::of);
    }

    @GetMapping("/campaigns/{id}")
    ResponseEntity<Details> read(@PathVariable String id, Actor reader) {
        Stored<Campaign.State> stored =
                aggregates.find(definition, id).orElseThrow(() -> new AbsentException(definition.collection(), id));
        Campaign.State state = stored.state();
        Campaign.Plan plan = state.plan();
        boolean manages = Campaign.isManagedBy(state, reader);
        return CommandResponses.record(
                stored.version(),
                new Details(
                        id,
                        stored.version(),
                        state.name(),
                        plan.title(),
                        plan.kind(),
                        plan.districts(),
                        plan.sectors(),
                        plan.from(),
                        plan.to(),
                        plan.groups().stream()
                                .map(group -> Group.of(group, manages || group.has(reader)))
                                .toList(),
                        state.openedAt(),
                        state.closedAt(),
                        manages && state.closedAt() == null ? List.of("amend", "close") : List.of()));
    }

    private static <T> List<T> listOf(@Nullable List<T> items) {
        return Objects.requireNonNullElse(items, List.of());
    }
}
