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
import java.util.function.Function;
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

    /** How many ids are. */
    private static final int IDS = 10_000;

    private static final Document BY_ID = new Document("_id", 1);

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
        return () -> new Parts<>(PART, last -> part(filter, last == null ? null : last.getString(ORDER), PART));
    }

    /**
     * The ids of all that the filter lets through, ascending, read a part at a time while they are gone through. What comes or
     * changes meanwhile may be there or not; nothing is there twice.
     */
    public Iterable<String> ids(ListFilter filter) {
        return () -> new Parts<>(IDS, last -> ids(filter, last));
    }

    private List<String> ids(ListFilter filter, @Nullable String last) {
        Document condition = filter.behind(last);
        boolean ofOneCampaign = filter.narrowest(List.of("campaign"), Set.of()).isPresent();
        return StoreErrors.reading(() -> {
            FindIterable<Document> found =
                    projections.views(HazardListProjection.NAME).find(condition);
            return (ofOneCampaign ? found : found.hint(BY_ID))
                    .sort(BY_ID)
                    .limit(IDS)
                    .projection(BY_ID)
                    .map(view -> view.getString("_id"))
                    .into(new ArrayList<>());
        });
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

    /** Goes through a list of which it holds one part at a time. */
    private static final class Parts<T> implements Iterator<T> {
        private final int size;
        private final Function<@Nullable T, List<T>> after;
        private List<T> part;
        private int next;

        /** @param after the part that follows the item, or the first one; one with fewer than {@code size} is the last */
        Parts(int size, Function<@Nullable T, List<T>> after) {
            this.size = size;
            this.after = after;
            this.part = after.apply(null);
        }

        @Override
        public boolean hasNext() {
            if (next == size) {
                part = after.apply(part.get(next - 1));
                next = 0;
            }
            return next < part.size();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return part.get(next++);
        }
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
