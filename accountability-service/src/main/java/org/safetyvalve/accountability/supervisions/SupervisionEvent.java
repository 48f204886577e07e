package org.safetyvalve.accountability.supervisions;

import java.time.Instant;

/** What happened to a supervision. */
public sealed interface SupervisionEvent {

    Instant at();

    /** 启动 */
    record Opened(String campaign, String name, String organisation, String district, Instant at)
            implements SupervisionEvent {}
}
