package org.safetyvalve.hazard.hazards.web;

import jakarta.validation.Valid;
import org.safetyvalve.hazard.hazards.store.Hazards;
import org.safetyvalve.starter.web.CommandResponses;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The order, the plan, more time, the claim that it is done (整改). */
@RestController
class RectificationController {
    private final Hazards hazards;
    private final NamedEvidence evidence;

    RectificationController(Hazards hazards, NamedEvidence evidence) {
        this.hazards = hazards;
        this.evidence = evidence;
    }

    @PostMapping("/hazards/{id}/order-rectification")
    ResponseEntity<CommandResult> orderRectification(
            @PathVariable String id, @Valid @RequestBody Requests.OrderRectification body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.orderRectification(act, body.requirements(), body.limit())));
    }

    @PostMapping("/hazards/{id}/plan")
    ResponseEntity<CommandResult> submitPlan(
            @PathVariable String id, @Valid @RequestBody Requests.Plan body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id, context.withOccurredAt(body.occurredAt()), (hazard, act) -> hazard.submitPlan(act, body.toPlan())));
    }

    @PostMapping("/hazards/{id}/approve-plan")
    ResponseEntity<CommandResult> approvePlan(
            @PathVariable String id, @Valid @RequestBody Requests.ApprovePlan body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.approvePlan(act, body.opinion())));
    }

    @PostMapping("/hazards/{id}/return-plan")
    ResponseEntity<CommandResult> returnPlan(
            @PathVariable String id, @Valid @RequestBody Requests.Because body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id, context.withOccurredAt(body.occurredAt()), (hazard, act) -> hazard.returnPlan(act, body.reason())));
    }

    @PostMapping("/hazards/{id}/request-extension")
    ResponseEntity<CommandResult> requestExtension(
            @PathVariable String id, @Valid @RequestBody Requests.RequestExtension body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.requestExtension(act, body.until(), body.reason())));
    }

    @PostMapping("/hazards/{id}/grant-extension")
    ResponseEntity<CommandResult> grantExtension(
            @PathVariable String id, @Valid @RequestBody Requests.GrantExtension body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.grantExtension(act, body.until(), body.reason())));
    }

    @PostMapping("/hazards/{id}/refuse-extension")
    ResponseEntity<CommandResult> refuseExtension(
            @PathVariable String id, @Valid @RequestBody Requests.Because body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.refuseExtension(act, body.reason())));
    }

    @PostMapping("/hazards/{id}/report-progress")
    ResponseEntity<CommandResult> reportProgress(
            @PathVariable String id, @Valid @RequestBody Requests.Complete body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) ->
                        hazard.reportProgress(act, body.summary(), evidence.of(body.evidence(), context.actor()))));
    }

    @PostMapping("/hazards/{id}/complete")
    ResponseEntity<CommandResult> claimCompletion(
            @PathVariable String id, @Valid @RequestBody Requests.Complete body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) ->
                        hazard.claimCompletion(act, body.summary(), evidence.of(body.evidence(), context.actor()))));
    }
}
