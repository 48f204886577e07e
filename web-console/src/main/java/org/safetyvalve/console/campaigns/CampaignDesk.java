package org.safetyvalve.console.campaigns;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safetyvalve.console.services.Page;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What reporting-service tells of campaigns, and hazard-service of their plans. */
@Component
public class CampaignDesk {

    private static final String MOST = "100";

    private final ServiceClient services;

    CampaignDesk(ServiceClient services) {
        this.services = services;
    }

    /** The campaigns that this reader may read, those that are open first, the newest first. */
    public Reading<List<Campaign>> campaigns() {
        return services.get(
                        Service.REPORTING,
                        new ParameterizedTypeReference<Page<Campaign>>() {},
                        Map.of("limit", MOST),
                        "/campaigns")
                .map(page -> page.items().stream()
                        .sorted(Comparator.comparing(Campaign::open)
                                .thenComparing(Campaign::from)
                                .reversed())
                        .toList());
    }

    Optional<Campaign> newest() {
        return campaigns().optional().flatMap(found -> found.stream().findFirst());
    }

    /** The campaign's plan; hazard-service keeps it, and may be away. */
    Reading<CampaignFile> file(String campaign) {
        return services.get(
                Service.HAZARD, ParameterizedTypeReference.forType(CampaignFile.class), "/campaigns/{id}", campaign);
    }

    Reading<Overview> overview(String campaign) {
        return services.get(
                Service.REPORTING,
                ParameterizedTypeReference.forType(Overview.class),
                "/campaigns/{id}/overview",
                campaign);
    }

    Reading<Charts> charts(String campaign) {
        return services.get(
                Service.REPORTING,
                ParameterizedTypeReference.forType(Charts.class),
                "/campaigns/{id}/charts",
                campaign);
    }
}
