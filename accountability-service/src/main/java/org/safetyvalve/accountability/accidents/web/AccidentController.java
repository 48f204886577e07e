package org.safetyvalve.accountability.accidents.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.HistoryEntry;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.accidents.AccidentState;
import org.safetyvalve.accountability.accidents.store.Accidents;
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

/** Accidents by REST. */
@RestController
@RequestMapping("/accidents")
@Tag(name = "生产安全事故 Accidents")
class AccidentController {
    private final Accidents accidents;
    private final Clock clock;

    AccidentController(Accidents accidents, Clock clock) {
        this.accidents = accidents;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "报告事故。Reports an accident; its responsibility tracing opens by itself.")
    ResponseEntity<CommandResult> report(@Valid @RequestBody AccidentRequests.Report request, CommandContext context) {
        String number = context.derivedId(Accidents.REPORT);
        return CommandResponses.created(
                accidents.report(request.report(context.actor(), number), context.withOccurredAt(request.occurredAt())),
                "/accidents/{id}");
    }

    @GetMapping
    @Operation(summary = "事故列表。Accidents that the caller may see.")
    Page<AccidentView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String hazard,
            @RequestParam(required = false) @Nullable String reference,
            PageRequest page,
            Actor reader) {
        return accidents
                .list(
                        StoredRecords.filter(
                                "state.stage", state,
                                "state.grade", StoredRecords.constant(grade),
                                "state.facts.unit", unit,
                                "state.facts.campaign", campaign,
                                "state.facts.hazard", hazard,
                                "state.facts.reference", reference),
                        page,
                        reader)
                .map(stored -> view(stored, reader));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一起事故。One accident, with what the caller may do now.")
    ResponseEntity<AccidentView> one(@PathVariable String id, Actor reader) {
        Stored<AccidentState> stored = accidents.read(id, reader);
        return CommandResponses.record(stored.version(), view(stored, reader));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "事故经过。What has happened to its record.")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Actor reader) {
        return HistoryEntry.page(accidents.history(id, reader), page);
    }

    @PostMapping("/{id}/supplement")
    @Operation(summary = "补报。Deaths, serious injuries and direct loss as they are known now.")
    ResponseEntity<CommandResult> supplement(
            @PathVariable String id, @Valid @RequestBody AccidentRequests.Supplement request, CommandContext context) {
        return CommandResponses.ok(accidents.supplement(
                id, request.toll(), request.knownAt(), request.note(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/unit-report")
    @Operation(
            summary = "单位报告。The unit reports an accident that somebody else told of, or an office records that it did.")
    ResponseEntity<CommandResult> reportByUnit(
            @PathVariable String id,
            @Valid @RequestBody(required = false) AccidentRequests.@Nullable UnitReport request,
            CommandContext context) {
        return CommandResponses.ok(
                request == null
                        ? accidents.reportByUnit(id, null, context)
                        : accidents.reportByUnit(
                                id, request.reportedAt(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/report-upward")
    @Operation(summary = "逐级上报。A department reports it to a level above.")
    ResponseEntity<CommandResult> reportUpward(
            @PathVariable String id, @Valid @RequestBody AccidentRequests.Upward request, CommandContext context) {
        return CommandResponses.ok(accidents.reportUpward(
                id, request.level(), request.reference(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/take-over")
    @Operation(summary = "提级调查。A government above takes the investigation over.")
    ResponseEntity<CommandResult> takeOver(
            @PathVariable String id, @Valid @RequestBody AccidentRequests.Document request, CommandContext context) {
        return CommandResponses.ok(
                accidents.takeOver(id, request.reference(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/extend-investigation")
    @Operation(summary = "延长调查期限。The investigating government extends the term, by 60 days at most in all.")
    ResponseEntity<CommandResult> extendInvestigation(
            @PathVariable String id, @Valid @RequestBody AccidentRequests.Extension request, CommandContext context) {
        return CommandResponses.ok(accidents.extendInvestigation(
                id, request.days(), request.reference(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/commission-appraisal")
    @Operation(summary = "委托技术鉴定。A technical appraisal, whose time is not part of the investigation's.")
    ResponseEntity<CommandResult> commissionAppraisal(
            @PathVariable String id, @Valid @RequestBody AccidentRequests.Commission request, CommandContext context) {
        return CommandResponses.ok(accidents.commissionAppraisal(
                id,
                request.subject(),
                request.appraiser(),
                request.reference(),
                request.agreedBy(),
                context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/receive-appraisal")
    @Operation(summary = "收到鉴定意见。The appraisal is received; the term of the investigation moves by the days it took.")
    ResponseEntity<CommandResult> receiveAppraisal(
            @PathVariable String id, @Valid @RequestBody AccidentRequests.Opinion request, CommandContext context) {
        return CommandResponses.ok(accidents.receiveAppraisal(
                id, request.number(), request.reference(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/determine-reporting")
    @Operation(summary = "认定事故报告情况。What the investigating side has found of how the unit reported, with its basis.")
    ResponseEntity<CommandResult> determineReporting(
            @PathVariable String id, @Valid @RequestBody AccidentRequests.Finding request, CommandContext context) {
        return CommandResponses.ok(accidents.determineReporting(
                id,
                request.kind(),
                request.reference(),
                request.basis(),
                context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/submit-investigation")
    @Operation(summary = "提交调查报告。The report of the investigation, by its number.")
    ResponseEntity<CommandResult> submitInvestigation(
            @PathVariable String id, @Valid @RequestBody AccidentRequests.Document request, CommandContext context) {
        return CommandResponses.ok(
                accidents.submitInvestigation(id, request.reference(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/extend-decision")
    @Operation(
            summary =
                    "延长批复期限。The government extends its term to decide, of an extraordinarily serious accident, by 30 days at most in all.")
    ResponseEntity<CommandResult> extendDecision(
            @PathVariable String id, @Valid @RequestBody AccidentRequests.Extension request, CommandContext context) {
        return CommandResponses.ok(accidents.extendDecision(
                id, request.days(), request.reference(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/close")
    @Operation(summary = "结案。Closes an investigated accident by a decision; its tracing goes its own way.")
    ResponseEntity<CommandResult> close(
            @PathVariable String id, @Valid @RequestBody AccidentRequests.Document request, CommandContext context) {
        return CommandResponses.ok(
                accidents.close(id, request.reference(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/evaluate")
    @Operation(summary = "整改评估。Whether what the decision ordered has been done, within a year of it.")
    ResponseEntity<CommandResult> evaluate(
            @PathVariable String id, @Valid @RequestBody AccidentRequests.Evaluated request, CommandContext context) {
        return CommandResponses.ok(accidents.evaluate(
                id,
                request.ofTheRectification(),
                request.ofTheAccountability(),
                request.reference(),
                context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/publish-evaluation")
    @Operation(summary = "公开评估结果。That the result of the evaluation has been made public, and where.")
    ResponseEntity<CommandResult> publishEvaluation(
            @PathVariable String id, @Valid @RequestBody AccidentRequests.Document request, CommandContext context) {
        return CommandResponses.ok(
                accidents.publishEvaluation(id, request.reference(), context.withOccurredAt(request.occurredAt())));
    }

    private AccidentView view(Stored<AccidentState> stored, Actor reader) {
        return AccidentView.of(stored, accidents.actions(stored, reader, clock.instant()), clock.instant());
    }
}
