package org.safetyvalve.contracts.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * A supervision of a campaign by discipline inspection begins (专项监督检查启动).
 *
 * <p>Type {@code org.safetyvalve.supervision-opened.v1} on {@code inspection-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param campaign Campaign that is supervised.
 * @param title Title.
 * @param from First day, in Asia/Shanghai.
 * @param to Last day, in Asia/Shanghai; absent when open.
 */
public record SupervisionOpened(
        Instant occurredAt,
        Author by,
        String campaign,
        String title,
        LocalDate from,
        @Nullable LocalDate to) implements EventBody {
    public SupervisionOpened {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(campaign, "campaign");
        Required.text(title, "title");
        Required.value(from, "from");
    }
}
