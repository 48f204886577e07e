package org.safetyvalve.hazard.hazards.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.ResponsibilityChain;
import org.safetyvalve.hazard.hazards.store.Hazards;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.web.CommandResponses;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who is responsible (交办、退回、争议、指定). */
@RestController
class ResponsibilityController {
    private final Hazards hazards;
    private final Clock clock;

    ResponsibilityController(Hazards hazards, Clock clock) {
        this.hazards = hazards;
        this.clock = clock;
    }

    /**
     * Who held it for a time.
     *
     * @param responsible whether as the lead responsible unit, and not as the one that has to see to it meanwhile
     * @param heldFor how long, up to now for the present holder; ISO 8601
     * @param begunBy the event by which it came to the holder
     * @param returned whether the holder gave it back
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Link(
            String holder,
            boolean responsible,
            List<String> coResponsible,
            Instant from,
            @Nullable Instant to,
            String heldFor,
            ResponsibilityChain.By begunBy,
            ResponsibilityChain.@Nullable By endedBy,
            boolean returned) {
        static Link of(ResponsibilityChain.Link link, Instant now) {
            return new Link(
                    link.holder(),
                    link.responsible(),
                    link.coResponsible(),
                    link.from(),
                    link.to(),
                    link.heldUntil(now).toString(),
                    link.begunBy(),
                    link.endedBy(),
                    link.returned());
        }
    }

    /** @param returns how often an assignment of it was given back */
    record Chain(List<Link> items, long returns) {}

    @GetMapping("/hazards/{id}/responsibility")
    Chain responsibility(@PathVariable String id, Actor reader) {
        Instant now = clock.instant();
        List<Link> links = hazards.responsibilityChain(id, reader).stream()
                .map(link -> Link.of(link, now))
                .toList();
        return new Chain(links, links.stream().filter(Link::returned).count());
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
