package org.safetyvalve.accountability.confidentiality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.ReadingLogEvent.ContentRead;
import org.safetyvalve.accountability.confidentiality.ReadingLogEvent.Reviewed;

/**
 * Everything its events say about a matter's readings of one day.
 *
 * @param readings each time that it was opened, oldest first
 * @param reviewer who reviewed all of them; null when somebody has read it since
 */
public record ReadingLogState(
        ReadingLogStage stage,
        Matter matter,
        List<Reading> readings,
        @Nullable String reviewer,
        @Nullable ReviewOutcome outcome,
        Instant changedAt) {

    public ReadingLogState {
        readings = List.copyOf(readings);
    }

    boolean wasReadBy(String account) {
        return readings.stream().anyMatch(reading -> reading.account().equals(account));
    }

    /** The state after the event. */
    public static ReadingLogState fold(@Nullable ReadingLogState before, ReadingLogEvent event) {
        if (event instanceof ContentRead read) {
            List<Reading> readings = new ArrayList<>(before == null ? List.of() : before.readings());
            readings.add(read.reading());
            return new ReadingLogState(ReadingLogStage.UNREVIEWED, read.matter(), readings, null, null, read.at());
        }
        ReadingLogState state = Objects.requireNonNull(before, "a log begins by a reading");
        if (event instanceof Reviewed reviewed) {
            return new ReadingLogState(
                    ReadingLogStage.REVIEWED,
                    state.matter(),
                    state.readings(),
                    reviewed.reviewer(),
                    reviewed.outcome(),
                    reviewed.at());
        }
        throw new IllegalArgumentException("an event that no log knows: " + event);
    }
}
