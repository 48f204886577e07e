package org.safetyvalve.accountability.tracings.store;

import java.util.Optional;
import org.safetyvalve.accountability.leads.LeadReference;
import org.safetyvalve.accountability.leads.ReferencedRecords;
import org.safetyvalve.accountability.tracings.ResponsibilityTracing;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/** Responsibility tracings as leads name them. */
@Component
class TracingsThatLeadsName implements ReferencedRecords {
    private final Aggregates aggregates;
    private final TracingDefinition definition;

    TracingsThatLeadsName(Aggregates aggregates, TracingDefinition definition) {
        this.aggregates = aggregates;
        this.definition = definition;
    }

    @Override
    public LeadReference kind() {
        return LeadReference.TRACING;
    }

    @Override
    public Optional<String> correlationOf(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> ResponsibilityTracing.maySee(reader, stored.state()))
                .map(Stored::correlationId);
    }
}
