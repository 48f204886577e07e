package org.safetyvalve.accountability.studies.web;

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
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.studies.SpecialStudy;
import org.safetyvalve.accountability.studies.SpecialStudyState;
import org.safetyvalve.accountability.studies.store.SpecialStudies;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Special studies by REST. */
@RestController
@Tag(name = "专题研究 Special studies")
class SpecialStudyController {
    private final SpecialStudies studies;
    private final Clock clock;

    SpecialStudyController(SpecialStudies studies, Clock clock) {
        this.studies = studies;
        this.clock = clock;
    }

    @PostMapping("/supervisions/{id}/special-studies")
    @Operation(summary = "登记专题研究。Records a meeting on the campaign, with the tasks that were decided.")
    ResponseEntity<CommandResult> record(
            @PathVariable String id,
            @Valid @RequestBody SpecialStudyRequests.RecordStudy request,
            CommandContext context) {
        return CommandResponses.created(
                studies.record(id, request.meeting(), request.decided(), context.withOccurredAt(request.occurredAt())),
                "/special-studies/{id}");
    }

    @GetMapping("/special-studies")
    @Operation(summary = "专题研究列表。Special studies that the caller may see.")
    Page<SpecialStudyView> list(
            @RequestParam(required = false) @Nullable String supervision,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String state,
            PageRequest page,
            Actor reader) {
        return studies.list(
                        StoredRecords.filter(
                                "state.supervision", supervision,
                                "state.campaign", campaign,
                                "state.stage", state),
                        page,
                        reader)
                .map(stored -> view(stored, reader));
    }

    @GetMapping("/special-studies/{id}")
    @Operation(summary = "一次专题研究。One special study, with what the caller may do now with its tasks.")
    ResponseEntity<SpecialStudyView> one(@PathVariable String id, Actor reader) {
        Stored<SpecialStudyState> stored = studies.read(id, reader);
        return CommandResponses.record(stored.version(), view(stored, reader));
    }

    @GetMapping("/special-studies/{id}/history")
    @Operation(summary = "专题研究经过。What has happened to it and to its tasks.")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Actor reader) {
        return HistoryEntry.page(studies.history(id, reader), page);
    }

    @PostMapping("/special-studies/{id}/commitments/{number}/report")
    @Operation(summary = "报告落实。The body whose task it is reports that it was done.")
    ResponseEntity<CommandResult> report(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody CommitmentRequests.Report request,
            CommandContext context) {
        return CommandResponses.ok(
                studies.reportDone(id, number, request.report(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/special-studies/{id}/commitments/{number}/verify")
    @Operation(summary = "核实。Discipline inspection verifies it.")
    ResponseEntity<CommandResult> verify(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody CommitmentRequests.Verify request,
            CommandContext context) {
        return CommandResponses.ok(
                studies.verify(id, number, request.opinion(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/special-studies/{id}/commitments/{number}/fail-verification")
    @Operation(summary = "核实未通过。Another round, with a new deadline.")
    ResponseEntity<CommandResult> failVerification(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody CommitmentRequests.FailVerification request,
            CommandContext context) {
        return CommandResponses.ok(studies.failVerification(
                id, number, request.opinion(), request.workingDays(), context.withOccurredAt(request.occurredAt())));
    }

    private SpecialStudyView view(Stored<SpecialStudyState> stored, Actor reader) {
        Instant now = clock.instant();
        SpecialStudyState state = stored.state();
        List<CommitmentView> visible = state.commitments().stream()
                .filter(task -> SpecialStudy.maySee(reader, state, task))
                .map(task -> CommitmentView.of(task, studies.actions(stored, task.number(), reader, now)))
                .toList();
        return SpecialStudyView.of(stored, visible);
    }
}
