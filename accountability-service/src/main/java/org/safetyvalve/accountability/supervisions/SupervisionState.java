package org.safetyvalve.accountability.supervisions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A supervision as its events tell.
 *
 * @param campaign the campaign that it supervises
 * @param organisation the organisation of discipline inspection that supervises
 */
public record SupervisionState(
        String campaign,
        String title,
        LocalDate from,
        @Nullable LocalDate to,
        String organisation,
        String district,
        Instant openedAt) {

    /** The state after the event. */
    public static SupervisionState fold(SupervisionEvent event) {
        SupervisionEvent.Opened e = (SupervisionEvent.Opened) event;
        return new SupervisionState(e.campaign(), e.title(), e.from(), e.to(), e.organisation(), e.district(), e.at());
    }
}
