package org.safetyvalve.hazard.hazards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.domain.Level;

/** Interim control, listing and enforcement (督办与执法). */
final class Supervision {

    private Supervision() {}

    static List<HazardEvent> orderInterimControl(Moment now, Measure measure) {
        if (measure.kind() == MeasureKind.DEMOLITION) {
            throw HazardRule.DEMOLITION_IS_NOT_INTERIM.refuse().at("measure");
        }
        measure.requireLawful(now.at());
        return List.of(new SupervisionEvent.InterimControlOrdered(
                now.stamp(), measure, measure.kind() == MeasureKind.SEAL ? SealTerm.from(now.at()) : null));
    }

    static List<HazardEvent> extendInterimControl(Moment now, SealExtension extension) {
        HazardState.InterimControl inForce = now.state().interimControl();
        if (inForce == null) {
            throw HazardRule.NO_SEAL.refuse();
        }
        Deadline term = inForce.term();
        return List.of(new SupervisionEvent.InterimControlExtended(
                now.stamp(), inForce.measure(), term, SealTerm.extended(term, extension.days()), extension));
    }

    static List<HazardEvent> liftInterimControl(Moment now, String reason) {
        HazardRule.requireText(reason, "reason");
        HazardState.InterimControl inForce = now.state().interimControl();
        if (inForce == null) {
            throw HazardRule.NO_INTERIM_CONTROL.refuse();
        }
        return List.of(new SupervisionEvent.InterimControlLifted(now.stamp(), inForce.measure(), reason));
    }

    static List<HazardEvent> list(Moment now, Level level, String number, @Nullable String issuedBy) {
        HazardRule.requireText(number, "number");
        return List.of(new SupervisionEvent.HazardListed(
                now.stamp(), level, number, issuer(now, level, issuedBy), now.start(Duty.PUBLISH_LISTING)));
    }

    private static String issuer(Moment now, Level level, @Nullable String issuedBy) {
        if (issuedBy != null && !issuedBy.isBlank()) {
            return issuedBy;
        }
        if (level != now.act().by().level()) {
            throw HazardRule.LISTING_NAMES_ITS_ISSUER.refuse().at("issuedBy");
        }
        return now.act().by().organisation();
    }

    static List<HazardEvent> urge(Moment now, String number, String demand) {
        HazardRule.requireText(number, "number");
        HazardRule.requireText(demand, "demand");
        HazardState.Listing listing = now.state().listing();
        if (listing == null) {
            throw HazardRule.NOT_LISTED.refuse();
        }
        return List.of(new SupervisionEvent.RectificationUrged(now.stamp(), number, demand, listing.urgings() + 1));
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
        measure.requireLawful(now.at());
        return List.of(new SupervisionEvent.EnforcementOrdered(now.stamp(), measure));
    }
}
