package org.safetyvalve.accountability.leads.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.HistoryEntry;
import org.safetyvalve.accountability.ReadContent;
import org.safetyvalve.accountability.Step;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.leads.LeadState;
import org.safetyvalve.accountability.leads.store.Leads;
import org.safetyvalve.accountability.leads.store.LikelyDuplicates;
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

/** Leads by REST. */
@RestController
@RequestMapping("/leads")
@Tag(name = "问题线索 Leads")
class LeadController {
    private final Leads leads;
    private final LikelyDuplicates duplicates;
    private final Clock clock;

    LeadController(Leads leads, LikelyDuplicates duplicates, Clock clock) {
        this.leads = leads;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "受理线索。Discipline inspection receives a lead by hand.")
    ResponseEntity<CommandResult> receive(@Valid @RequestBody LeadRequests.Receive request, CommandContext context) {
        return CommandResponses.created(
                leads.receive(
                        request.reference(),
                        request.origin(),
                        request.district(),
                        request.content(),
                        request.reporter(),
                        context.withOccurredAt(request.occurredAt())),
                "/leads/{id}");
    }

    @GetMapping
    @Operation(summary = "线索列表。Leads that the caller may see.")
    Page<LeadView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String hazard,
            @RequestParam(required = false) @Nullable String transfer,
            @RequestParam(required = false) @Nullable String tracing,
            @RequestParam(required = false) @Nullable String accident,
            @RequestParam(required = false) @Nullable String problem,
            @RequestParam(required = false) @Nullable String mergedInto,
            PageRequest page,
            Actor reader) {
        return leads.list(
                        StoredRecords.filter(
                                "state.stage", state,
                                "state.origin.hazard", hazard,
                                "state.origin.transfer", transfer,
                                "state.origin.tracing", tracing,
                                "state.origin.accident", accident,
                                "state.origin.problem", problem,
                                "state.mergedInto", mergedInto),
                        page,
                        reader)
                .map(stored -> view(stored, reader));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一件线索。One lead, with what the caller may do now.")
    ResponseEntity<LeadView> one(@PathVariable String id, Actor reader) {
        Stored<LeadState> stored = leads.read(id, reader);
        return CommandResponses.record(stored.version(), view(stored, reader));
    }

    /** A command, because that somebody reads it is recorded. */
    @PostMapping("/{id}/read-content")
    @Operation(summary = "查阅线索内容。What a lead says; it is recorded who reads it and what for.")
    LeadRequests.Texts readContent(
            @PathVariable String id, @Valid @RequestBody ReadContent request, CommandContext context) {
        Leads.Opened opened = leads.readContent(id, request.known(), context.actor());
        return new LeadRequests.Texts(opened.content(), opened.reporter());
    }

    @GetMapping("/{id}/likely-duplicates")
    @Operation(summary = "可能重复的线索。Leads that may be about the same, of the last 180 days; nobody reads them by that.")
    List<LikelyDuplicates.Likely> likelyDuplicates(@PathVariable String id, Actor reader) {
        return duplicates.of(leads.read(id, reader), reader);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "线索经过。What has happened to it.")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Actor reader) {
        return HistoryEntry.page(leads.history(id, reader), page);
    }

    @PostMapping("/{id}/register")
    @Operation(summary = "登记。The registry office registers it.")
    ResponseEntity<CommandResult> register(
            @PathVariable String id, @RequestBody(required = false) @Nullable Step request, CommandContext context) {
        return CommandResponses.ok(leads.register(id, Step.at(request, context)));
    }

    @PostMapping("/{id}/dispose")
    @Operation(summary = "处置。A discipline inspector disposes of it.")
    ResponseEntity<CommandResult> dispose(
            @PathVariable String id, @Valid @RequestBody LeadRequests.Dispose request, CommandContext context) {
        return CommandResponses.ok(leads.dispose(id, request.known(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/approve-disposal")
    @Operation(summary = "批准处置意见。Somebody else approves that it is concluded or held.")
    ResponseEntity<CommandResult> approveDisposal(
            @PathVariable String id, @RequestBody(required = false) @Nullable Step request, CommandContext context) {
        return CommandResponses.ok(leads.approveDisposal(id, Step.at(request, context)));
    }

    @PostMapping("/{id}/return-disposal")
    @Operation(summary = "退回处置意见。It is not concluded or held; it waits to be disposed of otherwise.")
    ResponseEntity<CommandResult> returnDisposal(
            @PathVariable String id, @RequestBody(required = false) @Nullable Step request, CommandContext context) {
        return CommandResponses.ok(leads.returnDisposal(id, Step.at(request, context)));
    }

    @PostMapping("/{id}/recommend-case")
    @Operation(summary = "提请立案。An inquiry or verification has its outcome: a case is recommended.")
    ResponseEntity<CommandResult> recommendCase(
            @PathVariable String id, @RequestBody(required = false) @Nullable Step request, CommandContext context) {
        return CommandResponses.ok(leads.recommendCase(id, Step.at(request, context)));
    }

    @PostMapping("/{id}/merge")
    @Operation(summary = "并案。The registry office merges it into an earlier lead about the same.")
    ResponseEntity<CommandResult> merge(
            @PathVariable String id, @Valid @RequestBody LeadRequests.Merge request, CommandContext context) {
        return CommandResponses.ok(leads.merge(id, request.into(), context.withOccurredAt(request.occurredAt())));
    }

    private LeadView view(Stored<LeadState> stored, Actor reader) {
        return LeadView.of(stored, leads.actions(stored, reader, clock.instant()));
    }
}
