package org.safetyvalve.accountability.supervisions.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.HistoryEntry;
import org.safetyvalve.accountability.ReadContent;
import org.safetyvalve.accountability.confidentiality.OpenedTexts;
import org.safetyvalve.accountability.supervisions.InspectionState;
import org.safetyvalve.accountability.supervisions.SupervisionState;
import org.safetyvalve.accountability.supervisions.VisitState;
import org.safetyvalve.accountability.supervisions.store.Supervisions;
import org.safetyvalve.accountability.supervisions.web.SupervisionViews.InspectionView;
import org.safetyvalve.accountability.supervisions.web.SupervisionViews.SupervisionView;
import org.safetyvalve.accountability.supervisions.web.SupervisionViews.VisitView;
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

/** Supervisions, inspections and visits by REST. */
@RestController
@Tag(name = "专项监督检查 Supervision")
class SupervisionController {
    private final Supervisions supervisions;
    private final Clock clock;

    SupervisionController(Supervisions supervisions, Clock clock) {
        this.supervisions = supervisions;
        this.clock = clock;
    }

    @PostMapping("/supervisions")
    @Operation(summary = "启动监督检查。Opens a supervision of a campaign.")
    ResponseEntity<CommandResult> openSupervision(
            @Valid @RequestBody SupervisionRequests.OpenSupervision request, CommandContext context) {
        return CommandResponses.created(
                supervisions.openSupervision(
                        request.id(),
                        request.campaign(),
                        request.title(),
                        request.from(),
                        request.to(),
                        request.known(),
                        context.withOccurredAt(request.occurredAt())),
                "/supervisions/{id}");
    }

    @GetMapping("/supervisions")
    @Operation(summary = "监督检查列表。Supervisions that the caller may see.")
    Page<SupervisionView> list(
            @RequestParam(required = false) @Nullable String campaign, PageRequest page, Actor reader) {
        return supervisions.listSupervisions(campaign, page, reader).map(stored -> view(stored, reader));
    }

    @GetMapping("/supervisions/{id}")
    @Operation(summary = "一项监督检查。One supervision, with its totals.")
    ResponseEntity<SupervisionView> one(@PathVariable String id, Actor reader) {
        Stored<SupervisionState> stored = supervisions.readSupervision(id, reader);
        return CommandResponses.record(stored.version(), view(stored, reader));
    }

    @GetMapping("/supervisions/{id}/history")
    @Operation(summary = "监督检查经过。What has happened to it.")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Actor reader) {
        return HistoryEntry.page(supervisions.supervisionHistory(id, reader), page);
    }

    @PostMapping("/supervisions/{id}/plan")
    @Operation(summary = "制定、调整方案。Sets or amends the plan, all of it; an amendment names the version in If-Match.")
    ResponseEntity<CommandResult> plan(
            @PathVariable String id, @Valid @RequestBody SupervisionRequests.SetPlan request, CommandContext context) {
        return CommandResponses.ok(supervisions.plan(
                id, request.plan().known(), request.reason(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/supervisions/{id}/close")
    @Operation(summary = "结束监督检查。Closes it, once; what was found goes on to be rectified.")
    ResponseEntity<CommandResult> close(
            @PathVariable String id, @Valid @RequestBody SupervisionRequests.Close request, CommandContext context) {
        return CommandResponses.ok(
                supervisions.close(id, request.reason(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/supervisions/{id}/inspections")
    @Operation(summary = "建组。Opens an inspection group under it.")
    ResponseEntity<CommandResult> openInspection(
            @PathVariable String id,
            @Valid @RequestBody SupervisionRequests.OpenInspection request,
            CommandContext context) {
        return CommandResponses.created(
                supervisions.openInspection(
                        id,
                        request.id(),
                        request.groupName(),
                        request.known(),
                        context.withOccurredAt(request.occurredAt())),
                "/inspections/{id}");
    }

    @GetMapping("/supervisions/{id}/inspections")
    @Operation(summary = "检查组列表。Its inspection groups.")
    Page<InspectionView> inspections(@PathVariable String id, PageRequest page, Actor reader) {
        return supervisions.listInspections(id, page, reader).map(stored -> groupView(stored, reader));
    }

    @GetMapping("/inspections/{id}")
    @Operation(summary = "一个检查组。One inspection group.")
    ResponseEntity<InspectionView> inspection(@PathVariable String id, Actor reader) {
        Stored<InspectionState> stored = supervisions.readInspection(id, reader);
        return CommandResponses.record(stored.version(), groupView(stored, reader));
    }

    @GetMapping("/inspections/{id}/history")
    @Operation(summary = "检查组经过。What has happened to it.")
    Page<HistoryEntry> inspectionHistory(@PathVariable String id, PageRequest page, Actor reader) {
        return HistoryEntry.page(supervisions.inspectionHistory(id, reader), page);
    }

    @PostMapping("/inspections/{id}/amend")
    @Operation(summary = "调整检查组。Amends who it is made of and what it covers, all of it; names the version in If-Match.")
    ResponseEntity<CommandResult> amendInspection(
            @PathVariable String id,
            @Valid @RequestBody SupervisionRequests.AmendInspection request,
            CommandContext context) {
        return CommandResponses.ok(supervisions.amendInspection(
                id, request.known(), request.reason(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/inspections/{id}/dissolve")
    @Operation(summary = "撤销检查组。Dissolves it, once.")
    ResponseEntity<CommandResult> dissolveInspection(
            @PathVariable String id, @Valid @RequestBody SupervisionRequests.Close request, CommandContext context) {
        return CommandResponses.ok(
                supervisions.dissolveInspection(id, request.reason(), context.withOccurredAt(request.occurredAt())));
    }

    @PostMapping("/inspections/{id}/visits")
    @Operation(summary = "登记走访。Records a visit, with its interviews and documents.")
    ResponseEntity<CommandResult> recordVisit(
            @PathVariable String id,
            @Valid @RequestBody SupervisionRequests.RecordVisit request,
            CommandContext context) {
        return CommandResponses.created(
                supervisions.recordVisit(
                        id, request.followUpOf(), request::known, context.withOccurredAt(request.occurredAt())),
                "/visits/{id}");
    }

    @GetMapping("/inspections/{id}/visits")
    @Operation(summary = "走访列表。Its visits.")
    Page<VisitView> visits(@PathVariable String id, PageRequest page, Actor reader) {
        return supervisions.listVisits(id, page, reader).map(SupervisionController::view);
    }

    @GetMapping("/visits/{id}")
    @Operation(summary = "一次走访。One visit.")
    ResponseEntity<VisitView> visit(@PathVariable String id, Actor reader) {
        Stored<VisitState> stored = supervisions.readVisit(id, reader);
        return CommandResponses.record(stored.version(), view(stored));
    }

    /** A command, because that somebody reads it is recorded. */
    @PostMapping("/visits/{id}/read-content")
    @Operation(summary = "查阅谈话内容。One visit with what was said and seen; it is recorded who reads it and what for.")
    VisitView readContent(@PathVariable String id, @Valid @RequestBody ReadContent request, CommandContext context) {
        Supervisions.Opened opened = supervisions.readContent(id, request.known(), context.actor());
        return VisitView.of(opened.stored(), opened.texts());
    }

    @GetMapping("/visits/{id}/history")
    @Operation(summary = "走访经过。What has happened to it.")
    Page<HistoryEntry> visitHistory(@PathVariable String id, PageRequest page, Actor reader) {
        return HistoryEntry.page(supervisions.visitHistory(id, reader), page);
    }

    private SupervisionView view(Stored<SupervisionState> stored, Actor reader) {
        return SupervisionView.of(
                stored,
                supervisions.totals(stored.id()),
                supervisions.actions(stored.state(), reader, clock.instant()));
    }

    private InspectionView groupView(Stored<InspectionState> stored, Actor reader) {
        return InspectionView.of(stored, supervisions.actions(stored.state(), reader, clock.instant()));
    }

    private static VisitView view(Stored<VisitState> stored) {
        return VisitView.of(stored, OpenedTexts.none());
    }
}
