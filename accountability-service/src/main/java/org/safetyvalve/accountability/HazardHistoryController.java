package org.safetyvalve.accountability;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What has happened here about a hazard: its tracing, transfers, leads, accidents and cases, and the circulars, joint interviews and
 * key supervisions about it. A reader who may see none of it gets the same empty list as for a hazard that nothing is known of.
 */
@RestController
@Tag(name = "隐患相关 About a hazard")
class HazardHistoryController {
    private static final Comparator<SealedEvent> BY_TIME = Comparator.<SealedEvent, Instant>comparing(
                    HistoryEntry::recordedAt)
            .thenComparing(SealedEvent::subject)
            .thenComparingLong(SealedEvent::sequence);

    private final List<HazardStory> rooms;

    HazardHistoryController(List<HazardStory> rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/hazards/{hazardId}/history")
    @Operation(summary = "隐患的问责经过。Everything of this service about a hazard that the caller may see.")
    Page<HistoryEntry> history(@PathVariable String hazardId, PageRequest page, Actor reader) {
        List<SealedEvent> events = rooms.stream()
                .flatMap(room -> room.about(hazardId, reader).stream())
                .sorted(BY_TIME)
                .toList();
        return HistoryEntry.page(events, page);
    }
}
