package org.safetyvalve.accountability.transfers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.HistoryEntry;
import org.safetyvalve.accountability.ReadContent;
import org.safetyvalve.accountability.Step;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.transfers.TransferState;
import org.safetyvalve.accountability.transfers.store.Transfers;
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

/** Transfers by REST. */
@RestController
@RequestMapping("/transfers")
@Tag(name = "移送 Transfers")
class TransferController {
    private final Transfers transfers;
    private final Clock clock;

    TransferController(Transfers transfers, Clock clock) {
        this.transfers = transfers;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "移送。Refers a hazard, lead, case or accident; the receiver's clock starts.")
    ResponseEntity<CommandResult> refer(@Valid @RequestBody TransferRequests.Refer request, CommandContext context) {
        return CommandResponses.created(
                transfers.refer(request.request(), context.withOccurredAt(request.occurredAt())), "/transfers/{id}");
    }

    @GetMapping
    @Operation(summary = "移送列表。Transfers that the caller may see.")
    Page<TransferView> list(
            @RequestParam(required = false) @Nullable String hazard,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String subjectKind,
            @RequestParam(required = false) @Nullable String state,
            PageRequest page,
            Actor reader) {
        Document filter = StoredRecords.filter(
                "state.dispatch.subject.hazard", hazard,
                "state.dispatch.subject.id", subject,
                "state.dispatch.subject.kind", StoredRecords.constant(subjectKind),
                "state.stage", state);
        return transfers.list(filter, page, reader).map(stored -> view(stored, reader));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一项移送。One transfer, with what the caller may do now.")
    ResponseEntity<TransferView> one(@PathVariable String id, Actor reader) {
        Stored<TransferState> stored = transfers.read(id, reader);
        return CommandResponses.record(stored.version(), view(stored, reader));
    }

    /** A command, because that somebody reads it is recorded. */
    @PostMapping("/{id}/read-content")
    @Operation(summary = "查阅移送内容。What the sender wrote for the receiver; it is recorded who reads it and what for.")
    TransferContent readContent(
            @PathVariable String id, @Valid @RequestBody ReadContent request, CommandContext context) {
        return TransferContent.of(transfers.readContent(id, request.known(), context.actor()));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "移送经过。What has happened to it.")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Actor reader) {
        return HistoryEntry.page(transfers.history(id, reader), page);
    }

    @PostMapping("/{id}/accept")
    @Operation(summary = "接收。The receiver accepts.")
    ResponseEntity<CommandResult> accept(
            @PathVariable String id,
            @Valid @RequestBody(required = false) TransferRequests.@Nullable Accept request,
            CommandContext context) {
        return CommandResponses.ok(
                request == null
                        ? transfers.accept(id, null, context)
                        : transfers.accept(id, request.reference(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/return")
    @Operation(summary = "退回。The receiver returns it: once, with a legal basis and a competent body.")
    ResponseEntity<CommandResult> returnToSender(
            @PathVariable String id, @Valid @RequestBody TransferRequests.Return request, CommandContext context) {
        return CommandResponses.ok(transfers.returnToSender(
                id, request.basis(), request.competentBody(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/send-on")
    @Operation(summary = "转送。The sender sends a returned one on to the named body.")
    ResponseEntity<CommandResult> sendOn(
            @PathVariable String id, @RequestBody(required = false) @Nullable Step request, CommandContext context) {
        return CommandResponses.ok(transfers.sendOn(id, Step.at(request, context)));
    }

    @PostMapping("/{id}/dispute")
    @Operation(summary = "提出争议。The sender disputes the return.")
    ResponseEntity<CommandResult> dispute(
            @PathVariable String id, @RequestBody(required = false) @Nullable Step request, CommandContext context) {
        return CommandResponses.ok(transfers.dispute(id, Step.at(request, context)));
    }

    @PostMapping("/{id}/designate")
    @Operation(summary = "指定管辖。The common superior designates; final.")
    ResponseEntity<CommandResult> designate(
            @PathVariable String id, @Valid @RequestBody TransferRequests.Designate request, CommandContext context) {
        return CommandResponses.ok(
                transfers.designate(id, request.to(), request.basis(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/start-handling")
    @Operation(summary = "开始办理。The receiver starts handling it.")
    ResponseEntity<CommandResult> startHandling(
            @PathVariable String id, @RequestBody(required = false) @Nullable Step request, CommandContext context) {
        return CommandResponses.ok(transfers.startHandling(id, Step.at(request, context)));
    }

    @PostMapping("/{id}/report-result")
    @Operation(summary = "反馈结果。The receiver reports the result.")
    ResponseEntity<CommandResult> reportResult(
            @PathVariable String id,
            @Valid @RequestBody TransferRequests.ReportResult request,
            CommandContext context) {
        return CommandResponses.ok(transfers.reportResult(
                id, request.resultReference(), request.outcome(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/{id}/acknowledge")
    @Operation(summary = "确认结果。The sender acknowledges the result, which ends the transfer.")
    ResponseEntity<CommandResult> acknowledge(
            @PathVariable String id, @RequestBody(required = false) @Nullable Step request, CommandContext context) {
        return CommandResponses.ok(transfers.acknowledge(id, Step.at(request, context)));
    }

    private TransferView view(Stored<TransferState> stored, Actor reader) {
        return TransferView.of(stored, reader, transfers.actions(stored, reader, clock.instant()));
    }
}
