package org.safetyvalve.hazard.hazards.messaging;

import java.util.Objects;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.hazard.ExtensionGranted;
import org.safetyvalve.contracts.hazard.ExtensionRefused;
import org.safetyvalve.contracts.hazard.ExtensionRequested;
import org.safetyvalve.contracts.hazard.Funds;
import org.safetyvalve.contracts.hazard.RectificationCompleted;
import org.safetyvalve.contracts.hazard.RectificationOrdered;
import org.safetyvalve.contracts.hazard.RectificationOverdue;
import org.safetyvalve.contracts.hazard.RectificationPlanApproved;
import org.safetyvalve.contracts.hazard.RectificationPlanReturned;
import org.safetyvalve.contracts.hazard.RectificationPlanned;
import org.safetyvalve.contracts.hazard.RectificationProgressReported;
import org.safetyvalve.hazard.hazards.RectificationEvent;
import org.safetyvalve.hazard.hazards.RectificationPlan;

/** What the contract says of a hazard's rectification (整改). */
final class RectificationContract {

    private RectificationContract() {}

    static void map(HazardContract contract) {
        contract.map(
                RectificationEvent.RectificationOrdered.class,
                told -> new RectificationOrdered(
                        told.standing(),
                        told.round(),
                        Parts.deadline(told.event().deadline()),
                        told.event().requirements()));
        contract.map(RectificationEvent.RectificationPlanned.class, RectificationContract::planned);
        contract.map(
                RectificationEvent.RectificationPlanApproved.class,
                told -> new RectificationPlanApproved(
                        told.standing(), told.round(), told.event().opinion()));
        contract.map(
                RectificationEvent.RectificationPlanReturned.class,
                told -> new RectificationPlanReturned(
                        told.standing(), told.round(), told.event().reason()));
        contract.map(
                RectificationEvent.ExtensionRequested.class,
                told -> new ExtensionRequested(
                        told.standing(),
                        told.round(),
                        told.event().until(),
                        told.event().reason(),
                        told.timeLimit(),
                        Parts.deadline(told.event().decideBy())));
        contract.map(
                RectificationEvent.ExtensionGranted.class,
                told -> new ExtensionGranted(
                        told.standing(),
                        told.round(),
                        Parts.deadline(told.event().deadline()),
                        Parts.deadline(told.event().from()),
                        told.event().reason()));
        contract.map(
                RectificationEvent.ExtensionRefused.class,
                told -> new ExtensionRefused(
                        told.standing(),
                        told.round(),
                        told.timeLimit(),
                        told.event().reason()));
        contract.map(
                RectificationEvent.RectificationOverdue.class,
                told -> new RectificationOverdue(
                        told.standing(),
                        told.round(),
                        Parts.deadline(told.event().deadline())));
        contract.map(
                RectificationEvent.ProgressReported.class,
                told -> new RectificationProgressReported(
                        told.standing(),
                        told.round(),
                        told.event().ordinal(),
                        told.event().summary(),
                        Parts.evidence(told.event().evidence())));
        contract.map(
                RectificationEvent.RectificationCompleted.class,
                told -> new RectificationCompleted(
                        told.standing(),
                        told.round(),
                        told.event().summary(),
                        Parts.evidence(told.event().evidence()),
                        Parts.deadline(told.event().verifyBy())));
    }

    private static EventBody planned(Told<RectificationEvent.RectificationPlanned> told) {
        RectificationPlan plan = told.event().plan();
        RectificationPlan.Funds funds = plan.funds();
        return new RectificationPlanned(
                told.standing(),
                told.round(),
                plan.responsibility(),
                Objects.requireNonNull(plan.measures()),
                funds == null ? null : new Funds(funds.amount(), funds.source()),
                plan.timeLimit(),
                plan.contingencyPlan());
    }
}
