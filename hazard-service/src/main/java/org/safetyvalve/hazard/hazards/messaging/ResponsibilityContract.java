package org.safetyvalve.hazard.hazards.messaging;

import org.safetyvalve.contracts.hazard.ResponsibilityAccepted;
import org.safetyvalve.contracts.hazard.ResponsibilityAssigned;
import org.safetyvalve.contracts.hazard.ResponsibilityDesignated;
import org.safetyvalve.contracts.hazard.ResponsibilityDisputed;
import org.safetyvalve.contracts.hazard.ResponsibilityInherited;
import org.safetyvalve.contracts.hazard.ResponsibilityReturned;
import org.safetyvalve.hazard.hazards.ResponsibilityEvent;

/** What the contract says of a hazard's responsibility (落实责任). */
final class ResponsibilityContract {

    private ResponsibilityContract() {}

    static void map(HazardContract contract) {
        contract.map(
                ResponsibilityEvent.ResponsibilityAssigned.class,
                told -> new ResponsibilityAssigned(
                        told.standing(),
                        told.left().holder(),
                        told.event().unit(),
                        told.event().coResponsible(),
                        told.event().basis(),
                        told.after().returns(),
                        Parts.deadline(told.event().acceptBy())));
        contract.map(
                ResponsibilityEvent.ResponsibilityAccepted.class,
                told -> new ResponsibilityAccepted(
                        told.standing(),
                        told.after().department(),
                        told.unit(),
                        told.event().bySilence(),
                        told.after().returns()));
        contract.map(
                ResponsibilityEvent.ResponsibilityReturned.class,
                told -> new ResponsibilityReturned(
                        told.standing(),
                        told.event().unit(),
                        told.after().holder(),
                        told.event().legalBasis(),
                        told.event().competentBody(),
                        told.event().reason(),
                        told.after().returns(),
                        Parts.deadline(told.event().assignBy())));
        contract.map(
                ResponsibilityEvent.ResponsibilityDisputed.class,
                told -> new ResponsibilityDisputed(
                        told.standing(),
                        told.event().from(),
                        told.after().committee(),
                        told.event().legalBasis(),
                        told.event().competentBody(),
                        told.event().reason(),
                        told.after().returns(),
                        told.event().byReturn(),
                        Parts.deadline(told.event().designateBy())));
        contract.map(
                ResponsibilityEvent.ResponsibilityDesignated.class,
                told -> new ResponsibilityDesignated(
                        told.standing(),
                        told.left().holder(),
                        told.event().unit(),
                        told.event().coResponsible(),
                        told.event().basis(),
                        told.after().returns()));
        contract.map(
                ResponsibilityEvent.ResponsibilityInherited.class,
                told -> new ResponsibilityInherited(
                        told.standing(), told.event().from(), told.event().to()));
    }
}
