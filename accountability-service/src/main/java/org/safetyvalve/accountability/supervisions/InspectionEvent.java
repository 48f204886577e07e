package org.safetyvalve.accountability.supervisions;

import java.time.Instant;

/** What happened to an inspection. */
public sealed interface InspectionEvent {

    Instant at();

    /** 建组 */
    record Opened(
            String supervision,
            String campaign,
            String groupName,
            Composition composition,
            String account,
            String organisation,
            String district,
            Instant at)
            implements InspectionEvent {}

    /** 调整: the whole composition as it is from now on. */
    record Amended(Composition composition, String reason, String account, Instant at) implements InspectionEvent {}

    /** 撤销 */
    record Dissolved(String reason, Instant at) implements InspectionEvent {}
}
