package org.safetyvalve.hazard.hazards.web;

import jakarta.validation.Valid;
import org.safetyvalve.hazard.Codes;
import org.safetyvalve.hazard.criteria.LegalBases;
import org.safetyvalve.hazard.hazards.store.Hazards;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.web.CommandResponses;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Interim control, listing and enforcement (督办与执法). */
@RestController
class SupervisionController {
    private final Hazards hazards;
    private final LegalBases legalBases;

    SupervisionController(Hazards hazards, LegalBases legalBases) {
        this.hazards = hazards;
        this.legalBases = legalBases;
    }

    @PostMapping("/hazards/{id}/order-interim-control")
    ResponseEntity<CommandResult> orderInterimControl(
            @PathVariable String id, @Valid @RequestBody Requests.Ordered body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.orderInterimControl(act, body.toMeasure(legalBases, act))));
    }

    @PostMapping("/hazards/{id}/extend-interim-control")
    ResponseEntity<CommandResult> extendInterimControl(
            @PathVariable String id, @Valid @RequestBody Requests.ExtendInterimControl body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.extendInterimControl(act, body.extension())));
    }

    @PostMapping("/hazards/{id}/lift-interim-control")
    ResponseEntity<CommandResult> liftInterimControl(
            @PathVariable String id, @Valid @RequestBody Requests.Because body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.liftInterimControl(act, body.reason())));
    }

    @PostMapping("/hazards/{id}/list")
    ResponseEntity<CommandResult> list(
            @PathVariable String id, @Valid @RequestBody Requests.ListIt body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.list(
                        act, Codes.read(Level.class, body.level(), "level"), body.number(), body.issuedBy())));
    }

    @PostMapping("/hazards/{id}/urge")
    ResponseEntity<CommandResult> urge(
            @PathVariable String id, @Valid @RequestBody Requests.Urge body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.urge(act, body.number(), body.demand())));
    }

    @PostMapping("/hazards/{id}/publish-listing")
    ResponseEntity<CommandResult> publishListing(
            @PathVariable String id, @Valid @RequestBody Requests.Publish body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.publishListing(act, body.publication())));
    }

    @PostMapping("/hazards/{id}/order-enforcement")
    ResponseEntity<CommandResult> orderEnforcement(
            @PathVariable String id, @Valid @RequestBody Requests.Ordered body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.orderEnforcement(act, body.toMeasure(legalBases, act))));
    }

    @PostMapping("/hazards/{id}/delist")
    ResponseEntity<CommandResult> delist(
            @PathVariable String id, @Valid @RequestBody Requests.Because body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id, context.withOccurredAt(body.occurredAt()), (hazard, act) -> hazard.delist(act, body.reason())));
    }
}
