package org.safetyvalve.console.anyone;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.services.Page;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What hazard-service has for anyone. */
@Component
class PublicDesk {
    private static final String PAGE = "30";

    private final ServiceClient services;

    PublicDesk(ServiceClient services) {
        this.services = services;
    }

    record Accepted(String receipt) {}

    record Supplement(Instant at, String text) {}

    /** Where a report stands: {@code closed} and {@code fixed} are two things. */
    record Standing(
            String state,
            boolean closed,
            boolean fixed,
            String words,
            @Nullable String reason,
            Instant receivedAt,
            List<Supplement> supplements) {}

    /** A hazard on the board. */
    record Listed(
            String title,
            String level,
            String number,
            String body,
            String district,
            @Nullable String unit,
            @Nullable String site,
            String publication,
            Instant publishedAt,
            @Nullable Instant deadline,
            String state,
            @Nullable Instant delistedAt) {}

    Reading<Accepted> report(JsonNode report, String key) {
        return services.postAsAnyone(
                Service.HAZARD, new ParameterizedTypeReference<Accepted>() {}, report, key, "/public/reports");
    }

    Reading<Standing> standing(String receipt) {
        JsonNode body = JsonNodeFactory.instance.objectNode().put("receipt", receipt);
        return services.postAsAnyone(
                Service.HAZARD, new ParameterizedTypeReference<Standing>() {}, body, null, "/public/reports/standing");
    }

    Reading<Standing> supplement(String receipt, String text, String key) {
        JsonNode body =
                JsonNodeFactory.instance.objectNode().put("receipt", receipt).put("text", text);
        return services.postAsAnyone(
                Service.HAZARD,
                new ParameterizedTypeReference<Standing>() {},
                body,
                key,
                "/public/reports/supplements");
    }

    Reading<Page<Listed>> board(@Nullable String cursor) {
        Map<String, @Nullable String> query = new HashMap<>();
        query.put("cursor", cursor);
        query.put("limit", PAGE);
        return services.getAsAnyone(
                Service.HAZARD, new ParameterizedTypeReference<Page<Listed>>() {}, query, "/public/board");
    }
}
