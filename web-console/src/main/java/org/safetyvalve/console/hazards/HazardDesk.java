package org.safetyvalve.console.hazards;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.services.CommandAnswer;
import org.safetyvalve.console.services.Page;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What hazard-service tells of hazards and campaigns. */
@Component
public class HazardDesk {

    private static final String PAGE = "30";
    private static final String MOST = "100";
    private static final String FEW = "20";

    private final ServiceClient services;

    HazardDesk(ServiceClient services) {
        this.services = services;
    }

    /** A campaign to choose. */
    public record CampaignName(
            String id, String title, @Nullable String state) {}

    /** A unit to choose. */
    record UnitName(String id, String name) {}

    Reading<Page<HazardItem>> list(HazardFilter filter) {
        Map<String, @Nullable String> query = new LinkedHashMap<>(filter.query());
        query.put("limit", PAGE);
        return services.get(Service.HAZARD, new ParameterizedTypeReference<Page<HazardItem>>() {}, query, "/hazards");
    }

    Reading<Hazard> find(String id) {
        return services.get(Service.HAZARD, ParameterizedTypeReference.forType(Hazard.class), "/hazards/{id}", id);
    }

    record KeptFiles(List<KeptFile> items) {}

    /** The files that are evidence of a hazard; none when they cannot be read. */
    List<KeptFile> evidence(String id) {
        return services.get(
                        Service.HAZARD, new ParameterizedTypeReference<KeptFiles>() {}, "/hazards/{id}/evidence", id)
                .optional()
                .map(KeptFiles::items)
                .orElse(List.of());
    }

    /** What the reporter added. */
    record Supplement(Instant at, String text) {}

    /** The report of the public that a hazard was recorded from. */
    record PublicReport(@Nullable String about, boolean anonymous, Instant receivedAt, List<Supplement> supplements) {}

    /** Empty when this reader may not read it. */
    Optional<PublicReport> publicReport(String id) {
        return services.get(
                        Service.HAZARD, new ParameterizedTypeReference<PublicReport>() {}, "/hazards/{id}/report", id)
                .optional();
    }

    /** How a reporter can be reached. */
    record Contact(@Nullable String name, @Nullable String phone) {}

    /** Reads how a reporter can be reached; hazard-service records that somebody does, and why. */
    Reading<Contact> readContact(String id, JsonNode why, String key) {
        return services.postAndRead(
                Service.HAZARD,
                new ParameterizedTypeReference<Contact>() {},
                why,
                key,
                "/hazards/{id}/report/read-contact",
                id);
    }

    /** Another hazard that may be the same one, found twice; the similarity is from 0 to 1. */
    record Likely(String id, String title, String state, Instant foundAt, double similarity) {
        public long percent() {
            return Math.round(similarity * 100);
        }
    }

    record LikelyOnes(List<Likely> items) {}

    /** What may be the same hazard; none when it cannot be read. */
    List<Likely> likelyDuplicates(String id) {
        return services.get(
                        Service.HAZARD,
                        new ParameterizedTypeReference<LikelyOnes>() {},
                        "/hazards/{id}/likely-duplicates",
                        id)
                .optional()
                .map(LikelyOnes::items)
                .orElse(List.of());
    }

    /** The site that a hazard is on; empty when it is on none, or the reader may not see it, or the service is away. */
    Optional<Site> site(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        return services.get(Service.HAZARD, new ParameterizedTypeReference<Site>() {}, "/sites/{id}", id)
                .optional();
    }

    /** What a campaign is called; its id when that cannot be read. */
    String campaignTitle(String id) {
        return services.get(Service.HAZARD, new ParameterizedTypeReference<CampaignName>() {}, "/campaigns/{id}", id)
                .optional()
                .map(CampaignName::title)
                .orElse(id);
    }

    /** Units whose names contain the text. */
    List<UnitName> units(@Nullable String text) {
        Map<String, @Nullable String> query = new LinkedHashMap<>();
        query.put("text", text);
        query.put("limit", FEW);
        return services.get(Service.HAZARD, new ParameterizedTypeReference<Page<UnitName>>() {}, query, "/units")
                .optional()
                .map(Page::items)
                .orElse(List.of());
    }

    /** Enters a hazard. */
    CommandAnswer enter(JsonNode hazard, String key) {
        return services.command(Service.HAZARD, hazard, key, null, "/hazards");
    }

    /** Campaigns by name; none when the service is away, and the pages do without. */
    public List<CampaignName> campaigns() {
        return services.get(
                        Service.HAZARD,
                        new ParameterizedTypeReference<Page<CampaignName>>() {},
                        Map.of("limit", MOST),
                        "/campaigns")
                .optional()
                .map(Page::items)
                .orElse(List.of());
    }
}
