package org.safetyvalve.platform.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The stored documents that a filter may match, in the order of their ids: looked up when the filter says the {@code _id}, by an index
 * when one fits, else walked through from the first possible id to the last.
 */
final class Candidates {

    /** A document as it is stored. */
    record Candidate(Object id, byte[] bson) {}

    private static final String ID = "_id";

    private final MVMap<Object, byte[]> documents;
    private final List<SortedIndex> indexes;

    Candidates(MVMap<Object, byte[]> documents, List<SortedIndex> indexes) {
        this.documents = documents;
        this.indexes = indexes;
    }

    Stream<Candidate> of(Document query, boolean descending) {
        Optional<Collection<Object>> ids = idsNamedBy(query);
        if (ids.isEmpty()) {
            ids = idsFromTheNarrowestIndex(query);
        }
        return ids.map(found -> lookUp(found, descending)).orElseGet(() -> walk(query, descending));
    }

    private Stream<Candidate> lookUp(Collection<Object> ids, boolean descending) {
        TreeSet<Object> sorted = new TreeSet<>(IdType.INSTANCE);
        sorted.addAll(ids);
        Collection<Object> ordered = descending ? sorted.descendingSet() : sorted;
        return ordered.stream().flatMap(id -> {
            byte[] bson = documents.get(id);
            return bson == null ? Stream.empty() : Stream.of(new Candidate(id, bson));
        });
    }

    private static Optional<Collection<Object>> idsNamedBy(Document query) {
        Object id = query.get(ID);
        if (isValue(id)) {
            return Optional.of(List.of(IdType.normalized(id)));
        }
        if (id instanceof Document conditions && isValue(conditions.get("$eq"))) {
            return Optional.of(List.of(IdType.normalized(conditions.get("$eq"))));
        }
        if (id instanceof Document conditions
                && conditions.get("$in") instanceof Collection<?> in
                && in.stream().allMatch(Candidates::isValue)) {
            Collection<Object> ids = new ArrayList<>(in.size());
            in.forEach(value -> ids.add(IdType.normalized(value)));
            return Optional.of(ids);
        }
        return Optional.empty();
    }

    private Optional<Collection<Object>> idsFromTheNarrowestIndex(Document query) {
        Collection<Object> narrowest = null;
        for (SortedIndex index : indexes) {
            Collection<Object> found = index.candidates(query).orElse(null);
            if (found != null && (narrowest == null || found.size() < narrowest.size())) {
                narrowest = found;
            }
        }
        return Optional.ofNullable(narrowest);
    }

    private Stream<Candidate> walk(Document query, boolean descending) {
        Object low = bound(query, "$gt", "$gte");
        Object high = bound(query, "$lt", "$lte");
        Iterator<Candidate> walk =
                descending ? new Walk(documents, high, low, true) : new Walk(documents, low, high, false);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED), false);
    }

    private static @Nullable Object bound(Document query, String strict, String inclusive) {
        if (!(query.get(ID) instanceof Document conditions)) {
            return null;
        }
        Object bound = conditions.containsKey(strict) ? conditions.get(strict) : conditions.get(inclusive);
        return isValue(bound) ? IdType.normalized(bound) : null;
    }

    private static boolean isValue(@Nullable Object value) {
        if (value instanceof Document document) {
            return document.keySet().stream().noneMatch(key -> key.startsWith("$"));
        }
        return value != null && !(value instanceof Collection) && !(value instanceof BsonRegularExpression);
    }
}
