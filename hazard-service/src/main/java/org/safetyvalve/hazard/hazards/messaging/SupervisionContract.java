package org.safetyvalve.hazard.hazards.messaging;

import org.safetyvalve.contracts.hazard.EnforcementOrdered;
import org.safetyvalve.contracts.hazard.HazardListed;
import org.safetyvalve.contracts.hazard.HazardListingPublished;
import org.safetyvalve.contracts.hazard.InterimControlLifted;
import org.safetyvalve.contracts.hazard.InterimControlOrdered;
import org.safetyvalve.hazard.hazards.SupervisionEvent;

/** What the contract says of a hazard's supervision (督办与执法). */
final class SupervisionContract {

    private SupervisionContract() {}

    static void map(HazardContract contract) {
        contract.map(
                SupervisionEvent.InterimControlOrdered.class,
                told -> new InterimControlOrdered(
                        told.standing(),
                        told.event().measure().kind().code(),
                        told.event().measure().legalBasis(),
                        told.event().measure().subjects()));
        contract.map(
                SupervisionEvent.InterimControlLifted.class,
                told -> new InterimControlLifted(
                        told.standing(),
                        told.event().measure().code(),
                        told.event().reason()));
        contract.map(
                SupervisionEvent.HazardListed.class,
                told -> new HazardListed(
                        told.standing(),
                        told.event().level().code(),
                        told.event().number(),
                        Parts.deadline(told.event().publishBy())));
        contract.map(
                SupervisionEvent.ListingPublished.class,
                told -> new HazardListingPublished(
                        told.standing(), told.event().number(), told.event().publication()));
        contract.map(
                SupervisionEvent.EnforcementOrdered.class,
                told -> new EnforcementOrdered(
                        told.standing(),
                        told.event().measure().kind().code(),
                        told.event().measure().legalBasis(),
                        told.event().measure().subjects()));
    }
}
