package org.safetyvalve.accountability.supervisions;

import java.time.Instant;

/** What happened to an inspection. */
public sealed interface InspectionEvent {

    Instant at();

    /** 建组 */
    record Opened(
            String supervision, String campaign, String groupName, String organisation, String district, Instant at)
            implements InspectionEvent {}
}
