package org.safetyvalve.accountability.supervisions.store;

import java.util.Optional;
import org.safetyvalve.accountability.problems.SupervisedCampaigns;
import org.safetyvalve.starter.write.Aggregates;
import org.springframework.stereotype.Component;

/** What problems ask of the supervision that they were found in. */
@Component
class SupervisedCampaignsInStore implements SupervisedCampaigns {
    private final Aggregates aggregates;
    private final SupervisionDefinition definition;

    SupervisedCampaignsInStore(Aggregates aggregates, SupervisionDefinition definition) {
        this.aggregates = aggregates;
        this.definition = definition;
    }

    @Override
    public Optional<Supervised> of(String supervision) {
        return aggregates
                .find(definition, supervision)
                .map(stored ->
                        new Supervised(stored.state().campaign(), stored.state().district()));
    }
}
