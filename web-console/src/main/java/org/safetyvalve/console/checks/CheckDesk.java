package org.safetyvalve.console.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.hazards.HazardDesk;
import org.safetyvalve.console.services.CommandAnswer;
import org.safetyvalve.console.services.Page;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What hazard-service tells of those who check, and of what they check. */
@Component
class CheckDesk {

    private static final String MOST = "200";

    private final ServiceClient services;
    private final HazardDesk hazards;

    CheckDesk(ServiceClient services, HazardDesk hazards) {
        this.services = services;
        this.hazards = hazards;
    }

    /**
     * An inspection group.
     *
     * @param members null for readers who neither manage its campaign nor belong to it
     */
    record Group(String id, String name, @Nullable List<String> members) {}

    record Campaign(String id, String title, String state, List<Group> groups) {

        /** The groups that the reader may check for. */
        public List<Group> readersGroups() {
            return groups.stream().filter(group -> group.members() != null).toList();
        }

        String group(String id) {
            return groups.stream()
                    .filter(group -> group.id().equals(id))
                    .findFirst()
                    .map(Group::name)
                    .orElse(id);
        }
    }

    record SiteName(String id, String name) {}

    /** The campaigns in which checks can be recorded. */
    List<HazardDesk.CampaignName> openCampaigns() {
        return hazards.campaigns().stream()
                .filter(campaign -> !"CLOSED".equals(campaign.state()))
                .toList();
    }

    Reading<Campaign> campaign(String id) {
        return services.get(Service.HAZARD, new ParameterizedTypeReference<Campaign>() {}, "/campaigns/{id}", id);
    }

    /** The first of the sites that the reader may see; none while they cannot be read. */
    List<SiteName> sites() {
        return services.get(
                        Service.HAZARD,
                        new ParameterizedTypeReference<Page<SiteName>>() {},
                        Map.of("limit", MOST),
                        "/sites")
                .optional()
                .map(Page::items)
                .orElse(List.of());
    }

    /** What a site is called; its id when it cannot be read. */
    String siteName(String id) {
        Optional<SiteName> site = services.get(
                        Service.HAZARD, new ParameterizedTypeReference<SiteName>() {}, "/sites/{id}", id)
                .optional();
        return site.map(SiteName::name).orElse(id);
    }

    CommandAnswer record(JsonNode check, String key) {
        return services.command(Service.HAZARD, check, key, null, "/checks");
    }
}
