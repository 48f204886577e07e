package org.safetyvalve.console.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.actions.FormFacts;
import org.safetyvalve.console.actions.FormFacts.Choice;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.records.CampaignChoices;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Look-backs: the list, and one with what was drawn, how anybody can draw it again, and what was seen. */
@Component
class LookBackRoom extends Room<LookBack> {

    /** Of so many hazards of a sample the page shows more than their ids. */
    private static final int NAMED = 50;

    private final ServiceClient services;
    private final CampaignChoices campaigns;

    LookBackRoom(ServiceClient services, CampaignChoices campaigns) {
        super(
                RecordKind.LOOK_BACK,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<LookBackItem>>() {},
                "campaign",
                "state");
        this.services = services;
        this.campaigns = campaigns;
    }

    /** A hazard that was drawn. */
    public record Known(
            String id,
            String title,
            String state,
            String district,
            @Nullable String address) {}

    @Override
    protected boolean hasHistory() {
        return false;
    }

    @Override
    protected FormFacts start() {
        return new FormFacts(campaigns.asChoices(), Map.of(), Map.of());
    }

    @Override
    protected void tell(LookBack lookBack, Model page) {
        Map<String, Known> known = known(lookBack.hazards());
        List<Choice> unseen = lookBack.unseen().stream()
                .map(one -> new Choice(one.hazard(), name(one.hazard(), known)))
                .toList();
        page.addAttribute("known", known);
        page.addAttribute("facts", new FormFacts(Map.of("drawn", unseen), Map.of(), Map.of()));
        String campaign = lookBack.campaign();
        if (campaign != null) {
            page.addAttribute(
                    "campaign",
                    campaigns.asChoices().getOrDefault("campaign", List.of()).stream()
                            .filter(choice -> choice.value().equals(campaign))
                            .findFirst()
                            .map(Choice::name)
                            .orElse(campaign));
        }
    }

    private static String name(String hazard, Map<String, Known> known) {
        Known one = known.get(hazard);
        return one == null ? hazard : one.title();
    }

    /** As far as the reader may see them; none after the first that nobody answers for. */
    private Map<String, Known> known(List<LookBack.Drawn> hazards) {
        Map<String, Known> known = new HashMap<>();
        for (LookBack.Drawn one : hazards.subList(0, Math.min(NAMED, hazards.size()))) {
            Reading<Known> hazard = services.get(
                    Service.HAZARD, new ParameterizedTypeReference<Known>() {}, "/hazards/{id}", one.hazard());
            if (hazard.isAway()) {
                return known;
            }
            hazard.optional().ifPresent(found -> known.put(one.hazard(), found));
        }
        return known;
    }
}
