package org.safetyvalve.platform.store;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safetyvalve.platform.store.Candidates.Candidate;

/** A sort as a client asks for it. Sorting keeps the fields sorted by and the id, not whole documents. */
final class SortOrder {

    private record SortKey(Object id, Document fields) {}

    private static final Set<String> BY_ID = Set.of("_id", "$natural");

    private final Document sort;

    SortOrder(Document sort) {
        this.sort = sort;
    }

    /** Whether documents in the order of their ids, or of its reverse, are sorted already. */
    boolean isById() {
        return sort.isEmpty() || BY_ID.contains(first());
    }

    boolean isDescendingById() {
        return isById() && !sort.isEmpty() && sort.get(first()) instanceof Number number && number.intValue() < 0;
    }

    /** The ids of the documents, sorted; those that compare equal stay in the order they came in. */
    Stream<Object> sort(Stream<Candidate> candidates) {
        Set<String> fields =
                sort.keySet().stream().map(DocumentFilter::topLevel).collect(Collectors.toSet());
        DocumentComparator order = new DocumentComparator(sort);
        return candidates
                .map(candidate -> new SortKey(candidate.id(), StoredBson.decode(candidate.bson(), fields)))
                .sorted((a, b) -> order.compare(a.fields(), b.fields()))
                .map(SortKey::id);
    }

    private String first() {
        return sort.keySet().iterator().next();
    }
}
