package org.safetyvalve.hazard.lists;

import com.mongodb.client.FindIterable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
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

    /** Fields of which few records have the same value: a list that states one of them is read by way of its index. */
    private static final List<String> NARROW = List.of("unit", "holder");

    private final Projections projections;

    Lists(Projections projections) {
        this.projections = projections;
    }

    /** One page of what the filter lets through. */
    public Page<Document> page(ListFilter filter, PageRequest page) {
        String after = page.after() == null ? null : page.after().keys(1).get(0);
        List<Document> found = StoreErrors.reading(() -> find(filter, filter.after(after))
                .sort(new Document(ORDER, 1))
                .limit(page.limit() + 1)
                .into(new ArrayList<>()));
        return Page.of(found, page.limit(), view -> Cursor.of(view.getString(ORDER)));
    }

    private FindIterable<Document> find(ListFilter filter, Document condition) {
        return filter.narrowest(NARROW)
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
