package org.safetyvalve.platform.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by the value of one field, equal to or within a range. In memory, made anew when the store is opened. Documents
 * without the field are not in it, so an index on a flag that few carry costs nothing. Of a compound index the first field counts; a
 * partial filter is ignored. It only narrows: the collection matches the whole filter afterwards.
 */
final class SortedIndex extends EmptyIndex<Object> {

    private static final ValueComparator ORDER = ValueComparator.ascWithoutListHandling();

    private final String field;
    private final NavigableMap<Object, Set<Object>> idsByValue = new TreeMap<>(ORDER);

    SortedIndex(String name, List<IndexKey> keys) {
        super(name, keys.subList(0, 1));
        this.field = keys.get(0).getKey();
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        for (Object value : values(document)) {
            idsByValue.computeIfAbsent(value, v -> new HashSet<>(4)).add(position);
        }
    }

    @Override
    public synchronized Object remove(Document document) {
        Object position = IdType.normalized(document.get("_id"));
        forget(values(document), position);
        return position;
    }

    @Override
    public synchronized void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        Set<Object> old = values(before);
        Set<Object> now = values(after);
        if (!old.equals(now)) {
            forget(old, position);
            add(after, position, collection);
        }
    }

    /** The ids that may match, or empty when the filter says nothing about the field that the index can use. */
    synchronized Optional<Collection<Object>> candidates(Document query) {
        if (!query.containsKey(field)) {
            return Optional.empty();
        }
        Object wanted = query.get(field);
        if (isPlain(wanted)) {
            return Optional.of(List.copyOf(idsByValue.getOrDefault(wanted, Set.of())));
        }
        if (wanted instanceof Document conditions) {
            return byConditions(conditions);
        }
        return Optional.empty();
    }

    /** The part of a document that {@link #add} needs. */
    Set<String> fieldsNeeded() {
        return Set.of(DocumentFilter.topLevel(field));
    }

    /** Never, to whoever would fill it from whole documents: the collection fills it before it counts as an index. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public synchronized long getCount() {
        return idsByValue.size();
    }

    private Optional<Collection<Object>> byConditions(Document conditions) {
        if (isPlain(conditions.get("$eq"))) {
            return Optional.of(List.copyOf(idsByValue.getOrDefault(conditions.get("$eq"), Set.of())));
        }
        if (conditions.get("$in") instanceof Collection<?> wanted
                && wanted.stream().allMatch(SortedIndex::isPlain)) {
            Set<Object> found = new HashSet<>();
            wanted.forEach(value -> found.addAll(idsByValue.getOrDefault(value, Set.of())));
            return Optional.of(found);
        }
        Object low = firstPlain(conditions, "$gt", "$gte");
        Object high = firstPlain(conditions, "$lt", "$lte");
        return low == null && high == null ? Optional.empty() : Optional.of(between(low, high));
    }

    private Collection<Object> between(@Nullable Object low, @Nullable Object high) {
        if (low != null && high != null && ORDER.compare(low, high) > 0) {
            return List.of();
        }
        NavigableMap<Object, Set<Object>> range = idsByValue;
        range = low == null ? range : range.tailMap(low, true);
        range = high == null ? range : range.headMap(high, true);
        Collection<Object> found = new ArrayList<>();
        range.values().forEach(found::addAll);
        return found;
    }

    private static @Nullable Object firstPlain(Document conditions, String... operators) {
        for (String operator : operators) {
            if (isPlain(conditions.get(operator))) {
                return conditions.get(operator);
            }
        }
        return null;
    }

    private Set<Object> values(Document document) {
        Set<Object> values = new HashSet<>();
        for (KeyValue key : getKeyValues(document)) {
            if (isPlain(key.get(0))) {
                values.add(key.get(0));
            }
        }
        return values;
    }

    private void forget(Set<Object> values, Object position) {
        for (Object value : values) {
            Set<Object> ids = idsByValue.get(value);
            if (ids != null && ids.remove(position) && ids.isEmpty()) {
                idsByValue.remove(value);
            }
        }
    }

    private static boolean isPlain(@Nullable Object value) {
        return value != null
                && !(value instanceof Document)
                && !(value instanceof Collection)
                && !(value instanceof BsonRegularExpression);
    }
}
