package org.safetyvalve.accountability.supervisions;

import java.time.Instant;

/** An inspection (group) as its events tell. */
public record InspectionState(
        String supervision, String campaign, String groupName, String organisation, String district, Instant openedAt) {

    /** The state after the event. */
    public static InspectionState fold(InspectionEvent event) {
        InspectionEvent.Opened e = (InspectionEvent.Opened) event;
        return new InspectionState(
                e.supervision(), e.campaign(), e.groupName(), e.organisation(), e.district(), e.at());
    }
}
