package org.safetyvalve.accountability.confidentiality.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.ReadingLogState;
import org.safetyvalve.starter.write.Stored;

/**
 * A matter's readings of one day.
 *
 * @param readings each time that it was opened, oldest first
 * @param outcome of the review that covers all of them: in-order or questionable
 * @param actions names of the commands that the reader may give now
 */
record ReadingLogView(
        String id,
        long version,
        String state,
        String matterKind,
        String matter,
        String district,
        List<Reading> readings,
        @Nullable String reviewer,
        @Nullable String outcome,
        Instant changedAt,
        List<String> actions) {

    /** Who opened it, when and what for. */
    record Reading(String account, String organisation, String purpose, Instant at) {
        static Reading of(org.safetyvalve.accountability.confidentiality.Reading reading) {
            return new Reading(
                    reading.account(), reading.organisation(), reading.purpose().code(), reading.at());
        }
    }

    static ReadingLogView of(Stored<ReadingLogState> stored, List<String> actions) {
        ReadingLogState state = stored.state();
        return new ReadingLogView(
                stored.id(),
                stored.version(),
                state.stage().name(),
                state.matter().kind(),
                state.matter().id(),
                state.matter().district(),
                state.readings().stream().map(Reading::of).toList(),
                state.reviewer(),
                state.outcome() == null ? null : state.outcome().code(),
                state.changedAt(),
                actions);
    }
}
