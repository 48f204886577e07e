package org.safetyvalve.hazard.campaigns.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.safetyvalve.hazard.campaigns.Campaign;
import org.safetyvalve.hazard.campaigns.Campaigns;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/**
 * The campaigns as the one write keeps them. What is entered names the same few all day: an open one is read again after a second
 * only, a closed one never, because it stays as it is.
 */
@Component
class StoredCampaigns implements Campaigns {
    private static final long REMEMBERED = Duration.ofSeconds(1).toNanos();

    private final Aggregates aggregates;
    private final CampaignDefinition definition;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Campaign.State campaign, long atNanos) {
        boolean stillCounts() {
            return campaign.closedAt() != null || System.nanoTime() - atNanos < REMEMBERED;
        }
    }

    StoredCampaigns(Aggregates aggregates, CampaignDefinition definition) {
        this.aggregates = aggregates;
        this.definition = definition;
    }

    @Override
    public Optional<Campaign.State> find(String id) {
        Seen before = seen.get(id);
        if (before != null && before.stillCounts()) {
            return Optional.of(before.campaign());
        }
        long now = System.nanoTime();
        Optional<Campaign.State> found = aggregates.find(definition, id).map(Stored::state);
        found.ifPresent(campaign -> seen.put(id, new Seen(campaign, now)));
        return found;
    }
}
