package org.safetyvalve.reporting.campaigns.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.reporting.campaigns.messaging.CampaignProjection;
import org.safetyvalve.starter.projection.Projections;
import org.springframework.stereotype.Component;

/** Reads which assignments a unit has given back. */
@Component
public class ReturnReader {
    private final Projections projections;

    ReturnReader(Projections projections) {
        this.projections = projections;
    }

    public long count(List<String> groups) {
        return groups.stream()
                .mapToLong(group -> projections.pairs(CampaignProjection.NAME, CampaignProjection.RETURNS, group))
                .sum();
    }

    /**
     * Ids of the events, in order.
     *
     * @param groups none of which shares a return with another
     * @param after the id after which to go on, or null from the first
     */
    public List<String> events(List<String> groups, @Nullable String after, int most) {
        return groups.stream()
                .flatMap(group ->
                        projections
                                .members(CampaignProjection.NAME, CampaignProjection.RETURNS, group, after, most)
                                .stream())
                .sorted()
                .limit(most)
                .toList();
    }
}
