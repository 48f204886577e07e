package org.safetyvalve.hazard.campaigns;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.starter.domain.Refusal;

/** The campaigns that are known: the port through which other rooms ask. */
public interface Campaigns {

    /** The campaign as it was a second ago or is now; empty when there is none. */
    Optional<Campaign.State> find(String id);

    /**
     * Returns if what was found at that instant can be of this campaign; it need not be of any. What was found while a campaign
     * ran can still be entered after it was closed, by whoever may state the past.
     *
     * @throws Refusal {@link HazardRule#NO_SUCH_CAMPAIGN}, {@link CampaignRule#TAKES_NO_MORE}
     */
    default void requireOpen(@Nullable String id, Instant found) {
        if (id != null) {
            require(id).requireOpenAt(found);
        }
    }

    /**
     * Returns if a hazard that was found at that instant can be of the campaign that it names; it need not name any. Then whoever may
     * read the campaign's figures may see what they count.
     *
     * @throws Refusal {@link HazardRule#NO_SUCH_CAMPAIGN}, {@link CampaignRule#TAKES_NO_MORE}, {@link CampaignRule#NOT_IN_ITS_DISTRICTS},
     *     {@link CampaignRule#NOT_IN_ITS_SECTORS}
     */
    default void requireTakes(HazardFacts facts, Instant found) {
        if (facts.campaign() != null) {
            Campaign.State campaign = require(facts.campaign());
            campaign.requireOpenAt(found);
            campaign.requireCovers(facts.district(), facts.sector());
        }
    }

    /** @throws Refusal {@link HazardRule#NO_SUCH_CAMPAIGN} */
    default Campaign.State require(String id) {
        return find(id).orElseThrow(() -> HazardRule.NO_SUCH_CAMPAIGN.refuse(id).at("campaign"));
    }
}
