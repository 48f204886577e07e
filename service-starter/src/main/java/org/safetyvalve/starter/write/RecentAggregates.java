package org.safetyvalve.starter.write;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.RawBsonDocument;

/**
 * Documents as this instance's last command left them. A command may be decided on one, because its write says the
 * version; what is not written, a refusal above all, must be decided on what the store holds. Safe for concurrent use.
 */
final class RecentAggregates {
    private final long mostBytes;
    private final Map<String, RawBsonDocument> documents = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param mostBytes how much to remember; 0 for nothing */
    RecentAggregates(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized Optional<AggregateDocument> find(String collection, String id) {
        return Optional.ofNullable(documents.get(key(collection, id))).map(AggregateDocument::of);
    }

    synchronized void remember(String collection, String id, RawBsonDocument document) {
        forget(collection, id);
        documents.put(key(collection, id), document);
        bytes += size(document);
        Iterator<RawBsonDocument> longestUnused = documents.values().iterator();
        while (bytes > mostBytes && longestUnused.hasNext()) {
            bytes -= size(longestUnused.next());
            longestUnused.remove();
        }
    }

    synchronized void forget(String collection, String id) {
        RawBsonDocument before = documents.remove(key(collection, id));
        if (before != null) {
            bytes -= size(before);
        }
    }

    private static String key(String collection, String id) {
        return collection + '/' + id;
    }

    private static int size(RawBsonDocument document) {
        return document.getByteBuffer().remaining();
    }
}
