package org.safetyvalve.accountability.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.HistoryEntry;
import org.safetyvalve.accountability.ReadContent;
import org.safetyvalve.accountability.Step;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.cases.CaseState;
import org.safetyvalve.accountability.cases.store.Cases;
import org.safetyvalve.accountability.confidentiality.OpenedTexts;
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

/** Accountability cases by REST. */
@RestController
@RequestMapping("/cases")
@Tag(name = "问责案件 Accountability cases")
class CaseController {
    private final Cases cases;
    private final Clock clock;

    CaseController(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "立案。The deciding body files a case from a lead or a responsibility tracing.")
    ResponseEntity<CommandResult> file(@Valid @RequestBody CaseRequests.File request, CommandContext context) {
        return CommandResponses.created(
                cases.file(
                        request.kind(),
                        request.ground(),
                        request.reference(),
                        request.accidentCase(),
                        request.facts(),
                        request.named(),
                        context.withOccurredAt(request.occurredAt())),
                "/cases/{id}");
    }

    @GetMapping
    @Operation(summary = "案件列表。Cases that the caller has to do with.")
    Page<CaseSummary> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(required = false) @Nullable String tracing,
            @RequestParam(required = false) @Nullable String hazard,
            PageRequest page,
            Actor reader) {
        return cases.list(
                        StoredRecords.filter(
                                "state.stage", state,
                                "state.filing.groundKind", lead == null ? null : "LEAD",
                                "state.filing.ground", lead,
                                "state.filing.tracing", tracing,
                                "state.filing.hazard", hazard),
                        page,
                        reader)
                .map(stored -> CaseSummary.of(stored, cases.actions(stored, reader, clock.instant())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一个案件。One case, with what the caller may do now.")
    ResponseEntity<CaseView> one(@PathVariable String id, Actor reader) {
        Stored<CaseState> stored = cases.read(id, reader);
        return CommandResponses.record(stored.version(), view(stored, OpenedTexts.none(), reader));
    }

    /** A command, because that somebody reads it is recorded. */
    @PostMapping("/{id}/read-content")
    @Operation(summary = "查阅案件内容。One case with every text of it; it is recorded who reads it and what for.")
    CaseView readContent(@PathVariable String id, @Valid @RequestBody ReadContent request, CommandContext context) {
        Cases.Opened opened = cases.readContent(id, request.known(), context.actor());
        return view(opened.stored(), opened.texts(), context.actor());
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "办案经过。What has happened to it.")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Actor reader) {
        return HistoryEntry.page(cases.history(id, reader), page);
    }

    @PostMapping("/{id}/add-concerned")
    @Operation(summary = "追加被问责对象。More persons or organisations, while it is investigated.")
    ResponseEntity<CommandResult> addConcerned(
            @PathVariable String id, @Valid @RequestBody CaseRequests.AddConcerned request, CommandContext context) {
        return CommandResponses.ok(
                cases.addConcerned(id, request.named(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/link-to-accident")
    @Operation(summary = "关联事故。It follows an accident; a county's decision then needs the review.")
    ResponseEntity<CommandResult> linkToAccident(
            @PathVariable String id, @Valid @RequestBody CaseRequests.LinkToAccident request, CommandContext context) {
        return CommandResponses.ok(
                cases.linkToAccident(id, request.accident(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/assign")
    @Operation(summary = "组成审查调查组。At least two investigators.")
    ResponseEntity<CommandResult> assign(
            @PathVariable String id, @Valid @RequestBody CaseRequests.Assign request, CommandContext context) {
        return CommandResponses.ok(
                cases.assign(id, request.investigators(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/take-up")
    @Operation(summary = "承办。An investigator takes it up, and declares that he has no interest in it.")
    ResponseEntity<CommandResult> takeUp(
            @PathVariable String id, @RequestBody(required = false) @Nullable Step request, CommandContext context) {
        return CommandResponses.ok(cases.takeUp(id, Step.at(request, context)));
    }

    @PostMapping("/{id}/challenge")
    @Operation(summary = "申请回避。Challenges an investigator, or declares one's own conflict of interest.")
    ResponseEntity<CommandResult> challenge(
            @PathVariable String id,
            @Valid @RequestBody CaseRequests.ChallengeInvestigator request,
            CommandContext context) {
        return CommandResponses.ok(cases.challenge(
                id, request.investigator(), request.grounds(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/decide-challenge")
    @Operation(summary = "回避决定。An investigator whose challenge is upheld is off the case.")
    ResponseEntity<CommandResult> decideChallenge(
            @PathVariable String id, @Valid @RequestBody CaseRequests.DecideChallenge request, CommandContext context) {
        return CommandResponses.ok(cases.decideChallenge(
                id, request.investigator(), request.upheld(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/replace")
    @Operation(summary = "更换调查人员。Another investigator in his place.")
    ResponseEntity<CommandResult> replace(
            @PathVariable String id, @Valid @RequestBody CaseRequests.Replace request, CommandContext context) {
        return CommandResponses.ok(cases.replace(
                id, request.investigator(), request.successor(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/conclude-investigation")
    @Operation(summary = "查结。What was found of each person and organisation concerned.")
    ResponseEntity<CommandResult> concludeInvestigation(
            @PathVariable String id, @Valid @RequestBody CaseRequests.Conclude request, CommandContext context) {
        return CommandResponses.ok(cases.concludeInvestigation(
                id, request.known(), request.report(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/challenge-adjudicator")
    @Operation(summary = "申请审理人员回避。Challenges an adjudicator, or declares one's own conflict of interest.")
    ResponseEntity<CommandResult> challengeAdjudicator(
            @PathVariable String id,
            @Valid @RequestBody CaseRequests.ChallengeAdjudicator request,
            CommandContext context) {
        return CommandResponses.ok(cases.challengeAdjudicator(
                id, request.adjudicator(), request.grounds(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/decide-adjudicator-challenge")
    @Operation(summary = "审理人员回避决定。What an adjudicator has said counts no more when his challenge is upheld.")
    ResponseEntity<CommandResult> decideAdjudicatorChallenge(
            @PathVariable String id,
            @Valid @RequestBody CaseRequests.DecideAdjudicatorChallenge request,
            CommandContext context) {
        return CommandResponses.ok(cases.decideAdjudicatorChallenge(
                id, request.adjudicator(), request.upheld(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/challenge-head")
    @Operation(summary = "申请负责人回避。Challenges whoever would decide it, or declares one's own conflict of interest.")
    ResponseEntity<CommandResult> challengeHead(
            @PathVariable String id, @Valid @RequestBody CaseRequests.ChallengeHead request, CommandContext context) {
        return CommandResponses.ok(cases.challengeHead(
                id, request.head(), request.grounds(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/decide-head-challenge")
    @Operation(summary = "负责人回避决定。By the level above; of one that is upheld another of the organ decides the case.")
    ResponseEntity<CommandResult> decideHeadChallenge(
            @PathVariable String id,
            @Valid @RequestBody CaseRequests.DecideHeadChallenge request,
            CommandContext context) {
        return CommandResponses.ok(cases.decideHeadChallenge(
                id, request.head(), request.upheld(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/hear")
    @Operation(summary = "审理。An adjudicator's opinion; two are needed.")
    ResponseEntity<CommandResult> hear(
            @PathVariable String id, @Valid @RequestBody CaseRequests.Hear request, CommandContext context) {
        return CommandResponses.ok(cases.hear(id, request.opinion(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/return-to-investigation")
    @Operation(summary = "退回补充调查。Back to the investigators.")
    ResponseEntity<CommandResult> returnToInvestigation(
            @PathVariable String id, @Valid @RequestBody CaseRequests.Reasons request, CommandContext context) {
        return CommandResponses.ok(
                cases.returnToInvestigation(id, request.reasons(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/propose")
    @Operation(summary = "提出处理意见。By who heard it.")
    ResponseEntity<CommandResult> propose(
            @PathVariable String id, @Valid @RequestBody CaseRequests.Propose request, CommandContext context) {
        return CommandResponses.ok(cases.propose(
                id,
                CaseRequests.asked(request.outcomes()),
                request.reasons(),
                context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/inform")
    @Operation(summary = "书面告知。Somebody concerned, of the facts found, the basis and what is proposed for him.")
    ResponseEntity<CommandResult> inform(
            @PathVariable String id, @Valid @RequestBody CaseRequests.Inform request, CommandContext context) {
        return CommandResponses.ok(cases.inform(
                id,
                request.concerned(),
                request.known(),
                request.informedAt(),
                request.notice(),
                context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/hear-defence")
    @Operation(summary = "听取陈述申辩。What he said of it and what came of that, or his waiver.")
    ResponseEntity<CommandResult> hearDefence(
            @PathVariable String id, @Valid @RequestBody CaseRequests.HearDefence request, CommandContext context) {
        return CommandResponses.ok(cases.hearDefence(
                id,
                request.concerned(),
                request.waived(),
                request.statement(),
                request.known(),
                request.reasons(),
                context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/report-unreachable")
    @Operation(summary = "报告无法听取。Somebody concerned is dead, or was not found after an announcement.")
    ResponseEntity<CommandResult> reportUnreachable(
            @PathVariable String id,
            @Valid @RequestBody CaseRequests.ReportUnreachable request,
            CommandContext context) {
        return CommandResponses.ok(cases.reportUnreachable(
                id,
                request.concerned(),
                request.known(),
                request.basis(),
                context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/approve-unreachable")
    @Operation(summary = "批准不再听取。By the deciding body: the case goes on without that one's defence.")
    ResponseEntity<CommandResult> approveUnreachable(
            @PathVariable String id,
            @Valid @RequestBody CaseRequests.ApproveUnreachable request,
            CommandContext context) {
        return CommandResponses.ok(
                cases.approveUnreachable(id, request.concerned(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/decide")
    @Operation(summary = "决定。As proposed, or changed with reasons; without effect yet.")
    ResponseEntity<CommandResult> decide(
            @PathVariable String id, @Valid @RequestBody CaseRequests.Decide request, CommandContext context) {
        return CommandResponses.ok(cases.decide(
                id,
                CaseRequests.askedOrNone(request.outcomes()),
                request.reasons(),
                context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/review")
    @Operation(summary = "提级审核。The level above approves, changes or returns a county's decision in an accident case.")
    ResponseEntity<CommandResult> review(
            @PathVariable String id, @Valid @RequestBody CaseRequests.ReviewDecision request, CommandContext context) {
        return CommandResponses.ok(cases.review(
                id,
                request.known(),
                CaseRequests.askedOrNone(request.outcomes()),
                request.reasons(),
                context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/take-effect")
    @Operation(summary = "生效。Not before the review where one is due.")
    ResponseEntity<CommandResult> takeEffect(
            @PathVariable String id, @RequestBody(required = false) @Nullable Step request, CommandContext context) {
        return CommandResponses.ok(cases.takeEffect(id, Step.at(request, context)));
    }

    @PostMapping("/{id}/execute")
    @Operation(summary = "执行。What was done to carry it out.")
    ResponseEntity<CommandResult> execute(
            @PathVariable String id, @Valid @RequestBody CaseRequests.Execute request, CommandContext context) {
        return CommandResponses.ok(
                cases.execute(id, request.execution(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/evaluate")
    @Operation(summary = "评查。How well the case was handled.")
    ResponseEntity<CommandResult> evaluate(
            @PathVariable String id, @Valid @RequestBody CaseRequests.Evaluate request, CommandContext context) {
        return CommandResponses.ok(
                cases.evaluate(id, request.known(), request.opinion(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/serve")
    @Operation(summary = "送达。That what was decided was received; from then on runs the month to appeal.")
    ResponseEntity<CommandResult> serve(
            @PathVariable String id, @Valid @RequestBody CaseRequests.Serve request, CommandContext context) {
        return CommandResponses.ok(cases.serve(
                id,
                request.concerned(),
                request.receivedAt(),
                request.receipt(),
                context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/appeal")
    @Operation(summary = "登记申诉。An appeal within a month of receipt, which suspends nothing.")
    ResponseEntity<CommandResult> appeal(
            @PathVariable String id, @Valid @RequestBody CaseRequests.FileAppeal request, CommandContext context) {
        return CommandResponses.ok(cases.appeal(
                id,
                request.concerned(),
                request.grounds(),
                request.receivedAt(),
                context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/decide-appeal")
    @Operation(summary = "处理申诉。Upholds the decision, or has the case heard again.")
    ResponseEntity<CommandResult> decideAppeal(
            @PathVariable String id, @Valid @RequestBody CaseRequests.DecideAppeal request, CommandContext context) {
        return CommandResponses.ok(cases.decideAppeal(
                id,
                request.concerned(),
                request.known(),
                request.reasons(),
                context.withOccurredAt(request.occurredAt())));
    }

    private CaseView view(Stored<CaseState> stored, OpenedTexts texts, Actor reader) {
        return CaseView.of(stored, cases.actions(stored, reader, clock.instant()), texts);
    }
}
