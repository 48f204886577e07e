package org.safetyvalve.accountability.supervisions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to a supervision. */
public sealed interface SupervisionEvent {

    Instant at();

    /**
     * 启动
     *
     * @param from first day
     * @param to last day, or null when it is open
     */
    record Opened(
            String campaign,
            String title,
            LocalDate from,
            @Nullable LocalDate to,
            String organisation,
            String district,
            Instant at)
            implements SupervisionEvent {}

    /**
     * 制定、调整方案: the whole plan as it is from now on.
     *
     * @param reason why it was amended, or null for the first
     */
    record Planned(SupervisionPlan plan, @Nullable String reason, String account, Instant at)
            implements SupervisionEvent {}

    /** 结束 */
    record Closed(String reason, String account, Instant at) implements SupervisionEvent {}
}
