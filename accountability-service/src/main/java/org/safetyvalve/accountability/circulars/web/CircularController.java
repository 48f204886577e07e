package org.safetyvalve.accountability.circulars.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.HistoryEntry;
import org.safetyvalve.accountability.Step;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.circulars.CircularState;
import org.safetyvalve.accountability.circulars.store.Circulars;
import org.safetyvalve.starter.domain.Actor;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Circulars by REST. */
@RestController
@RequestMapping("/circulars")
@Tag(name = "通报 Circulars")
class CircularController {
    private final Circulars circulars;
    private final Clock clock;

    CircularController(Circulars circulars, Clock clock) {
        this.circulars = circulars;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "起草通报。Discipline inspection or the safety committee office drafts a circular.")
    ResponseEntity<CommandResult> draft(@Valid @RequestBody CircularRequests.Draft request, CommandContext context) {
        return CommandResponses.created(
                circulars.draft(
                        request.district(), request.content().known(), context.withOccurredAt(request.occurredAt())),
                "/circulars/{id}");
    }

    @GetMapping
    @Operation(
            summary =
                    "通报列表。Circulars that the caller may see: public ones, those that name its organisation or go to it.")
    Page<CircularView> list(
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String issuer,
            @RequestParam(required = false) @Nullable String state,
            PageRequest page,
            Actor reader) {
        return circulars
                .list(
                        StoredRecords.filter(
                                "state.content.campaign", campaign,
                                "state.content.named.organisation", organisation,
                                "state.issuer.organisation", issuer,
                                "state.stage", state),
                        page,
                        reader)
                .map(stored -> view(stored, reader));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一份通报。One circular, with what the caller may do now.")
    ResponseEntity<CircularView> one(@PathVariable String id, Actor reader) {
        Stored<CircularState> stored = circulars.read(id, reader);
        return CommandResponses.record(stored.version(), view(stored, reader));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "通报经过。What has happened to it; to others than its issuer from its issue on.")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Actor reader) {
        return HistoryEntry.page(circulars.history(id, reader), page);
    }

    @PostMapping("/{id}/revise")
    @Operation(summary = "修改草稿。Changes a draft.")
    ResponseEntity<CommandResult> revise(
            @PathVariable String id, @Valid @RequestBody CircularRequests.Revise request, CommandContext context) {
        return CommandResponses.ok(
                circulars.revise(id, request.content().known(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/issue")
    @Operation(summary = "印发。Somebody else of the organisation issues it; whoever it names or goes to is told.")
    ResponseEntity<CommandResult> issue(
            @PathVariable String id, @RequestBody(required = false) @Nullable Step request, CommandContext context) {
        return CommandResponses.ok(circulars.issue(id, Step.at(request, context)));
    }

    @PostMapping("/{id}/correct")
    @Operation(summary = "更正。Corrects an issued circular; whoever it concerned before is told too.")
    ResponseEntity<CommandResult> correct(
            @PathVariable String id, @Valid @RequestBody CircularRequests.Correct request, CommandContext context) {
        return CommandResponses.ok(circulars.correct(
                id, request.content().known(), request.reason(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "撤回。Withdraws it; it is kept, and no longer public.")
    ResponseEntity<CommandResult> withdraw(
            @PathVariable String id, @Valid @RequestBody CircularRequests.Withdraw request, CommandContext context) {
        return CommandResponses.ok(
                circulars.withdraw(id, request.reason(), context.withOccurredAt(request.occurredAt())));
    }

    private CircularView view(Stored<CircularState> stored, Actor reader) {
        return CircularView.of(stored, reader, circulars.actions(stored, reader, clock.instant()));
    }
}
