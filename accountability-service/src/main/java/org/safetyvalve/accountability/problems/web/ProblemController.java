package org.safetyvalve.accountability.problems.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.HistoryEntry;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.problems.ResponsibilityProblemState;
import org.safetyvalve.accountability.problems.store.ResponsibilityProblems;
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

/** Responsibility problems by REST. */
@RestController
@RequestMapping("/responsibility-problems")
@Tag(name = "责任落实问题 Responsibility problems")
class ProblemController {
    private final ResponsibilityProblems problems;
    private final Clock clock;

    ProblemController(ResponsibilityProblems problems, Clock clock) {
        this.problems = problems;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "登记问题。A discipline inspector records a problem.")
    ResponseEntity<CommandResult> find(@Valid @RequestBody ProblemRequests.Find request, CommandContext context) {
        return CommandResponses.created(
                problems.find(
                        request.supervision(),
                        request.visit(),
                        request.unit(),
                        request.knownKind(),
                        request.summary(),
                        request.district(),
                        request.repeatOf(),
                        context.withOccurredAt(request.occurredAt())),
                "/responsibility-problems/{id}");
    }

    @GetMapping
    @Operation(
            summary =
                    "问题列表。ResponsibilityProblems that the caller may see: a department or unit its own, once fed back.")
    Page<ProblemView> list(
            @RequestParam(required = false) @Nullable String supervision,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String visit,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String repeatOf,
            PageRequest page,
            Actor reader) {
        return problems.list(
                        StoredRecords.filter(
                                "state.found.origin.supervision", supervision,
                                "state.found.origin.campaign", campaign,
                                "state.found.origin.visit", visit,
                                "state.found.unit", unit,
                                "state.stage", state,
                                "state.found.repeatOf", repeatOf),
                        page,
                        reader)
                .map(stored -> view(stored, reader));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一个问题。One problem, with what the caller may do now.")
    ResponseEntity<ProblemView> one(@PathVariable String id, Actor reader) {
        Stored<ResponsibilityProblemState> stored = problems.read(id, reader);
        return CommandResponses.record(stored.version(), view(stored, reader));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "问题经过。What has happened to it.")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Actor reader) {
        return HistoryEntry.page(problems.history(id, reader), page);
    }

    @PostMapping("/{id}/feed-back")
    @Operation(summary = "反馈。Feeds it back to the department or unit, with a deadline.")
    ResponseEntity<CommandResult> feedBack(
            @PathVariable String id, @Valid @RequestBody ProblemRequests.FeedBack request, CommandContext context) {
        return CommandResponses.ok(
                problems.feedBack(id, request.workingDays(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/rectify")
    @Operation(summary = "整改。The department or unit reports what it did.")
    ResponseEntity<CommandResult> rectify(
            @PathVariable String id, @Valid @RequestBody ProblemRequests.Rectify request, CommandContext context) {
        return CommandResponses.ok(
                problems.rectify(id, request.report(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/verify")
    @Operation(summary = "验收通过。Somebody else verifies it.")
    ResponseEntity<CommandResult> verify(
            @PathVariable String id,
            @Valid @RequestBody(required = false) ProblemRequests.@Nullable Verify request,
            CommandContext context) {
        return CommandResponses.ok(
                request == null
                        ? problems.verify(id, null, context)
                        : problems.verify(id, request.opinion(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/fail-verification")
    @Operation(summary = "验收不通过。Back to be rectified, in a new round with a new deadline.")
    ResponseEntity<CommandResult> failVerification(
            @PathVariable String id,
            @Valid @RequestBody ProblemRequests.FailVerification request,
            CommandContext context) {
        return CommandResponses.ok(problems.failVerification(
                id, request.opinion(), request.workingDays(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/close")
    @Operation(summary = "办结。Closes a verified problem.")
    ResponseEntity<CommandResult> close(
            @PathVariable String id,
            @Valid @RequestBody(required = false) ProblemRequests.@Nullable Close request,
            CommandContext context) {
        return CommandResponses.ok(
                request == null
                        ? problems.close(id, null, context)
                        : problems.close(id, request.reason(), context.withOccurredAt(request.occurredAt())));
    }

    private ProblemView view(Stored<ResponsibilityProblemState> stored, Actor reader) {
        return ProblemView.of(stored, reader, problems.actions(stored, reader, clock.instant()));
    }
}
