package org.safetyvalve.hazard.units.messaging;

import java.util.Optional;
import org.safetyvalve.hazard.units.Site;
import org.safetyvalve.hazard.units.Sites;
import org.safetyvalve.starter.write.Aggregates;
import org.springframework.stereotype.Component;

/** The sites as the one write keeps them. */
@Component
class StoredSites implements Sites {
    private final Aggregates aggregates;
    private final SiteDefinition definition;

    StoredSites(Aggregates aggregates, SiteDefinition definition) {
        this.aggregates = aggregates;
        this.definition = definition;
    }

    @Override
    public Optional<Site.Entry> find(String id) {
        return aggregates.find(definition, id).map(stored -> stored.state().entry());
    }
}
