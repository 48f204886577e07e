package org.safetyvalve.hazard.hazards.store;

import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.HazardSight;
import org.safetyvalve.hazard.lists.Kind;
import org.safetyvalve.hazard.lists.ListFilter;
import org.safetyvalve.hazard.lists.Lists;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.springframework.stereotype.Component;

/** The list of hazards, newest first, of what the reader may see. */
@Component
public class HazardList {
    private final Lists lists;
    private final Clock clock;

    HazardList(Lists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** What is wanted; what is null asks for nothing. */
    public record Query(
            @Nullable String campaign,
            @Nullable String unit,
            @Nullable String district,
            @Nullable String sector,
            @Nullable String level,
            @Nullable String state,
            @Nullable Boolean overdue,
            @Nullable String holder,
            @Nullable String site,
            @Nullable String text) {}

    public Page<Document> page(Query query, Actor reader, PageRequest page) {
        return lists.page(filter(query, reader), page);
    }

    /** All of them, read while they are gone through. */
    public Iterable<Document> all(Query query, Actor reader) {
        return lists.all(filter(query, reader));
    }

    public boolean hasMoreThan(int most, Query query, Actor reader) {
        return lists.hasMoreThan(most, filter(query, reader));
    }

    private ListFilter filter(Query query, Actor reader) {
        return new ListFilter(Kind.HAZARD)
                .equal("campaign", query.campaign())
                .equal("unit", query.unit())
                .in(query.district())
                .equal("sector", query.sector())
                .equal("level", query.level())
                .equal("state", query.state())
                .overdue(query.overdue(), clock.instant())
                .equal("holder", query.holder())
                .equal("site", query.site())
                .text(query.text())
                .anyOf(HazardSight.of(reader).windows().stream()
                        .map(HazardList::condition)
                        .toList());
    }

    static Document condition(HazardSight.Window window) {
        Document condition = new Document();
        if (window.district() != null) {
            condition.append("district", ListFilter.within(window.district()));
        }
        if (window.sectors() != null) {
            condition.append("sector", new Document("$in", List.copyOf(window.sectors())));
        }
        if (window.unit() != null) {
            condition.append("unit", window.unit());
        }
        if (window.holder() != null) {
            condition.append("holder", window.holder());
        }
        if (window.finder() != null) {
            condition.append("finder", window.finder());
        }
        return condition;
    }
}
