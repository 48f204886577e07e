package org.safetyvalve.console.records;

import java.util.List;
import java.util.Map;
import org.safetyvalve.console.actions.FormFacts.Choice;
import org.safetyvalve.console.hazards.HazardDesk;
import org.springframework.stereotype.Component;

/** The campaigns that a form may name; none while hazard-service is away, and forms do without. */
@Component
public class CampaignChoices {

    private final HazardDesk hazards;

    CampaignChoices(HazardDesk hazards) {
        this.hazards = hazards;
    }

    /** As fields ask for them. */
    public Map<String, List<Choice>> asChoices() {
        return Map.of(
                "campaign",
                hazards.campaigns().stream()
                        .map(campaign -> new Choice(campaign.id(), campaign.title()))
                        .toList());
    }
}
