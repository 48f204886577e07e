package org.safetyvalve.accountability.supervisions.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.HistoryEntry;
import org.safetyvalve.accountability.supervisions.InspectionState;
import org.safetyvalve.accountability.supervisions.Supervision;
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

    SupervisionController(Supervisions supervisions) {
        this.supervisions = supervisions;
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

    @PostMapping("/supervisions/{id}/inspections")
    @Operation(summary = "建组。Opens an inspection group under it.")
    ResponseEntity<CommandResult> openInspection(
            @PathVariable String id,
            @Valid @RequestBody SupervisionRequests.OpenInspection request,
            CommandContext context) {
        return CommandResponses.created(
                supervisions.openInspection(
                        id, request.id(), request.groupName(), context.withOccurredAt(request.occurredAt())),
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

    @PostMapping("/inspections/{id}/visits")
    @Operation(summary = "登记走访。Records a visit, with its interviews and documents.")
    ResponseEntity<CommandResult> recordVisit(
            @PathVariable String id,
            @Valid @RequestBody SupervisionRequests.RecordVisit request,
            CommandContext context) {
        return CommandResponses.created(
                supervisions.recordVisit(
                        id,
                        request.visited(),
                        request.covert(),
                        request.interviewsHeld(),
                        request.documentsRead(),
                        context.withOccurredAt(request.occurredAt())),
                "/visits/{id}");
    }

    @GetMapping("/inspections/{id}/visits")
    @Operation(summary = "走访列表。Its visits.")
    Page<VisitView> visits(@PathVariable String id, PageRequest page, Actor reader) {
        return supervisions.listVisits(id, page, reader).map(VisitView::of);
    }

    @GetMapping("/visits/{id}")
    @Operation(summary = "一次走访。One visit.")
    ResponseEntity<VisitView> visit(@PathVariable String id, Actor reader) {
        Stored<VisitState> stored = supervisions.readVisit(id, reader);
        return CommandResponses.record(stored.version(), VisitView.of(stored));
    }

    @GetMapping("/visits/{id}/history")
    @Operation(summary = "走访经过。What has happened to it.")
    Page<HistoryEntry> visitHistory(@PathVariable String id, PageRequest page, Actor reader) {
        return HistoryEntry.page(supervisions.visitHistory(id, reader), page);
    }

    private SupervisionView view(Stored<SupervisionState> stored, Actor reader) {
        boolean inspects = Supervision.inspects(reader, stored.state().district());
        return SupervisionView.of(
                stored, supervisions.totals(stored.id()), inspects ? List.of("open-inspection") : List.of());
    }

    private static InspectionView groupView(Stored<InspectionState> stored, Actor reader) {
        boolean inspects = Supervision.inspects(reader, stored.state().district());
        return InspectionView.of(stored, inspects ? List.of("record-visit") : List.of());
    }
}
