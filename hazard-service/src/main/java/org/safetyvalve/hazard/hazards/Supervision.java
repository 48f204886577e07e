package org.safetyvalve.hazard.hazards;

import java.util.List;
import org.safetyvalve.starter.domain.Level;

/** Interim control, listing and enforcement (督办与执法). */
final class Supervision {

    private Supervision() {}

    static List<HazardEvent> orderInterimControl(Moment now, Measure measure) {
        return List.of(new SupervisionEvent.InterimControlOrdered(now.stamp(), measure));
    }

    static List<HazardEvent> liftInterimControl(Moment now, String reason) {
        HazardRule.requireText(reason, "reason");
        HazardState.InterimControl inForce = now.state().interimControl();
        if (inForce == null) {
            throw HazardRule.NO_INTERIM_CONTROL.refuse();
        }
        return List.of(new SupervisionEvent.InterimControlLifted(now.stamp(), inForce.measure(), reason));
    }

    static List<HazardEvent> list(Moment now, Level level, String number) {
        HazardRule.requireText(number, "number");
        return List.of(new SupervisionEvent.HazardListed(now.stamp(), level, number, now.start(Duty.PUBLISH_LISTING)));
    }

    static List<HazardEvent> publishListing(Moment now, String publication) {
        HazardRule.requireText(publication, "publication");
        HazardState.Listing listing = now.state().listing();
        if (listing == null) {
            throw HazardRule.NOT_LISTED.refuse();
        }
        return List.of(new SupervisionEvent.ListingPublished(now.stamp(), listing.number(), publication));
    }

    static List<HazardEvent> orderEnforcement(Moment now, Measure measure) {
        return List.of(new SupervisionEvent.EnforcementOrdered(now.stamp(), measure));
    }
}
