package org.safetyvalve.hazard.lists;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.CountOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.projection.Projections;
import org.safetyvalve.starter.store.StoreErrors;
import org.safetyvalve.starter.web.Cursor;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.springframework.stereotype.Component;

/** Reads the lists, newest first. What was just done may be missing for a moment: a list is read from a projection. */
@Component
public class Lists {
    static final String ORDER = "order";

    /** How many of a long list are read at once. */
    private static final int PART = 500;

    /** Fields of which few records have the same value, the fewest first: a list that states one is read by way of its index. */
    private static final List<String> NARROW = List.of("unit", "state");

    /** What nearly every record comes to. */
    private static final Set<String> COMMON = Set.of("CLOSED");

    private final Projections projections;

    Lists(Projections projections) {
        this.projections = projections;
    }

    /** One page of what the filter lets through. */
    public Page<Document> page(ListFilter filter, PageRequest page) {
        String after = page.after() == null ? null : page.after().keys(1).get(0);
        return Page.of(part(filter, after, page.limit() + 1), page.limit(), view -> Cursor.of(view.getString(ORDER)));
    }

    /**
     * All that the filter lets through, in the list's order, read a part at a time while it is gone through. What comes or
     * changes meanwhile may be there or not; nothing is there twice.
     */
    public Iterable<Document> all(ListFilter filter) {
        return () -> new Iterator<>() {
            private List<Document> part = part(filter, null, PART);
            private int next;

            @Override
            public boolean hasNext() {
                if (next == PART) {
                    part = part(filter, part.get(next - 1).getString(ORDER), PART);
                    next = 0;
                }
                return next < part.size();
            }

            @Override
            public Document next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return part.get(next++);
            }
        };
    }

    /**
     * Of what the filter lets through, what has one of these values in a field that there is an index of: read by way of that,
     * in no order.
     */
    public List<Document> among(ListFilter filter, String field, Collection<String> values, int limit) {
        Document condition = filter.oneOf(field, values).after(null);
        return StoreErrors.reading(() -> projections
                .find(HazardListProjection.NAME, condition, ordered(field))
                .limit(limit)
                .into(new ArrayList<>()));
    }

    /** Whether the filter lets through more than so many. */
    public boolean hasMoreThan(int most, ListFilter filter) {
        CountOptions enough = new CountOptions().limit(most + 1);
        return StoreErrors.reading(
                () -> projections.views(HazardListProjection.NAME).countDocuments(filter.after(null), enough) > most);
    }

    private List<Document> part(ListFilter filter, @Nullable String after, int limit) {
        return StoreErrors.reading(() -> find(filter, filter.after(after))
                .sort(new Document(ORDER, 1))
                .limit(limit)
                .into(new ArrayList<>()));
    }

    private FindIterable<Document> find(ListFilter filter, Document condition) {
        return filter.narrowest(NARROW, COMMON)
                .map(field -> projections.find(HazardListProjection.NAME, condition, ordered(field)))
                .orElseGet(() -> projections.views(HazardListProjection.NAME).find(condition));
    }

    /** The index in which what has the same value in a field stands as it is listed: a page is read from it, and nothing is sorted. */
    static Document ordered(String field) {
        return new Document(field, 1).append(ORDER, 1);
    }

    /** A key whose ascending order is newest first, and unique. */
    static String newestFirst(Instant at, String id) {
        return String.format(Locale.ROOT, "%016d", 9_999_999_999_999_999L - at.toEpochMilli()) + ' ' + id;
    }
}
