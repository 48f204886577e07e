package org.safetyvalve.hazard.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param rows rows read so far, without the header
 * @param accepted rows that became hazards
 * @param alreadyThere rows that an earlier import had entered
 * @param refused rows that were refused
 * @param unreported errors that were found and are not in the report, because it holds as many as it may
 * @param reason why the whole sheet was refused, when it failed
 */
public record ImportProgress(
        State state,
        int rows,
        int accepted,
        int alreadyThere,
        int refused,
        int unreported,
        @Nullable Reason reason,
        @Nullable Instant finishedAt) {

    /** Where an import is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED;

        /** Whether nothing follows. */
        public boolean isEnd() {
            return this == DONE || this == FAILED;
        }
    }

    static ImportProgress waiting() {
        return new ImportProgress(State.WAITING, 0, 0, 0, 0, 0, null, null);
    }

    ImportProgress ended(State end, @Nullable Reason why, Instant at) {
        return new ImportProgress(end, rows, accepted, alreadyThere, refused, unreported, why, at);
    }
}
