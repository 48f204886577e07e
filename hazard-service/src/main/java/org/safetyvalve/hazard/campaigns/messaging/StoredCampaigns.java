package org.safetyvalve.hazard.campaigns.messaging;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.safetyvalve.hazard.campaigns.Campaigns;
import org.safetyvalve.starter.write.Aggregates;
import org.springframework.stereotype.Component;

/** The campaigns as the one write keeps them. One that was found once is known for good: none ever goes away. */
@Component
class StoredCampaigns implements Campaigns {
    private final Aggregates aggregates;
    private final CampaignDefinition definition;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    StoredCampaigns(Aggregates aggregates, CampaignDefinition definition) {
        this.aggregates = aggregates;
        this.definition = definition;
    }

    @Override
    public boolean isKnown(String id) {
        if (!known.contains(id) && aggregates.find(definition, id).isPresent()) {
            known.add(id);
        }
        return known.contains(id);
    }
}
