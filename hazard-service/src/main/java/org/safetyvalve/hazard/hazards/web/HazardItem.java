package org.safetyvalve.hazard.hazards.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.store.Fields;

/** A hazard in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HazardItem(
        String id,
        long version,
        String state,
        String title,
        @Nullable String level,
        @Nullable String campaign,
        String district,
        @Nullable String address,
        String sector,
        @Nullable String site,
        @Nullable String unit,
        @Nullable List<String> coResponsible,
        String holder,
        Instant foundAt,
        Instant changedAt,
        @Nullable Instant rectifyBy,
        boolean overdue) {

    static HazardItem of(Document view, Instant now) {
        Date overdueAt = view.getDate("overdueAt");
        return new HazardItem(
                view.getString("_id"),
                Fields.number(view, "version"),
                view.getString("state"),
                view.getString("title"),
                view.getString("level"),
                view.getString("campaign"),
                view.getString("district"),
                view.getString("address"),
                view.getString("sector"),
                view.getString("site"),
                view.getString("unit"),
                view.getList("coResponsible", String.class),
                view.getString("holder"),
                view.getDate("at").toInstant(),
                view.getDate("changedAt").toInstant(),
                view.getDate("limit") == null ? null : view.getDate("limit").toInstant(),
                overdueAt != null && !now.isBefore(overdueAt.toInstant()));
    }
}
