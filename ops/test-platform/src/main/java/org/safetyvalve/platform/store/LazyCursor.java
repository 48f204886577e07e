package org.safetyvalve.platform.store;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client's cursor that reads on as the client does, so that a long answer never lies in memory whole. */
final class LazyCursor implements Cursor {

    private static final int DOCUMENTS_WHEN_UNSAID = 1_000;
    /** As MongoDB does: however many documents a client wants, an answer is no larger, unless one document alone is. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final long id;
    private final Iterator<Found> documents;
    private @Nullable Found held;

    /** @param bytes what it takes, at most, in an answer */
    record Found(Document document, int bytes) {}

    LazyCursor(long id, Iterator<Found> documents) {
        this.id = id;
        this.documents = documents;
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public synchronized boolean isEmpty() {
        return held == null && !documents.hasNext();
    }

    @Override
    public synchronized List<Document> takeDocuments(int wanted) {
        int most = wanted > 0 ? wanted : DOCUMENTS_WHEN_UNSAID;
        List<Document> taken = new ArrayList<>();
        long bytes = 0;
        while (taken.size() < most && !isEmpty()) {
            Found next = held == null ? documents.next() : held;
            bytes += next.bytes();
            held = bytes > MOST_BYTES && !taken.isEmpty() ? next : null;
            if (held != null) {
                return taken;
            }
            taken.add(next.document());
        }
        return taken;
    }
}
