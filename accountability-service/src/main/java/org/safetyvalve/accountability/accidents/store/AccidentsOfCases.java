package org.safetyvalve.accountability.accidents.store;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.cases.AccidentsOfHazards;
import org.springframework.stereotype.Component;

/** Accidents as cases ask about them. */
@Component
class AccidentsOfCases implements AccidentsOfHazards {
    private final StoredRecords records;
    private final AccidentDefinition definition;

    AccidentsOfCases(StoredRecords records, AccidentDefinition definition) {
        this.records = records;
        this.definition = definition;
    }

    @Override
    public @Nullable String arisenFrom(String hazard) {
        return records.all(definition, StoredRecords.filter("state.facts.hazard", hazard), state -> true).stream()
                .map(stored -> stored.id())
                .findFirst()
                .orElse(null);
    }
}
