package org.safetyvalve.hazard.hazards.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.hazard.campaigns.Campaigns;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.Hazard;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardEvent;
import org.safetyvalve.hazard.hazards.HazardState;
import org.safetyvalve.hazard.hazards.store.HazardList;
import org.safetyvalve.hazard.hazards.store.Hazards;
import org.safetyvalve.hazard.hazards.store.LikelyDuplicates;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.ChainProof;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.web.CommandResponses;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
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
import tools.jackson.databind.JsonNode;

/** Finding a hazard, and reading hazards. */
@RestController
class HazardController {
    private final Hazards hazards;
    private final HazardList list;
    private final NamedEvidence evidence;
    private final LikelyDuplicates duplicates;
    private final Campaigns campaigns;
    private final CompetentAuthorities authorities;
    private final HazardClock hazardClock;
    private final Clock clock;

    HazardController(
            Hazards hazards,
            HazardList list,
            NamedEvidence evidence,
            LikelyDuplicates duplicates,
            Campaigns campaigns,
            CompetentAuthorities authorities,
            HazardClock hazardClock,
            Clock clock) {
        this.hazards = hazards;
        this.list = list;
        this.evidence = evidence;
        this.duplicates = duplicates;
        this.campaigns = campaigns;
        this.authorities = authorities;
        this.hazardClock = hazardClock;
        this.clock = clock;
    }

    @PostMapping("/hazards")
    ResponseEntity<CommandResult> find(@Valid @RequestBody Requests.Find body, CommandContext context) {
        CommandContext stated = context.withOccurredAt(body.occurredAt());
        return CommandResponses.created(hazards.find(stated, () -> found(body, Hazards.act(stated))), "/hazards/{id}");
    }

    private List<HazardEvent> found(Requests.Find body, Act act) {
        campaigns.requireTakes(body.facts(), act.at());
        if (Boolean.TRUE.equals(body.onTheSpot())) {
            return Hazard.findCompletedOnTheSpot(
                    act,
                    body.facts(),
                    body.unit(),
                    Objects.requireNonNullElse(body.completion(), ""),
                    evidence.of(body.evidence(), act.by()),
                    authorities,
                    hazardClock);
        }
        return Hazard.find(act, body.facts(), evidence.of(body.evidence(), act.by()), authorities, hazardClock);
    }

    @GetMapping("/hazards")
    Page<HazardItem> list(@ParameterObject HazardList.Query query, PageRequest page, Actor reader) {
        Instant now = clock.instant();
        return list.page(query, reader, page).map(view -> HazardItem.of(view, now));
    }

    @GetMapping("/hazards/{id}")
    ResponseEntity<HazardDetails> read(@PathVariable String id, Actor reader) {
        Stored<HazardState> stored = hazards.read(id, reader);
        return CommandResponses.record(
                stored.version(), HazardDetails.of(stored, clock.instant(), hazards.actions(stored, reader)));
    }

    /** One event of a history, its body as it was published. */
    record Told(String id, String name, long sequence, String recordedAt, JsonNode body) {
        static Told of(SealedEvent event) {
            String type = event.headers().getOrDefault("ce_type", "");
            return new Told(
                    event.id(),
                    type.substring(type.indexOf('.', 4) + 1)
                            .replace("safetyvalve.", "")
                            .replaceFirst("\\.v[0-9]+$", ""),
                    event.sequence(),
                    event.headers().getOrDefault("ce_time", ""),
                    EventJson.mapper().readTree(event.body()));
        }
    }

    record History(List<Told> items) {}

    @GetMapping("/hazards/{id}/history")
    History history(@PathVariable String id, Actor reader) {
        return new History(hazards.history(id, reader).stream().map(Told::of).toList());
    }

    record LikelyDuplicatesItems(List<LikelyDuplicates.Likely> items) {}

    @GetMapping("/hazards/{id}/likely-duplicates")
    LikelyDuplicatesItems likelyDuplicates(@PathVariable String id, Actor reader) {
        return new LikelyDuplicatesItems(duplicates.of(hazards.read(id, reader), reader));
    }

    /**
     * What the chain of a hazard's events comes to.
     *
     * @param whole whether nothing in it was changed, removed or reordered
     * @param chainHash of its newest event, as it was published: keep it, and any change shows later
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proof(
            boolean whole,
            long events,
            String chainHash,
            @Nullable Long brokenAt) {}

    @GetMapping("/hazards/{id}/history/proof")
    Proof prove(@PathVariable String id, Actor reader) {
        ChainProof proof = hazards.prove(id, reader);
        return new Proof(proof.isWhole(), proof.events(), proof.chainHash(), proof.brokenAt());
    }
}
