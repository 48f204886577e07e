package org.safetyvalve.hazard.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.projection.Projections;

/**
 * Reads a list: walks along the shortest stretch in which stands all that is wanted, and verifies each against what is asked, so that what is
 * found is what a look at everything would find.
 */
final class Reading {
    /** A text may be long: so many views are in memory at once. */
    private static final int MOST_AT_ONCE = 200;

    /** After so many it says how far it is instead of going on, unless it has found nothing yet. */
    private static final int MOST_CANDIDATES = 5_000;

    private final Projections projections;
    private final Stretches stretches;
    private final Shortest shortest;
    private final ListFilter filter;
    private final ListOrder order;
    private final Document condition;

    Reading(Projections projections, Stretches stretches, Shortest shortest, ListFilter filter, ListOrder order) {
        this.projections = projections;
        this.stretches = stretches;
        this.shortest = shortest;
        this.filter = filter;
        this.order = order;
        this.condition = filter.condition(order);
    }

    Part<Document> part(@Nullable String after, int limit) {
        Stretch along = shortest.of(filter.stretches());
        if (!filter.isRunning(order)) {
            return walk(along, after, limit);
        }
        // Those with a time limit running are few among all, and stand by deadline; few are overdue, so that they can
        // be sorted.
        return shortest.isShort(along) ? sorted(along, after, limit) : walk(new Stretch.Running(), after, limit);
    }

    private Part<Document> walk(Stretch along, @Nullable String after, int limit) {
        Stretches.Wanted wanted = new Stretches.Wanted(condition, filter.found(), order);
        List<Document> found = new ArrayList<>();
        @Nullable String at = after;
        int atOnce = limit + 1;
        int looked = 0;
        while (true) {
            List<Stretches.Candidate> candidates = stretches.next(along, wanted, at, atOnce);
            found.addAll(verified(candidates));
            if (found.size() > limit || candidates.size() < atOnce) {
                return Part.of(found, order, limit, null);
            }
            at = candidates.get(candidates.size() - 1).key();
            looked += candidates.size();
            if (looked >= MOST_CANDIDATES && !found.isEmpty()) {
                return Part.of(found, order, limit, at);
            }
            atOnce = MOST_AT_ONCE;
        }
    }

    /** All of a short stretch, sorted here. */
    private Part<Document> sorted(Stretch along, @Nullable String after, int limit) {
        Stretches.Wanted newest = new Stretches.Wanted(condition, filter.found(), ListOrder.NEWEST);
        List<Document> all = new ArrayList<>();
        @Nullable String at = null;
        List<Stretches.Candidate> candidates;
        do {
            candidates = stretches.next(along, newest, at, MOST_AT_ONCE);
            all.addAll(verified(candidates));
            at = candidates.isEmpty()
                    ? null
                    : candidates.get(candidates.size() - 1).key();
        } while (candidates.size() == MOST_AT_ONCE);
        Comparator<String> keys = new Stretches.Wanted(condition, filter.found(), order).comparator();
        List<Document> behind = all.stream()
                .filter(view -> after == null || keys.compare(view.getString(order.field()), after) > 0)
                .sorted(Comparator.comparing(view -> view.getString(order.field()), keys))
                .limit(limit + 1L)
                .toList();
        return Part.of(behind, order, limit, null);
    }

    private List<Document> verified(List<Stretches.Candidate> candidates) {
        List<String> unknown = candidates.stream()
                .filter(one -> one.view() == null)
                .map(Stretches.Candidate::id)
                .toList();
        Map<String, Document> views = new HashMap<>();
        if (!unknown.isEmpty()) {
            projections
                    .views(HazardListProjection.NAME)
                    .find(new Document(condition).append("_id", new Document("$in", unknown)))
                    .forEach(view -> views.put(view.getString("_id"), view));
        }
        List<Document> verified = new ArrayList<>();
        for (Stretches.Candidate candidate : candidates) {
            Document view = candidate.view() == null ? views.get(candidate.id()) : candidate.view();
            if (view != null && hasTheText(view)) {
                verified.add(view);
            }
        }
        return verified;
    }

    private boolean hasTheText(Document view) {
        String text = filter.search();
        return text == null || SearchText.has(view, text);
    }
}
