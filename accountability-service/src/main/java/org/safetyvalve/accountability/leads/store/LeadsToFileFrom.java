package org.safetyvalve.accountability.leads.store;

import java.util.Optional;
import org.safetyvalve.accountability.cases.FilingGround;
import org.safetyvalve.accountability.cases.FilingGrounds;
import org.safetyvalve.accountability.cases.GroundKind;
import org.safetyvalve.accountability.leads.LeadSource;
import org.safetyvalve.accountability.leads.LeadState;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/**
 * Leads as cases are filed from them: once those who inquired or verified recommend it, which is the lead's outcome. That a case was filed
 * is not said of a lead, which more see than see the case.
 */
@Component
class LeadsToFileFrom implements FilingGrounds {
    private final Aggregates aggregates;
    private final LeadDefinition definition;

    LeadsToFileFrom(Aggregates aggregates, LeadDefinition definition) {
        this.aggregates = aggregates;
        this.definition = definition;
    }

    @Override
    public GroundKind kind() {
        return GroundKind.LEAD;
    }

    @Override
    public Optional<FilingGround> find(String id) {
        return aggregates.find(definition, id).map(LeadsToFileFrom::ground);
    }

    private static FilingGround ground(Stored<LeadState> stored) {
        LeadState lead = stored.state();
        return new FilingGround(
                GroundKind.LEAD,
                stored.id(),
                lead.district(),
                stored.correlationId(),
                lead.recommendedBy() != null,
                lead.origin().source() == LeadSource.ACCIDENT || lead.origin().accident() != null,
                lead.origin().tracing(),
                lead.origin().hazard());
    }
}
