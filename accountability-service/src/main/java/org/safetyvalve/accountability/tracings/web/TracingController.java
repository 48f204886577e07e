package org.safetyvalve.accountability.tracings.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.HistoryEntry;
import org.safetyvalve.accountability.ReadContent;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.confidentiality.OpenedTexts;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingState;
import org.safetyvalve.accountability.tracings.store.Tracings;
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

/** Responsibility tracings by REST. None is opened here: the classification of a hazard or the report of an accident does that. */
@RestController
@RequestMapping("/tracings")
@Tag(name = "责任倒查 Responsibility tracings")
class TracingController {
    private final Tracings tracings;
    private final Clock clock;

    TracingController(Tracings tracings, Clock clock) {
        this.tracings = tracings;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "责任倒查列表。Tracings that the caller may see.")
    Page<TracingView> list(
            @RequestParam(required = false) @Nullable String hazard,
            @RequestParam(required = false) @Nullable String accident,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String state,
            PageRequest page,
            Actor reader) {
        Document filter = StoredRecords.filter(
                "state.hazard.id", hazard,
                "state.accident.id", accident,
                "state.stage", state);
        if (campaign != null) {
            filter.append(
                    "$or",
                    List.of(
                            new Document("state.hazard.campaign", campaign),
                            new Document("state.accident.campaign", campaign)));
        }
        return tracings.list(filter, page, reader).map(stored -> view(stored, reader));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一件责任倒查。One tracing, with the history of what it traces and what the caller may do now.")
    ResponseEntity<TracingView> one(@PathVariable String id, Actor reader) {
        Stored<ResponsibilityTracingState> stored = tracings.read(id, reader);
        return CommandResponses.record(stored.version(), view(stored, reader));
    }

    /** A command, because that somebody reads it is recorded. */
    @PostMapping("/{id}/read-content")
    @Operation(
            summary =
                    "查阅人员认定。One tracing with the persons that its findings are about; it is recorded who reads it and what for.")
    TracingView readContent(@PathVariable String id, @Valid @RequestBody ReadContent request, CommandContext context) {
        Tracings.Opened opened = tracings.readContent(id, request.known(), context.actor());
        return view(opened.stored(), opened.texts(), context.actor());
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "责任倒查经过。What has happened to it.")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Actor reader) {
        return HistoryEntry.page(tracings.history(id, reader), page);
    }

    @PostMapping("/{id}/record-chain")
    @Operation(summary = "梳理责任链条。Who was to find, approve, supervise and rectify; all of it.")
    ResponseEntity<CommandResult> recordChain(
            @PathVariable String id, @Valid @RequestBody TracingRequests.Chain request, CommandContext context) {
        return CommandResponses.ok(
                tracings.recordChain(id, request.known(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/determine")
    @Operation(summary = "认定责任。What was found of each of the four duties.")
    ResponseEntity<CommandResult> determine(
            @PathVariable String id, @Valid @RequestBody TracingRequests.Determine request, CommandContext context) {
        return CommandResponses.ok(
                tracings.determine(id, request::known, context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/close")
    @Operation(summary = "办结。Closes a determined tracing; the hazard or accident goes its own way.")
    ResponseEntity<CommandResult> close(
            @PathVariable String id,
            @Valid @RequestBody(required = false) TracingRequests.@Nullable Close request,
            CommandContext context) {
        return CommandResponses.ok(
                request == null
                        ? tracings.close(id, null, context)
                        : tracings.close(id, request.known(), context.withOccurredAt(request.occurredAt())));
    }

    private TracingView view(Stored<ResponsibilityTracingState> stored, Actor reader) {
        return view(stored, OpenedTexts.none(), reader);
    }

    private TracingView view(Stored<ResponsibilityTracingState> stored, OpenedTexts texts, Actor reader) {
        return TracingView.of(
                stored, tracings.history(stored.state()), texts, tracings.actions(stored, reader, clock.instant()));
    }
}
