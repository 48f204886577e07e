package org.safetyvalve.console.tracings;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Leads (问题线索), for discipline inspection. Whoever is to register, dispose of or merge one sees what may be the same. */
@Component
class LeadRoom extends Room<Lead> {

    private static final Set<String> NOT_DISPOSED_OF = Set.of("RECEIVED", "REGISTERED");

    private final ServiceClient services;
    private final CampaignChoices campaigns;

    LeadRoom(ServiceClient services, CampaignChoices campaigns) {
        super(
                RecordKind.LEAD,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<Lead>>() {},
                "state",
                "hazard",
                "accident",
                "tracing",
                "problem",
                "mergedInto");
        this.services = services;
        this.campaigns = campaigns;
    }

    @Override
    protected FormFacts start() {
        return new FormFacts(campaigns.asChoices(), Map.of(), Map.of());
    }

    @Override
    protected void tell(Lead lead, Model page) {
        if (!NOT_DISPOSED_OF.contains(lead.state())) {
            return;
        }
        Reading<List<LikelyDuplicate>> duplicates = services.get(
                Service.ACCOUNTABILITY,
                new ParameterizedTypeReference<List<LikelyDuplicate>>() {},
                RecordKind.LEAD.path() + "/{id}/likely-duplicates",
                lead.id());
        page.addAttribute("duplicates", duplicates);
        List<Choice> into = duplicates.optional().orElse(List.of()).stream()
                .map(one -> new Choice(one.id(), one.reference()))
                .toList();
        page.addAttribute("facts", new FormFacts(Map.of("likely-duplicate", into), Map.of(), Map.of()));
    }
}
