package org.safetyvalve.accountability.supervisions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.supervisions.InspectionEvent.Amended;
import org.safetyvalve.accountability.supervisions.InspectionEvent.Dissolved;
import org.safetyvalve.accountability.supervisions.InspectionEvent.Opened;

/**
 * An inspection (group) as its events tell.
 *
 * @param compositions every composition that it has had, the present one last; none in a group of before they were recorded
 * @param dissolvedAt null while it is at work
 */
public record InspectionState(
        String supervision,
        String campaign,
        String groupName,
        String organisation,
        String district,
        Instant openedAt,
        List<CompositionVersion> compositions,
        @Nullable Instant dissolvedAt,
        @Nullable String dissolvedBecause) {

    public InspectionState {
        compositions = compositions == null ? List.of() : List.copyOf(compositions);
    }

    public InspectionStage stage() {
        return dissolvedAt == null ? InspectionStage.OPENED : InspectionStage.DISSOLVED;
    }

    /** The present composition, or null when none was recorded. */
    public @Nullable Composition composition() {
        return compositions.isEmpty()
                ? null
                : compositions.get(compositions.size() - 1).composition();
    }

    /** The composition at an instant; the first for what was before it. */
    @Nullable
    Composition compositionAt(Instant at) {
        Composition then = compositions.isEmpty() ? null : compositions.get(0).composition();
        for (CompositionVersion version : compositions) {
            then = version.since().isAfter(at) ? then : version.composition();
        }
        return then;
    }

    /** The state after the event. */
    public static InspectionState fold(@Nullable InspectionState before, InspectionEvent event) {
        if (event instanceof Opened e) {
            return new InspectionState(
                    e.supervision(),
                    e.campaign(),
                    e.groupName(),
                    e.organisation(),
                    e.district(),
                    e.at(),
                    List.of(new CompositionVersion(e.composition(), null, e.account(), e.at())),
                    null,
                    null);
        }
        return Objects.requireNonNull(before, "an inspection begins by being opened")
                .after(event);
    }

    private InspectionState after(InspectionEvent event) {
        if (event instanceof Amended e) {
            CompositionVersion version = new CompositionVersion(e.composition(), e.reason(), e.account(), e.at());
            return with(
                    Stream.concat(compositions.stream(), Stream.of(version)).toList(), dissolvedAt, dissolvedBecause);
        }
        if (event instanceof Dissolved e) {
            return with(compositions, e.at(), e.reason());
        }
        throw new IllegalArgumentException("an event that no inspection knows: " + event);
    }

    private InspectionState with(List<CompositionVersion> all, @Nullable Instant ended, @Nullable String because) {
        return new InspectionState(
                supervision, campaign, groupName, organisation, district, openedAt, all, ended, because);
    }
}
