package org.safetyvalve.accountability.studies;

import java.time.Instant;
import java.util.List;

/**
 * A meeting that studied the campaign.
 *
 * @param reference its number
 * @param calledBy the organisation that called it
 * @param bodies the organisations that took part
 */
public record Meeting(String reference, String topic, String calledBy, List<String> bodies, Instant heldAt) {

    public Meeting {
        bodies = List.copyOf(bodies);
    }
}
