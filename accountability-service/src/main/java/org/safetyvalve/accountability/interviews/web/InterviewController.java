package org.safetyvalve.accountability.interviews.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.CommitmentRequests;
import org.safetyvalve.accountability.CommitmentView;
import org.safetyvalve.accountability.HistoryEntry;
import org.safetyvalve.accountability.Step;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.interviews.JointInterview;
import org.safetyvalve.accountability.interviews.JointInterviewState;
import org.safetyvalve.accountability.interviews.store.JointInterviews;
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

/** Joint interviews by REST. */
@RestController
@RequestMapping("/joint-interviews")
@Tag(name = "联合约谈 Joint interviews")
class InterviewController {
    private final JointInterviews interviews;
    private final Clock clock;

    InterviewController(JointInterviews interviews, Clock clock) {
        this.interviews = interviews;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary =
                    "通知约谈。Discipline inspection or the safety committee office calls organisations, alone or with others.")
    ResponseEntity<CommandResult> call(@Valid @RequestBody InterviewRequests.Call request, CommandContext context) {
        return CommandResponses.created(
                interviews.call(request.by(context.actor()), context.withOccurredAt(request.occurredAt())),
                "/joint-interviews/{id}");
    }

    @GetMapping
    @Operation(summary = "约谈列表。Joint interviews that the caller may see.")
    Page<InterviewView> list(
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String state,
            PageRequest page,
            Actor reader) {
        return interviews
                .list(
                        StoredRecords.filter(
                                "state.call.campaign", campaign,
                                "state.call.summoned.organisation", organisation,
                                "state.stage", state),
                        page,
                        reader)
                .map(stored -> view(stored, reader));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一次约谈。One joint interview, with what the caller may do now.")
    ResponseEntity<InterviewView> one(@PathVariable String id, Actor reader) {
        Stored<JointInterviewState> stored = interviews.read(id, reader);
        return CommandResponses.record(stored.version(), view(stored, reader));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "约谈经过。What has happened to it and to the commitments that the caller may see.")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Actor reader) {
        return HistoryEntry.page(interviews.history(id, reader), page);
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "取消约谈。The convenor cancels it before it was held.")
    ResponseEntity<CommandResult> cancel(
            @PathVariable String id, @Valid @RequestBody InterviewRequests.Cancel request, CommandContext context) {
        return CommandResponses.ok(
                interviews.cancel(id, request.reason(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/hold")
    @Operation(summary = "登记约谈。The convenor records who attended, and the minutes.")
    ResponseEntity<CommandResult> hold(
            @PathVariable String id, @Valid @RequestBody InterviewRequests.Hold request, CommandContext context) {
        return CommandResponses.ok(
                interviews.hold(id, request.known(), request.minutes(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/commitments")
    @Operation(summary = "登记承诺事项。The convenor enters what an organisation commits to, with a deadline.")
    ResponseEntity<CommandResult> commit(
            @PathVariable String id, @Valid @RequestBody CommitmentRequests.Make request, CommandContext context) {
        return CommandResponses.ok(interviews.commit(
                id,
                request.organisation(),
                request.text(),
                request.workingDays(),
                context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/commitments/{number}/report")
    @Operation(summary = "报告落实。The organisation that committed to it reports that it was done.")
    ResponseEntity<CommandResult> report(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody CommitmentRequests.Report request,
            CommandContext context) {
        return CommandResponses.ok(
                interviews.reportKept(id, number, request.report(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/commitments/{number}/verify")
    @Operation(summary = "核实承诺。One of those who called the interview verifies it.")
    ResponseEntity<CommandResult> verify(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody CommitmentRequests.Verify request,
            CommandContext context) {
        return CommandResponses.ok(
                interviews.verifyKept(id, number, request.opinion(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/commitments/{number}/fail-verification")
    @Operation(summary = "核实未通过。Another round, with a new deadline.")
    ResponseEntity<CommandResult> failVerification(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody CommitmentRequests.FailVerification request,
            CommandContext context) {
        return CommandResponses.ok(interviews.failVerification(
                id, number, request.opinion(), request.workingDays(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/close")
    @Operation(summary = "约谈办结。The convenor closes it once every commitment is verified.")
    ResponseEntity<CommandResult> close(
            @PathVariable String id, @RequestBody(required = false) @Nullable Step request, CommandContext context) {
        return CommandResponses.ok(interviews.close(id, Step.at(request, context)));
    }

    private InterviewView view(Stored<JointInterviewState> stored, Actor reader) {
        Instant now = clock.instant();
        JointInterviewState state = stored.state();
        List<CommitmentView> commitments = state.commitments().stream()
                .filter(commitment -> JointInterview.maySee(reader, state, commitment))
                .map(commitment ->
                        CommitmentView.of(commitment, interviews.actions(stored, commitment.number(), reader, now)))
                .toList();
        return InterviewView.of(stored, reader, commitments, interviews.actions(stored, reader, now));
    }
}
