package org.safetyvalve.hazard.hazards.messaging;

import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.hazard.AssignmentOverdue;
import org.safetyvalve.contracts.hazard.ClassificationOverdue;
import org.safetyvalve.contracts.hazard.DesignationOverdue;
import org.safetyvalve.contracts.hazard.ExtensionDecisionOverdue;
import org.safetyvalve.contracts.hazard.HazardClosed;
import org.safetyvalve.contracts.hazard.HazardDelisted;
import org.safetyvalve.contracts.hazard.HazardReopened;
import org.safetyvalve.contracts.hazard.ListingOverdue;
import org.safetyvalve.contracts.hazard.RectificationEscalated;
import org.safetyvalve.contracts.hazard.RectificationFailed;
import org.safetyvalve.contracts.hazard.RectificationVerified;
import org.safetyvalve.contracts.hazard.VerificationOverdue;
import org.safetyvalve.hazard.hazards.ConclusionEvent;

/** What the contract says of a hazard's conclusion (验收与闭环). */
final class ConclusionContract {

    private ConclusionContract() {}

    static void map(HazardContract contract) {
        contract.map(
                ConclusionEvent.RectificationVerified.class,
                told -> new RectificationVerified(
                        told.standing(),
                        told.round(),
                        told.event().inspection().onSite(),
                        told.event().inspection().opinion(),
                        Parts.evidence(told.event().inspection().evidence())));
        contract.map(
                ConclusionEvent.RectificationFailed.class,
                told -> new RectificationFailed(
                        told.standing(),
                        Math.max(1, told.left().round()),
                        told.event().inspection().onSite(),
                        told.event().inspection().opinion(),
                        Parts.deadline(told.event().deadline()),
                        Parts.evidence(told.event().inspection().evidence())));
        contract.map(
                ConclusionEvent.RectificationEscalated.class,
                told -> new RectificationEscalated(
                        told.standing(),
                        told.round(),
                        told.event().failedRounds(),
                        told.event().escalatedTo()));
        contract.map(
                ConclusionEvent.HazardDelisted.class,
                told -> new HazardDelisted(
                        told.standing(), told.listingNo(), told.event().reason()));
        contract.map(
                ConclusionEvent.HazardClosed.class,
                told -> new HazardClosed(told.standing(), told.event().reason()));
        contract.map(
                ConclusionEvent.HazardReopened.class,
                told -> new HazardReopened(
                        told.standing(),
                        told.event().reason(),
                        told.event().recurrence(),
                        Parts.deadline(told.event().assignBy())));
        contract.map(ConclusionEvent.DeadlineMissed.class, ConclusionContract::missed);
    }

    private static EventBody missed(Told<ConclusionEvent.DeadlineMissed> told) {
        Deadline deadline = Parts.deadline(told.event().deadline());
        return switch (told.event().duty()) {
            case CLASSIFY -> new ClassificationOverdue(told.standing(), deadline);
            case ASSIGN -> new AssignmentOverdue(told.standing(), deadline);
            case DESIGNATE -> new DesignationOverdue(told.standing(), deadline);
            case PUBLISH_LISTING -> new ListingOverdue(told.standing(), told.listingNo(), deadline);
            case DECIDE_EXTENSION -> new ExtensionDecisionOverdue(told.standing(), told.round(), deadline);
            case VERIFY -> new VerificationOverdue(told.standing(), told.round(), deadline);
            case ACCEPT, RECTIFY, DECIDE_SEAL, LIFT_SEAL ->
                throw new IllegalStateException(told.event().duty() + " has an event of its own");
        };
    }
}
