package org.safetyvalve.accountability.accidents.store;

import java.util.Optional;
import org.safetyvalve.accountability.accidents.AccidentAccess;
import org.safetyvalve.accountability.leads.LeadReference;
import org.safetyvalve.accountability.leads.ReferencedRecords;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/** Accidents as leads name them. */
@Component
class AccidentsThatLeadsName implements ReferencedRecords {
    private final Aggregates aggregates;
    private final AccidentDefinition definition;

    AccidentsThatLeadsName(Aggregates aggregates, AccidentDefinition definition) {
        this.aggregates = aggregates;
        this.definition = definition;
    }

    @Override
    public LeadReference kind() {
        return LeadReference.ACCIDENT;
    }

    @Override
    public Optional<String> correlationOf(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> AccidentAccess.maySee(reader, stored.state()))
                .map(Stored::correlationId);
    }
}
