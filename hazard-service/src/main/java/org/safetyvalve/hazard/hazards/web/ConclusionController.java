package org.safetyvalve.hazard.hazards.web;

import jakarta.validation.Valid;
import java.util.List;
import org.safetyvalve.hazard.hazards.HazardBook;
import org.safetyvalve.hazard.hazards.HazardEvent;
import org.safetyvalve.hazard.hazards.store.Hazards;
import org.safetyvalve.starter.web.CommandResponses;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Verification by somebody else, and the end (验收与闭环). */
@RestController
class ConclusionController {
    private final Hazards hazards;
    private final HazardBook book;
    private final NamedEvidence evidence;

    ConclusionController(Hazards hazards, HazardBook book, NamedEvidence evidence) {
        this.hazards = hazards;
        this.book = book;
        this.evidence = evidence;
    }

    @PostMapping("/hazards/{id}/verify")
    ResponseEntity<CommandResult> verify(
            @PathVariable String id, @Valid @RequestBody Requests.Verify body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.verify(act, body.inspection(evidence.of(body.evidence(), context.actor())))));
    }

    @PostMapping("/hazards/{id}/fail-verification")
    ResponseEntity<CommandResult> failVerification(
            @PathVariable String id, @Valid @RequestBody Requests.FailVerification body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id,
                context.withOccurredAt(body.occurredAt()),
                (hazard, act) -> hazard.failVerification(
                        act, body.inspection(evidence.of(body.evidence(), context.actor())), body.limit())));
    }

    @PostMapping("/hazards/{id}/close")
    ResponseEntity<CommandResult> close(
            @PathVariable String id, @Valid @RequestBody Requests.Because body, CommandContext context) {
        return CommandResponses.ok(hazards.act(
                id, context.withOccurredAt(body.occurredAt()), (hazard, act) -> hazard.close(act, body.reason())));
    }

    @PostMapping("/hazards/{id}/reopen")
    ResponseEntity<CommandResult> reopen(
            @PathVariable String id, @Valid @RequestBody Requests.Reopen body, CommandContext context) {
        return CommandResponses.ok(hazards.act(id, context.withOccurredAt(body.occurredAt()), (hazard, act) -> {
            List<HazardEvent> reopened = hazard.reopen(act, body.reason(), body.recurrence());
            book.requireRecurrence(id, body.recurrence(), act.by());
            return reopened;
        }));
    }
}
