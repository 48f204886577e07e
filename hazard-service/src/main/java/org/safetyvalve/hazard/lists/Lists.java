package org.safetyvalve.hazard.lists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.Codes;
import org.safetyvalve.starter.projection.Projections;
import org.safetyvalve.starter.store.StoreErrors;
import org.safetyvalve.starter.web.BadRequestException;
import org.safetyvalve.starter.web.Cursor;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.springframework.stereotype.Component;

/** Reads the lists. What was just done may be missing for a moment: a list is read from a projection. */
@Component
public class Lists {
    /** By when it was found, newest first: never changes. */
    static final String ORDER = "order";

    /** By the time limit, while one is running, earliest first. */
    static final String DUE = "due";

    /** How many characters of a key its number has. */
    private static final int NUMBER = 16;

    /** How many of a long list are read at once. */
    private static final int PART = 500;

    /** How many are looked at at once for their ids. */
    private static final int IDS = 10_000;

    private static final Document BY_ID = new Document("_id", 1);

    /** Keys as they are made here. */
    private static final Pattern KEY = Pattern.compile("[/-:][0-9]{15} .+");

    /** What the first character of a key's number counts. */
    private static final long HIGHEST = 1_000_000_000_000_000L;

    private final Projections projections;
    private final Stretches stretches;
    private final Shortest shortest;

    Lists(Projections projections) {
        this.projections = projections;
        this.stretches = new Stretches(projections);
        this.shortest = new Shortest(stretches);
    }

    /** One page of what the filter lets through, newest first. */
    public Page<Document> page(ListFilter filter, PageRequest page) {
        return page(filter, ListOrder.NEWEST, page);
    }

    /**
     * One page of what the filter lets through. A page may have fewer than its limit though there are more, when many had to be passed
     * over: only one without a cursor is the last.
     */
    public Page<Document> page(ListFilter filter, ListOrder order, PageRequest page) {
        Part<Document> part = part(filter, order, after(order, page.after()), page.limit());
        return new Page<>(
                part.found(),
                part.next() == null
                        ? null
                        : Cursor.of(Codes.code(order), part.next()).encoded());
    }

    private static @Nullable String after(ListOrder order, @Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> keys = cursor.keys(2);
        if (!keys.get(0).equals(Codes.code(order)) || !KEY.matcher(keys.get(1)).matches()) {
            throw BadRequestException.parameter("cursor");
        }
        return keys.get(1);
    }

    /**
     * All that the filter lets through, in the list's order, read a part at a time while it is gone through. What comes or
     * changes meanwhile may be there or not.
     */
    public Iterable<Document> all(ListFilter filter, ListOrder order) {
        return () -> new Parts<>(after -> part(filter, order, after, PART));
    }

    /**
     * The ids of all that the filter lets through, but for a search, ascending, read a part at a time while they are gone through. What
     * comes or changes meanwhile may be there or not; nothing is there twice.
     */
    public Iterable<String> ids(ListFilter filter) {
        return ids(filter, IDS);
    }

    /** @param atOnce how many one question looks at, so that none takes longer because few are let through */
    Iterable<String> ids(ListFilter filter, int atOnce) {
        return () -> new Parts<>(after -> ids(filter.condition(ListOrder.NEWEST), after, atOnce));
    }

    private Part<String> ids(Document condition, @Nullable String after, int atOnce) {
        return StoreErrors.reading(() -> {
            MongoCollection<Document> views = projections.views(HazardListProjection.NAME);
            Document range = after == null ? new Document() : new Document("$gt", after);
            Document last = views.find(range.isEmpty() ? range : new Document("_id", range))
                    .sort(BY_ID)
                    .skip(atOnce - 1)
                    .limit(1)
                    .projection(BY_ID)
                    .first();
            if (last != null) {
                range.append("$lte", last.getString("_id"));
            }
            List<String> found = views.find(range.isEmpty() ? condition : new Document(condition).append("_id", range))
                    .hint(BY_ID)
                    .sort(BY_ID)
                    .projection(BY_ID)
                    .map(view -> view.getString("_id"))
                    .into(new ArrayList<>());
            return new Part<>(found, last == null ? null : last.getString("_id"));
        });
    }

    /**
     * Of what the filter lets through, what has one of these values in a field that there is an index of: read by way of that,
     * in no order.
     */
    public List<Document> among(ListFilter filter, String field, Collection<String> values, int limit) {
        Document condition = filter.oneOf(field, values).condition(ListOrder.NEWEST);
        return StoreErrors.reading(() -> projections
                .find(HazardListProjection.NAME, condition, HazardListProjection.ordered(field))
                .limit(limit)
                .into(new ArrayList<>()));
    }

    /** Whether the filter lets through more than so many. */
    public boolean hasMoreThan(int most, ListFilter filter, ListOrder order) {
        if (filter.search() == null) {
            CountOptions enough = new CountOptions().limit(most + 1);
            return StoreErrors.reading(
                    () -> projections.views(HazardListProjection.NAME).countDocuments(filter.condition(order), enough)
                            > most);
        }
        Iterator<Document> all = all(filter, order).iterator();
        int count = 0;
        while (count <= most && all.hasNext()) {
            all.next();
            count++;
        }
        return count > most;
    }

    private Part<Document> part(ListFilter filter, ListOrder order, @Nullable String after, int limit) {
        return StoreErrors.reading(
                () -> new Reading(projections, stretches, shortest, filter, order).part(after, limit));
    }

    /** Goes through a list of which it holds one part at a time. */
    private static final class Parts<T> implements Iterator<T> {
        private final Function<@Nullable String, Part<T>> behind;
        private Part<T> part;
        private int next;

        /** @param behind the part behind a key, or the first one */
        Parts(Function<@Nullable String, Part<T>> behind) {
            this.behind = behind;
            this.part = behind.apply(null);
        }

        @Override
        public boolean hasNext() {
            while (next == part.found().size() && part.next() != null) {
                part = behind.apply(part.next());
                next = 0;
            }
            return next < part.found().size();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return part.found().get(next++);
        }
    }

    /** A key whose ascending order is newest first, and unique. */
    static String newestFirst(Instant at, String id) {
        return key(9_999_999_999_999_999L - at.toEpochMilli(), id);
    }

    /** A key whose ascending order is earliest first, and unique. */
    static String earliestFirst(Instant at, String id) {
        return key(at.toEpochMilli(), id);
    }

    /**
     * Sixteen characters in the order of the numbers, and digits as long as those suffice. What lies before 1970 goes beyond them: then the first
     * character is the one before 0, or the one after 9.
     */
    private static String key(long number, String id) {
        char first = (char) ('0' + Math.floorDiv(number, HIGHEST));
        return first + String.format(Locale.ROOT, "%015d", Math.floorMod(number, HIGHEST)) + ' ' + id;
    }

    /** The number that a key begins with. */
    static long number(String key) {
        return (key.charAt(0) - '0') * HIGHEST + Long.parseLong(key, 1, NUMBER, 10);
    }

    /** The id that a key ends with. */
    static String id(String key) {
        return key.substring(NUMBER + 1);
    }
}
