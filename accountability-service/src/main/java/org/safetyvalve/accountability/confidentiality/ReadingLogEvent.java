package org.safetyvalve.accountability.confidentiality;

import java.time.Instant;

/** What happened to the log of a matter's readings. */
public sealed interface ReadingLogEvent {

    Instant at();

    /** 查阅 */
    record ContentRead(Matter matter, Reading reading) implements ReadingLogEvent {
        @Override
        public Instant at() {
            return reading.at();
        }
    }

    /** 复核 */
    record Reviewed(String reviewer, ReviewOutcome outcome, Instant at) implements ReadingLogEvent {}
}
