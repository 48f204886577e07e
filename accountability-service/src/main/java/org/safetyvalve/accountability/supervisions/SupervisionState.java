package org.safetyvalve.accountability.supervisions;

import java.time.Instant;

/**
 * A supervision as its events tell.
 *
 * @param campaign the campaign that it supervises
 * @param organisation the organisation of discipline inspection that supervises
 */
public record SupervisionState(String campaign, String name, String organisation, String district, Instant openedAt) {

    /** The state after the event. */
    public static SupervisionState fold(SupervisionEvent event) {
        SupervisionEvent.Opened e = (SupervisionEvent.Opened) event;
        return new SupervisionState(e.campaign(), e.name(), e.organisation(), e.district(), e.at());
    }
}
