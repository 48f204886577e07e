package org.safetyvalve.accountability.confidentiality.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.HistoryEntry;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.confidentiality.ReadingLogState;
import org.safetyvalve.accountability.confidentiality.ReviewOutcome;
import org.safetyvalve.accountability.confidentiality.store.ReadingLogs;
import org.safetyvalve.accountability.rules.Codes;
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

/** Who read what, by REST. */
@RestController
@RequestMapping("/reading-logs")
@Tag(name = "查阅记录 Readings of confidential content")
class ReadingLogController {
    private final ReadingLogs logs;
    private final Clock clock;

    ReadingLogController(ReadingLogs logs, Clock clock) {
        this.logs = logs;
        this.clock = clock;
    }

    /** @param outcome in-order or questionable */
    record Review(@NotBlank String outcome, @Nullable Instant occurredAt) {
        ReviewOutcome known() {
            return Codes.known("outcome", ReviewOutcome.of(outcome));
        }
    }

    @GetMapping
    @Operation(summary = "查阅记录列表。Readings by matter and day, for whoever reviews them.")
    Page<ReadingLogView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String matter,
            PageRequest page,
            Actor reader) {
        return logs.list(StoredRecords.filter("state.stage", state, "state.matter.id", matter), page, reader)
                .map(stored -> view(stored, reader));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一份查阅记录。The readings of a matter on one day.")
    ResponseEntity<ReadingLogView> one(@PathVariable String id, Actor reader) {
        Stored<ReadingLogState> stored = logs.read(id, reader);
        return CommandResponses.record(stored.version(), view(stored, reader));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "逐次查阅。Each reading and each review, when and what for.")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Actor reader) {
        return HistoryEntry.page(logs.history(id, reader), page);
    }

    @PostMapping("/{id}/review")
    @Operation(summary = "复核。Reviewed by somebody who is not among the readers.")
    ResponseEntity<CommandResult> review(
            @PathVariable String id, @Valid @RequestBody Review request, CommandContext context) {
        return CommandResponses.ok(logs.review(id, request.known(), context.withOccurredAt(request.occurredAt())));
    }

    private ReadingLogView view(Stored<ReadingLogState> stored, Actor reader) {
        return ReadingLogView.of(stored, logs.actions(stored, reader, clock.instant()));
    }
}
