package org.safetyvalve.accountability.cases.store;

import java.time.Instant;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.SystemCommands;
import org.safetyvalve.accountability.accidents.CasesOfHazards;
import org.safetyvalve.accountability.cases.AccountabilityCase;
import org.safetyvalve.accountability.cases.CaseState;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/** Cases as accidents tell them what their hazards have led to. */
@Component
class CasesToldOfAccidents implements CasesOfHazards {
    private final Aggregates aggregates;
    private final CaseDefinition definition;
    private final StoredRecords records;
    private final SystemCommands commands;

    CasesToldOfAccidents(
            Aggregates aggregates, CaseDefinition definition, StoredRecords records, SystemCommands commands) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.records = records;
        this.commands = commands;
    }

    @Override
    public void ledToAccident(String hazard, String accident, Instant now) {
        for (Stored<CaseState> told :
                records.all(definition, StoredRecords.filter("state.filing.hazard", hazard), state -> true)) {
            aggregates.execute(
                    definition,
                    told.id(),
                    commands.of("accidents", "accident " + accident + ' ' + told.id(), now),
                    stored -> AccountabilityCase.of(stored.state()).learnOfAccident(accident, now));
        }
    }
}
