package org.safetyvalve.hazard.hazards.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.store.Hazards;
import org.safetyvalve.starter.web.CommandResponses;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who is responsible (交办、退回、争议、指定). */
@RestController
class ResponsibilityController {
    private final Hazards hazards;

    ResponsibilityController(Hazards hazards) {
        this.hazards = hazards;
    }

    @PostMapping("/hazards/{id}/assign")
    ResponseEntity<CommandResult> assign(
            @PathVariable String id, @Valid @RequestBody Requests.Assign body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.assign(act, body.unit(), Requests.listOf(body.coResponsible()), body.basis())));
    }

    @PostMapping("/hazards/{id}/accept-assignment")
    ResponseEntity<CommandResult> acceptAssignment(
            @PathVariable String id,
            @RequestBody(required = false) Requests.@Nullable Plainly body,
            CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(Requests.Plainly.when(body)),
                (hazard, act) -> hazard.acceptAssignment(act)));
    }

    @PostMapping("/hazards/{id}/return-assignment")
    ResponseEntity<CommandResult> returnAssignment(
            @PathVariable String id, @Valid @RequestBody Requests.GiveBack body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.returnAssignment(act, body.legalBasis(), body.competentBody(), body.reason())));
    }

    @PostMapping("/hazards/{id}/dispute")
    ResponseEntity<CommandResult> dispute(
            @PathVariable String id, @Valid @RequestBody Requests.GiveBack body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.dispute(act, body.legalBasis(), body.competentBody(), body.reason())));
    }

    @PostMapping("/hazards/{id}/designate")
    ResponseEntity<CommandResult> designate(
            @PathVariable String id, @Valid @RequestBody Requests.Assign body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) ->
                        hazard.designate(act, body.unit(), Requests.listOf(body.coResponsible()), body.basis())));
    }
}
