package org.safetyvalve.platform.store;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A client's cursor that reads on as the client does, so that a long answer never lies in memory whole. */
final class LazyCursor implements Cursor {

    private static final int DOCUMENTS_WHEN_UNSAID = 1_000;

    private final long id;
    private final Iterator<Document> documents;

    LazyCursor(long id, Iterator<Document> documents) {
        this.id = id;
        this.documents = documents;
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public synchronized boolean isEmpty() {
        return !documents.hasNext();
    }

    @Override
    public synchronized List<Document> takeDocuments(int wanted) {
        int most = wanted > 0 ? wanted : DOCUMENTS_WHEN_UNSAID;
        List<Document> taken = new ArrayList<>();
        while (taken.size() < most && documents.hasNext()) {
            taken.add(documents.next());
        }
        return taken;
    }
}
