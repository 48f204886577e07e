package org.safetyvalve.hazard.hazards.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.Codes;
import org.safetyvalve.hazard.hazards.HazardSight;
import org.safetyvalve.hazard.lists.Kind;
import org.safetyvalve.hazard.lists.ListFilter;
import org.safetyvalve.hazard.lists.ListOrder;
import org.safetyvalve.hazard.lists.Lists;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;

/** The list of hazards, of what the reader may see. */
@Component
public class HazardList {
    private final Lists lists;
    private final Clock clock;

    HazardList(Lists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * What is wanted; what is null asks for nothing.
     *
     * @param unit the lead responsible unit
     * @param coResponsible a unit that is responsible beside the lead
     * @param district a division and all that lies in it
     * @param overdue whether the time limit has passed, by the clock
     * @param text in title, description or address; two letters or digits side by side at least
     * @param foundFrom the first day on which it was found, in China
     * @param foundTo the last day
     * @param sort {@code newest} found first, which is meant by null, {@code oldest}, or by {@code deadline}, which lists only what has
     *     a time limit running
     */
    public record Query(
            @Nullable String campaign,
            @Nullable String unit,
            @Nullable String coResponsible,
            @Nullable String district,
            @Nullable String sector,
            @Nullable String level,
            @Nullable String state,
            @Nullable Boolean overdue,
            @Nullable String holder,
            @Nullable String site,
            @Nullable String text,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate foundFrom,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate foundTo,

            @Nullable String sort) {

        ListOrder order() {
            return sort == null || sort.isBlank() ? ListOrder.NEWEST : Codes.read(ListOrder.class, sort, "sort");
        }
    }

    public Page<Document> page(Query query, Actor reader, PageRequest page) {
        return lists.page(filter(query, reader), query.order(), page);
    }

    /** All of them, read while they are gone through. */
    public Iterable<Document> all(Query query, Actor reader) {
        return lists.all(filter(query, reader), query.order());
    }

    public boolean hasMoreThan(int most, Query query, Actor reader) {
        return lists.hasMoreThan(most, filter(query, reader), query.order());
    }

    private ListFilter filter(Query query, Actor reader) {
        ListFilter wanted = new ListFilter(Kind.HAZARD)
                .equal("campaign", query.campaign())
                .equal("unit", query.unit())
                .equal("coResponsible", query.coResponsible())
                .in(query.district())
                .equal("sector", query.sector())
                .equal("level", query.level())
                .equal("state", query.state())
                .overdue(query.overdue(), clock.instant())
                .equal("holder", query.holder())
                .equal("site", query.site())
                .search(query.text())
                .found(query.foundFrom(), query.foundTo());
        return seenBy(reader, wanted);
    }

    /** Of what is wanted, what the reader may see. */
    static ListFilter seenBy(Actor reader, ListFilter wanted) {
        List<HazardSight.Window> windows = HazardSight.of(reader).windows();
        if (!windows.isEmpty() && windows.stream().allMatch(HazardSight.Window::isOnItsOwn)) {
            wanted.isOwnOf(reader.organisation());
        } else if (windows.size() == 1 && windows.get(0).district() != null) {
            wanted.liesIn(windows.get(0).district());
        }
        return wanted.anyOf(windows.stream().map(HazardList::condition).toList());
    }

    private static Document condition(HazardSight.Window window) {
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
        if (window.beside() != null) {
            condition.append("coResponsible", ListFilter.sharedBy(window.beside()));
        }
        if (window.finder() != null) {
            condition.append("finder", window.finder());
        }
        if (window.returner() != null) {
            condition.append("returner", window.returner());
        }
        return condition;
    }
}
