package org.safetyvalve.accountability.keysupervisions.web;

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
import org.safetyvalve.accountability.keysupervisions.KeySupervision;
import org.safetyvalve.accountability.keysupervisions.KeySupervisionState;
import org.safetyvalve.accountability.keysupervisions.store.KeySupervisions;
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

/** Key supervisions by REST. */
@RestController
@Tag(name = "重点督办 Key supervisions")
class KeySupervisionController {
    private final KeySupervisions items;
    private final Clock clock;

    KeySupervisionController(KeySupervisions items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    @PostMapping("/supervisions/{id}/key-supervisions")
    @Operation(summary = "列入重点督办。The supervision follows a hazard or a responsibility problem itself.")
    ResponseEntity<CommandResult> open(
            @PathVariable String id,
            @Valid @RequestBody KeySupervisionRequests.OpenKeySupervision request,
            CommandContext context) {
        return CommandResponses.created(
                items.open(id, request.known(), context.withOccurredAt(request.occurredAt())),
                "/key-supervisions/{id}");
    }

    @GetMapping("/key-supervisions")
    @Operation(summary = "重点督办列表。Key supervisions that the caller may see.")
    Page<KeySupervisionView> list(
            @RequestParam(required = false) @Nullable String supervision,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String state,
            PageRequest page,
            Actor reader) {
        return items.list(
                        StoredRecords.filter(
                                "state.supervision", supervision,
                                "state.campaign", campaign,
                                "state.item.subject.id", subject,
                                "state.stage", state),
                        page,
                        reader)
                .map(stored -> view(stored, reader));
    }

    @GetMapping("/key-supervisions/{id}")
    @Operation(summary = "一项重点督办。One key supervision, with what the caller may do now.")
    ResponseEntity<KeySupervisionView> one(@PathVariable String id, Actor reader) {
        Stored<KeySupervisionState> stored = items.read(id, reader);
        return CommandResponses.record(stored.version(), view(stored, reader));
    }

    @GetMapping("/key-supervisions/{id}/history")
    @Operation(summary = "督办经过。What has happened to it; to whoever was asked for a report, to that report.")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Actor reader) {
        return HistoryEntry.page(items.history(id, reader), page);
    }

    @PostMapping("/key-supervisions/{id}/commitments")
    @Operation(summary = "要求报告。Asks an organisation for a report, by a deadline.")
    ResponseEntity<CommandResult> askForReport(
            @PathVariable String id, @Valid @RequestBody CommitmentRequests.Make request, CommandContext context) {
        return CommandResponses.ok(items.askForReport(
                id,
                request.organisation(),
                request.text(),
                request.workingDays(),
                context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/key-supervisions/{id}/commitments/{number}/report")
    @Operation(summary = "报告。The organisation that was asked reports.")
    ResponseEntity<CommandResult> report(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody CommitmentRequests.Report request,
            CommandContext context) {
        return CommandResponses.ok(
                items.report(id, number, request.report(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/key-supervisions/{id}/commitments/{number}/verify")
    @Operation(summary = "核实。Discipline inspection verifies it.")
    ResponseEntity<CommandResult> verify(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody CommitmentRequests.Verify request,
            CommandContext context) {
        return CommandResponses.ok(
                items.verify(id, number, request.opinion(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/key-supervisions/{id}/commitments/{number}/fail-verification")
    @Operation(summary = "核实未通过。Another round, with a new deadline.")
    ResponseEntity<CommandResult> failVerification(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody CommitmentRequests.FailVerification request,
            CommandContext context) {
        return CommandResponses.ok(items.failVerification(
                id, number, request.opinion(), request.workingDays(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/key-supervisions/{id}/end")
    @Operation(summary = "结束督办。Once every report that was asked for is verified.")
    ResponseEntity<CommandResult> end(
            @PathVariable String id, @Valid @RequestBody KeySupervisionRequests.End request, CommandContext context) {
        return CommandResponses.ok(items.end(id, request.reason(), context.withOccurredAt(request.occurredAt())));
    }

    private KeySupervisionView view(Stored<KeySupervisionState> stored, Actor reader) {
        Instant now = clock.instant();
        KeySupervisionState state = stored.state();
        List<CommitmentView> visible = state.commitments().stream()
                .filter(report -> KeySupervision.maySee(reader, state, report))
                .map(report -> CommitmentView.of(report, items.actions(stored, report.number(), reader, now)))
                .toList();
        return KeySupervisionView.of(stored, reader, visible, items.actions(stored, reader, now));
    }
}
