package org.safetyvalve.hazard.units.messaging;

import java.util.Set;
import org.safetyvalve.hazard.units.Units;
import org.safetyvalve.starter.write.Aggregates;
import org.springframework.stereotype.Component;

/** The units as the one write keeps them. */
@Component
class StoredUnits implements Units {
    private final Aggregates aggregates;
    private final UnitDefinition definition;

    StoredUnits(Aggregates aggregates, UnitDefinition definition) {
        this.aggregates = aggregates;
        this.definition = definition;
    }

    @Override
    public Set<String> registered(Set<String> ids) {
        return ids.isEmpty() ? Set.of() : aggregates.existing(definition, ids);
    }
}
