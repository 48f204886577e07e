package org.safetyvalve.hazard.lists;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.safetyvalve.starter.projection.Projections;
import org.safetyvalve.starter.store.StoreErrors;
import org.safetyvalve.starter.web.Cursor;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the lists, newest first. What was just done may be missing for a moment: a list is read from a projection. */
@Component
public class Lists {
    private static final Logger log = LoggerFactory.getLogger(Lists.class);
    private static final List<String> INDEXED = List.of("order", "unit", "holder", "campaign", "overdueAt");

    private final Projections projections;
    private final Set<String> indexed = ConcurrentHashMap.newKeySet();

    Lists(Projections projections) {
        this.projections = projections;
    }

    /** One page of what the filter lets through. */
    public Page<Document> page(ListFilter filter, PageRequest page) {
        String after = page.after() == null ? null : page.after().keys(1).get(0);
        List<Document> found = StoreErrors.reading(() -> views().find(filter.after(after))
                .sort(new Document("order", 1))
                .limit(page.limit() + 1)
                .into(new ArrayList<>()));
        return Page.of(found, page.limit(), view -> Cursor.of(view.getString("order")));
    }

    private MongoCollection<Document> views() {
        MongoCollection<Document> views = projections.views(HazardListProjection.NAME);
        if (indexed.add(views.getNamespace().getFullName())) {
            INDEXED.forEach(field -> index(views, field));
        }
        return views;
    }

    /** Nothing depends on an index: a store that can't make one only takes longer. */
    private static void index(MongoCollection<Document> views, String field) {
        try {
            views.createIndex(new Document(field, 1));
        } catch (MongoException refused) {
            log.warn("The store makes no index on {} of {}: {}", field, views.getNamespace(), refused.toString());
        }
    }

    /** A key whose ascending order is newest first, and unique. */
    static String newestFirst(Instant at, String id) {
        return String.format(Locale.ROOT, "%016d", 9_999_999_999_999_999L - at.toEpochMilli()) + ' ' + id;
    }
}
