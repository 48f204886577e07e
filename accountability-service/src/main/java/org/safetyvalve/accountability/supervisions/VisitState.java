package org.safetyvalve.accountability.supervisions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * A visit as its events tell.
 *
 * @param holiday of a holiday check, otherwise null
 * @param followUpOf the earlier visit that it follows up, or null
 * @param inspectors accounts of those who were there; none in a visit of before they were recorded
 * @param notes what was seen, sealed, or null
 */
public record VisitState(
        String inspection,
        String supervision,
        String campaign,
        String district,
        VisitedUnit unit,
        VisitKind kind,
        @Nullable Holiday holiday,
        @Nullable String followUpOf,
        List<String> inspectors,
        List<Interview> interviews,
        List<DocumentRead> documents,
        @Nullable VisitResult result,
        @Nullable SealedText notes,
        Instant visitedAt) {

    public VisitState {
        inspectors = inspectors == null ? List.of() : List.copyOf(inspectors);
        interviews = List.copyOf(interviews);
        documents = List.copyOf(documents);
    }

    /** Everything in it that is sealed. */
    public List<SealedText> texts() {
        return Stream.concat(interviews.stream().map(Interview::said), Stream.ofNullable(notes))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The state after the event. */
    public static VisitState fold(VisitEvent event) {
        VisitEvent.Recorded e = (VisitEvent.Recorded) event;
        return new VisitState(
                e.inspection(),
                e.supervision(),
                e.campaign(),
                e.district(),
                e.unit(),
                e.kind(),
                e.holiday(),
                e.followUpOf(),
                e.inspectors(),
                e.interviews(),
                e.documents(),
                e.result(),
                e.notes(),
                e.at());
    }
}
