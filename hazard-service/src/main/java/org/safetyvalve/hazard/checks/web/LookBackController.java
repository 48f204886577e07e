package org.safetyvalve.hazard.checks.web;

import static org.safetyvalve.hazard.Codes.DISTRICT;
import static org.safetyvalve.hazard.Codes.ID;
import static org.safetyvalve.hazard.Codes.SECTOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.Codes;
import org.safetyvalve.hazard.checks.CheckSight;
import org.safetyvalve.hazard.checks.LookBack;
import org.safetyvalve.hazard.checks.store.LookBacks;
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

/** Look-backs on what was closed. */
@RestController
class LookBackController {
    /** How far back a cut-off lies that nobody states: by then the list has what was closed before it. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final LookBacks lookBacks;
    private final Unfinished unfinished;
    private final Lists lists;

    LookBackController(LookBacks lookBacks, Unfinished unfinished, Lists lists) {
        this.lookBacks = lookBacks;
        this.unfinished = unfinished;
        this.lists = lists;
    }

    /**
     * A sample to draw.
     *
     * @param district the caller's own when it does not say
     * @param closedUntil the cut-off; a minute ago when it does not say
     * @param size how many to draw; fewer when there are no more
     */
    record DrawIt(
            @Pattern(regexp = ID) @Nullable String campaign,
            @Pattern(regexp = DISTRICT) @Nullable String district,
            @Pattern(regexp = SECTOR) @Nullable String sector,
            @Nullable Instant closedFrom,
            @Nullable Instant closedUntil,
            @Positive @Max(200) int size) {
        LookBack.Scope scope(CommandContext context) {
            return new LookBack.Scope(
                    campaign,
                    district == null ? context.actor().district() : district,
                    sector,
                    closedFrom,
                    closedUntil == null ? context.now().minus(SETTLED) : closedUntil);
        }
    }

    record Report(
            @NotNull @Pattern(regexp = ID) String hazard,
            @NotBlank String outcome,
            @NotBlank @Size(max = 2_000) String note,
            @Pattern(regexp = ID) @Nullable String recurrence,
            @Nullable Instant occurredAt) {
        LookBack.Seen seen() {
            return new LookBack.Seen(hazard, Codes.read(LookBack.Outcome.class, outcome, "outcome"), note, recurrence);
        }
    }

    /** A hazard that was drawn, with its result once there is one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Drawn(
            String hazard,
            @Nullable String outcome,
            @Nullable String note,
            @Nullable String recurrence,
            @Nullable Boolean reopened,
            @Nullable String seenBy,
            @Nullable Instant seenAt) {
        static Drawn of(String hazard, LookBack.@Nullable Result result) {
            if (result == null) {
                return new Drawn(hazard, null, null, null, null, null, null);
            }
            LookBack.Seen seen = result.seen();
            return new Drawn(
                    hazard,
                    Codes.code(seen.outcome()),
                    seen.note(),
                    seen.recurrence(),
                    seen.outcome() == LookBack.Outcome.RECURRED ? !result.reopening() : null,
                    result.by().organisation(),
                    result.at());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Details(
            String id,
            long version,
            String state,
            @Nullable String campaign,
            String district,
            @Nullable String sector,
            @Nullable Instant closedFrom,
            Instant cutOff,
            String method,
            long population,
            String populationHash,
            String seed,
            String drawnBy,
            Instant drawnAt,
            List<Drawn> hazards,
            List<String> actions) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String state,
            @Nullable String campaign,
            String district,
            @Nullable String sector,
            Instant drawnAt,
            long population,
            long sampled,
            long results,
            long recurred) {
        static Item of(Document view) {
            return new Item(
                    view.getString("_id"),
                    view.getString("state"),
                    view.getString("campaign"),
                    view.getString("district"),
                    view.getString("sector"),
                    view.getDate("at").toInstant(),
                    Fields.number(view, "population"),
                    Fields.number(view, "sampled"),
                    Fields.number(view, "results"),
                    Fields.number(view, "recurred"));
        }
    }

    @PostMapping("/look-backs")
    ResponseEntity<CommandResult> draw(@Valid @RequestBody DrawIt body, CommandContext context) {
        return CommandResponses.created(lookBacks.draw(body.scope(context), body.size(), context), "/look-backs/{id}");
    }

    @PostMapping("/look-backs/{id}/results")
    ResponseEntity<CommandResult> record(
            @PathVariable String id, @Valid @RequestBody Report body, CommandContext context) {
        CommandResult recorded = lookBacks.record(id, body.seen(), context.withOccurredAt(body.occurredAt()));
        unfinished.lookBack(id);
        return CommandResponses.ok(recorded);
    }

    @GetMapping("/look-backs")
    Page<Item> list(
            @RequestParam @Nullable String campaign,
            @RequestParam @Nullable String state,
            PageRequest page,
            Actor reader) {
        ListFilter filter = new ListFilter(Kind.LOOK_BACK)
                .equal("campaign", campaign)
                .equal("state", state)
                .anyOf(Windows.of(CheckSight.districts(reader)));
        return lists.page(filter, page).map(Item::of);
    }

    @GetMapping("/look-backs/{id}")
    ResponseEntity<Details> read(@PathVariable String id, Actor reader) {
        Stored<LookBack.State> stored = lookBacks.read(id, reader);
        LookBack.State lookBack = stored.state();
        LookBack.Scope scope = lookBack.scope();
        LookBack.Sample sample = lookBack.sample();
        return CommandResponses.record(
                stored.version(),
                new Details(
                        id,
                        stored.version(),
                        lookBack.name(),
                        scope.campaign(),
                        scope.district(),
                        scope.sector(),
                        scope.closedFrom(),
                        scope.cutOff(),
                        sample.method(),
                        sample.population(),
                        sample.populationHash(),
                        sample.seed(),
                        lookBack.drawnBy(),
                        lookBack.drawnAt(),
                        sample.hazards().stream()
                                .map(hazard ->
                                        Drawn.of(hazard, lookBack.result(hazard).orElse(null)))
                                .toList(),
                        LookBack.actions(lookBack, reader)));
    }
}
