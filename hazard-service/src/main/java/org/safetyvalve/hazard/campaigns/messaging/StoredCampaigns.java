package org.safetyvalve.hazard.campaigns.messaging;

import org.safetyvalve.hazard.campaigns.Campaigns;
import org.safetyvalve.starter.write.Aggregates;
import org.springframework.stereotype.Component;

/** The campaigns as the one write keeps them. */
@Component
class StoredCampaigns implements Campaigns {
    private final Aggregates aggregates;
    private final CampaignDefinition definition;

    StoredCampaigns(Aggregates aggregates, CampaignDefinition definition) {
        this.aggregates = aggregates;
        this.definition = definition;
    }

    @Override
    public boolean isKnown(String id) {
        return aggregates.find(definition, id).isPresent();
    }
}
