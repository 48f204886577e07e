package org.safetyvalve.accountability.exchanges.web;

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
import org.safetyvalve.accountability.exchanges.Exchange;
import org.safetyvalve.accountability.exchanges.ExchangeState;
import org.safetyvalve.accountability.exchanges.store.Exchanges;
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

/** Exchanges by REST. */
@RestController
@RequestMapping("/exchanges")
@Tag(name = "定期沟通 Exchanges")
class ExchangeController {
    private final Exchanges exchanges;
    private final Clock clock;

    ExchangeController(Exchanges exchanges, Clock clock) {
        this.exchanges = exchanges;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary = "安排定期沟通。Discipline inspection or the safety committee office plans an exchange with the other.")
    ResponseEntity<CommandResult> plan(@Valid @RequestBody ExchangeRequests.Plan request, CommandContext context) {
        return CommandResponses.created(
                exchanges.plan(
                        request.with(),
                        request.district(),
                        request.plan().plan(),
                        context.withOccurredAt(request.occurredAt())),
                "/exchanges/{id}");
    }

    @GetMapping
    @Operation(summary = "定期沟通日程。Exchanges that the caller may see; with state=PLANNED the calendar.")
    Page<ExchangeView> list(@RequestParam(required = false) @Nullable String state, PageRequest page, Actor reader) {
        return exchanges
                .list(StoredRecords.filter("state.stage", state), page, reader)
                .map(stored -> view(stored, reader));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一次定期沟通。One exchange, with what the caller may do now.")
    ResponseEntity<ExchangeView> one(@PathVariable String id, Actor reader) {
        Stored<ExchangeState> stored = exchanges.read(id, reader);
        return CommandResponses.record(stored.version(), view(stored, reader));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "沟通经过。What has happened to it and to what was agreed.")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Actor reader) {
        return HistoryEntry.page(exchanges.history(id, reader), page);
    }

    @GetMapping("/{id}/agenda")
    @Operation(summary = "议程。What is open now, as far as the caller may see it.")
    AgendaView agenda(@PathVariable String id, Actor reader) {
        return AgendaView.of(exchanges.agenda(id, reader, clock.instant()));
    }

    @PostMapping("/{id}/postpone")
    @Operation(summary = "改期。To a later time, for a reason; an exchange is never dropped.")
    ResponseEntity<CommandResult> postpone(
            @PathVariable String id, @Valid @RequestBody ExchangeRequests.Postpone request, CommandContext context) {
        return CommandResponses.ok(exchanges.postpone(
                id, request.to(), request.place(), request.reason(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/hold")
    @Operation(summary = "登记会商。Minutes and what was open; says when the next one is.")
    ResponseEntity<CommandResult> hold(
            @PathVariable String id, @Valid @RequestBody ExchangeRequests.Hold request, CommandContext context) {
        return CommandResponses.ok(exchanges.hold(
                id, request.minutes(), request.next().plan(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/commitments")
    @Operation(summary = "登记议定事项。What one of the parties will do, with a deadline.")
    ResponseEntity<CommandResult> agree(
            @PathVariable String id, @Valid @RequestBody CommitmentRequests.Make request, CommandContext context) {
        return CommandResponses.ok(exchanges.agree(
                id,
                request.organisation(),
                request.text(),
                request.workingDays(),
                context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/commitments/{number}/report")
    @Operation(summary = "报告落实。The party that agreed to it reports that it was done.")
    ResponseEntity<CommandResult> report(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody CommitmentRequests.Report request,
            CommandContext context) {
        return CommandResponses.ok(
                exchanges.reportKept(id, number, request.report(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/commitments/{number}/verify")
    @Operation(summary = "核实。The other party verifies it.")
    ResponseEntity<CommandResult> verify(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody CommitmentRequests.Verify request,
            CommandContext context) {
        return CommandResponses.ok(
                exchanges.verifyKept(id, number, request.opinion(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/commitments/{number}/fail-verification")
    @Operation(summary = "核实未通过。Another round, with a new deadline.")
    ResponseEntity<CommandResult> failVerification(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody CommitmentRequests.FailVerification request,
            CommandContext context) {
        return CommandResponses.ok(exchanges.failVerification(
                id, number, request.opinion(), request.workingDays(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/close")
    @Operation(summary = "办结。Once everything agreed is verified.")
    ResponseEntity<CommandResult> close(
            @PathVariable String id, @RequestBody(required = false) @Nullable Step request, CommandContext context) {
        return CommandResponses.ok(exchanges.close(id, Step.at(request, context)));
    }

    private ExchangeView view(Stored<ExchangeState> stored, Actor reader) {
        Instant now = clock.instant();
        ExchangeState state = stored.state();
        List<CommitmentView> commitments = state.commitments().stream()
                .filter(commitment -> Exchange.maySee(reader, state, commitment))
                .map(commitment ->
                        CommitmentView.of(commitment, exchanges.actions(stored, commitment.number(), reader, now)))
                .toList();
        return ExchangeView.of(stored, reader, commitments, exchanges.actions(stored, reader, now));
    }
}
