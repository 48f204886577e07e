package org.safetyvalve.hazard.hazards.messaging;

import java.util.List;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.hazard.AgencyReport;
import org.safetyvalve.contracts.hazard.CheckItem;
import org.safetyvalve.contracts.hazard.HazardClassified;
import org.safetyvalve.contracts.hazard.HazardFound;
import org.safetyvalve.contracts.hazard.HazardLevelDowngradeProposed;
import org.safetyvalve.contracts.hazard.HazardLevelDowngraded;
import org.safetyvalve.contracts.hazard.HazardLevelUpgraded;
import org.safetyvalve.contracts.hazard.HazardMerged;
import org.safetyvalve.contracts.hazard.HazardRejected;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.TriageEvent;

/** What the contract says of a hazard's triage (受理与定级). */
final class TriageContract {

    private TriageContract() {}

    static void map(HazardContract contract) {
        contract.map(TriageEvent.HazardFound.class, TriageContract::found);
        contract.map(
                TriageEvent.HazardRejected.class,
                told -> new HazardRejected(told.standing(), told.event().reason()));
        contract.map(
                TriageEvent.HazardMerged.class,
                told -> new HazardMerged(
                        told.standing(), told.event().into(), told.event().reason()));
        contract.map(TriageEvent.HazardClassified.class, told -> {
            var colour = told.event().riskColour();
            List<String> criteria = told.event().criteria();
            return new HazardClassified(
                    told.standing(),
                    told.event().basis(),
                    colour == null ? null : colour.code(),
                    criteria.isEmpty() ? null : criteria,
                    told.event().whole() ? Boolean.TRUE : null,
                    Parts.deadline(told.event().assignBy()));
        });
        contract.map(TriageEvent.HazardUpgraded.class, told -> {
            List<String> criteria = told.event().criteria();
            return new HazardLevelUpgraded(
                    told.standing(),
                    told.event().basis(),
                    criteria.isEmpty() ? null : criteria,
                    told.event().whole() ? Boolean.TRUE : null);
        });
        contract.map(
                TriageEvent.DowngradeProposed.class,
                told -> new HazardLevelDowngradeProposed(
                        told.standing(), told.event().reason()));
        contract.map(
                TriageEvent.HazardDowngraded.class,
                told -> new HazardLevelDowngraded(
                        told.standing(),
                        told.event().reason(),
                        Parts.author(told.event().proposedBy())));
    }

    private static EventBody found(Told<TriageEvent.HazardFound> told) {
        HazardFacts facts = told.event().facts();
        HazardFacts.SheetRow row = facts.row();
        HazardFacts.AgencyReference report = facts.report();
        HazardFacts.PublicReference ofThePublic = facts.publicReport();
        HazardFacts.CheckItem check = facts.check();
        return new HazardFound(
                told.standing(),
                facts.description(),
                facts.district(),
                facts.site(),
                facts.foundAtUnit(),
                facts.address(),
                row == null ? null : row.importId(),
                row == null ? null : row.number(),
                told.event().onTheSpot(),
                null,
                report == null ? null : new AgencyReport(report.agency(), report.reference()),
                ofThePublic == null ? null : ofThePublic.report(),
                check == null ? null : new CheckItem(check.check(), check.item()),
                Parts.deadline(told.event().classifyBy()),
                Parts.evidence(told.event().evidence()));
    }
}
