package org.safetyvalve.accountability.problems.store;

import java.util.Optional;
import org.safetyvalve.accountability.leads.LeadReference;
import org.safetyvalve.accountability.leads.ReferencedRecords;
import org.safetyvalve.accountability.problems.ResponsibilityProblem;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/** Responsibility problems as leads name them. */
@Component
class ProblemsThatLeadsName implements ReferencedRecords {
    private final Aggregates aggregates;
    private final ProblemDefinition definition;

    ProblemsThatLeadsName(Aggregates aggregates, ProblemDefinition definition) {
        this.aggregates = aggregates;
        this.definition = definition;
    }

    @Override
    public LeadReference kind() {
        return LeadReference.PROBLEM;
    }

    @Override
    public Optional<String> correlationOf(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> ResponsibilityProblem.maySee(reader, stored.state()))
                .map(Stored::correlationId);
    }
}
