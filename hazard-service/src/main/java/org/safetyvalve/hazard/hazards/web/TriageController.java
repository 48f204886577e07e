package org.safetyvalve.hazard.hazards.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.Codes;
import org.safetyvalve.hazard.criteria.Criteria;
import org.safetyvalve.hazard.hazards.HazardBook;
import org.safetyvalve.hazard.hazards.HazardLevel;
import org.safetyvalve.hazard.hazards.RiskColour;
import org.safetyvalve.hazard.hazards.store.Hazards;
import org.safetyvalve.starter.web.CommandResponses;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whether a hazard is one, and how serious (受理与定级). */
@RestController
class TriageController {
    private final Hazards hazards;
    private final HazardBook book;
    private final Criteria criteria;

    TriageController(Hazards hazards, HazardBook book, Criteria criteria) {
        this.hazards = hazards;
        this.book = book;
        this.criteria = criteria;
    }

    @PostMapping("/hazards/{id}/classify")
    ResponseEntity<CommandResult> classify(
            @PathVariable String id, @Valid @RequestBody Requests.Classify body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.classify(
                        act,
                        Codes.read(HazardLevel.class, body.level(), "level"),
                        body.basis(),
                        colour(body.riskColour()),
                        body.judgement(criteria))));
    }

    @PostMapping("/hazards/{id}/reject")
    ResponseEntity<CommandResult> reject(
            @PathVariable String id, @Valid @RequestBody Requests.Because body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id, context.withOccurredAt(body.occurredAt()), (hazard, act) -> hazard.reject(act, body.reason())));
    }

    @PostMapping("/hazards/{id}/merge")
    ResponseEntity<CommandResult> merge(
            @PathVariable String id, @Valid @RequestBody Requests.Merge body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.merge(
                        act,
                        body.into(),
                        book.find(body.into(), context.actor()).orElse(null),
                        body.reason())));
    }

    @PostMapping("/hazards/{id}/upgrade")
    ResponseEntity<CommandResult> upgrade(
            @PathVariable String id, @Valid @RequestBody Requests.Upgrade body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.upgrade(act, body.basis(), body.judgement(criteria))));
    }

    @PostMapping("/hazards/{id}/propose-downgrade")
    ResponseEntity<CommandResult> proposeDowngrade(
            @PathVariable String id, @Valid @RequestBody Requests.Because body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.proposeDowngrade(act, body.reason())));
    }

    @PostMapping("/hazards/{id}/approve-downgrade")
    ResponseEntity<CommandResult> approveDowngrade(
            @PathVariable String id,
            @RequestBody(required = false) Requests.@Nullable Plainly body,
            CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(Requests.Plainly.when(body)),
                (hazard, act) -> hazard.approveDowngrade(act)));
    }

    private static @Nullable RiskColour colour(@Nullable String code) {
        return code == null ? null : Codes.read(RiskColour.class, code, "riskColour");
    }
}
