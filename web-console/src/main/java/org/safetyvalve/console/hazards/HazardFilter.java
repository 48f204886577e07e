package org.safetyvalve.console.hazards;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of the list is wanted; the same names as in hazard-service's query. */
public record HazardFilter(
        @Nullable String campaign,
        @Nullable String district,
        @Nullable String sector,
        @Nullable String level,
        @Nullable String state,
        @Nullable String overdue,
        @Nullable String unit,
        @Nullable String text,
        @Nullable String cursor) {

    Map<String, @Nullable String> query() {
        Map<String, @Nullable String> query = new LinkedHashMap<>();
        query.put("campaign", campaign);
        query.put("district", district);
        query.put("sector", sector);
        query.put("level", level);
        query.put("state", state);
        query.put("overdue", "true".equals(overdue) ? "true" : null);
        query.put("unit", unit);
        query.put("text", text);
        query.put("cursor", cursor);
        return query;
    }

    /** Whether anything was asked for. */
    public boolean isNarrowed() {
        return query().entrySet().stream()
                .anyMatch(entry -> !entry.getKey().equals("cursor")
                        && entry.getValue() != null
                        && !entry.getValue().isBlank());
    }
}
