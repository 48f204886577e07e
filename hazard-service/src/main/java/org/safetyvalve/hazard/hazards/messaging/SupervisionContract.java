package org.safetyvalve.hazard.hazards.messaging;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.hazard.CheckedBasis;
import org.safetyvalve.contracts.hazard.EnforcementOrdered;
import org.safetyvalve.contracts.hazard.HazardListed;
import org.safetyvalve.contracts.hazard.HazardListingPublished;
import org.safetyvalve.contracts.hazard.HazardStanding;
import org.safetyvalve.contracts.hazard.InterimControlDueSoon;
import org.safetyvalve.contracts.hazard.InterimControlExtended;
import org.safetyvalve.contracts.hazard.InterimControlLifted;
import org.safetyvalve.contracts.hazard.InterimControlOrdered;
import org.safetyvalve.contracts.hazard.InterimControlOverdue;
import org.safetyvalve.contracts.hazard.PowerCutNotice;
import org.safetyvalve.contracts.hazard.RectificationUrged;
import org.safetyvalve.hazard.criteria.LegalBasis;
import org.safetyvalve.hazard.hazards.Measure;
import org.safetyvalve.hazard.hazards.PowerCut;
import org.safetyvalve.hazard.hazards.SupervisionEvent;

/** What the contract says of a hazard's supervision (督办与执法). */
final class SupervisionContract {

    private SupervisionContract() {}

    static void map(HazardContract contract) {
        contract.map(
                SupervisionEvent.InterimControlOrdered.class, told -> interimControl(told.standing(), told.event()));
        mapSeal(contract);
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
                        told.event().issuedBy(),
                        Parts.deadline(told.event().publishBy())));
        contract.map(
                SupervisionEvent.ListingPublished.class,
                told -> new HazardListingPublished(
                        told.standing(), told.event().number(), told.event().publication()));
        contract.map(
                SupervisionEvent.EnforcementOrdered.class,
                told -> enforcement(told.standing(), told.event().measure()));
        contract.map(
                SupervisionEvent.RectificationUrged.class,
                told -> new RectificationUrged(
                        told.standing(),
                        told.listingNo(),
                        told.event().number(),
                        told.event().ordinal(),
                        told.event().demand()));
    }

    private static void mapSeal(HazardContract contract) {
        contract.map(
                SupervisionEvent.InterimControlExtended.class,
                told -> new InterimControlExtended(
                        told.standing(),
                        told.event().measure().code(),
                        Parts.deadline(told.event().until()),
                        Parts.deadline(told.event().from()),
                        told.event().extension().reason(),
                        told.event().extension().approvalNo(),
                        told.event().extension().noticeNo()));
        contract.map(
                SupervisionEvent.InterimControlDueSoon.class,
                told -> new InterimControlDueSoon(
                        told.standing(),
                        told.event().measure().code(),
                        told.event().orderedBy(),
                        Parts.deadline(told.event().until())));
        contract.map(
                SupervisionEvent.InterimControlOverdue.class,
                told -> new InterimControlOverdue(
                        told.standing(),
                        told.event().measure().code(),
                        told.event().orderedBy(),
                        Parts.deadline(told.event().until())));
    }

    private static EventBody interimControl(HazardStanding standing, SupervisionEvent.InterimControlOrdered ordered) {
        Measure measure = ordered.measure();
        Measure.Decision decision = measure.decision();
        return new InterimControlOrdered(
                standing,
                measure.kind().code(),
                measure.legalBasis(),
                measure.subjects(),
                basis(measure.checked()),
                decision == null ? null : decision.number(),
                decision == null ? null : decision.decidedBy(),
                powerCut(measure.powerCut()),
                ordered.until() == null ? null : Parts.deadline(ordered.until()));
    }

    private static EventBody enforcement(HazardStanding standing, Measure measure) {
        Measure.Decision decision = measure.decision();
        return new EnforcementOrdered(
                standing,
                measure.kind().code(),
                measure.legalBasis(),
                measure.subjects(),
                basis(measure.checked()),
                decision == null ? null : decision.number(),
                decision == null ? null : decision.decidedBy(),
                powerCut(measure.powerCut()));
    }

    private static @Nullable CheckedBasis basis(@Nullable LegalBasis checked) {
        return checked == null
                ? null
                : new CheckedBasis(
                        checked.id(),
                        checked.validity().from(),
                        checked.validity().to());
    }

    private static @Nullable PowerCutNotice powerCut(@Nullable PowerCut cut) {
        return cut == null ? null : new PowerCutNotice(cut.noticeNo(), cut.noticedAt(), cut.cutAt(), cut.emergency());
    }
}
