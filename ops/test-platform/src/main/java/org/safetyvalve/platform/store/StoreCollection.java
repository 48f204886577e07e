package org.safetyvalve.platform.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.platform.store.Candidates.Candidate;
import org.safetyvalve.platform.store.LazyCursor.Found;

/**
 * A collection as one map from id to document. Writers take turns; readers never wait, and get whole documents: what is stored is
 * bytes that nobody changes.
 */
final class StoreCollection extends AbstractMongoCollection<Object> {

    private final MVMap<Object, byte[]> documents;
    private final List<SortedIndex> sortedIndexes = new CopyOnWriteArrayList<>();
    private final Candidates candidates;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.candidates = new Candidates(documents, sortedIndexes);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document sort, int skip, int limit, int batch, @Nullable Document fields) {
        Stream<Found> found = find(query, sort == null ? new Document() : sort, skip, limit)
                .map(candidate ->
                        new Found(project(StoredBson.decode(candidate.bson()), fields), candidate.bson().length));
        if (batch <= 0) {
            Iterator<Document> documents = found.map(Found::document).iterator();
            return new QueryResult(() -> documents);
        }
        LazyCursor cursor = new LazyCursor(cursorRegistry.generateCursorId(), found.iterator());
        List<Document> first = cursor.takeDocuments(batch);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        cursorRegistry.add(cursor);
        return new QueryResult(first, cursor);
    }

    private Stream<Candidate> find(Document query, Document sort, int skip, int limit) {
        DocumentFilter filter = new DocumentFilter(query);
        SortOrder order = new SortOrder(sort);
        Stream<Candidate> matched =
                candidates.of(query, order.isDescendingById()).filter(filter::matches);
        if (!order.isById()) {
            matched = order.sort(matched)
                    .map(this::candidate)
                    .filter(Objects::nonNull)
                    .filter(filter::matches);
        }
        matched = matched.skip(skip);
        return limit == 0 ? matched : matched.limit(Math.abs((long) limit));
    }

    private @Nullable Candidate candidate(Object id) {
        byte[] bson = documents.get(id);
        return bson == null ? null : new Candidate(id, bson);
    }

    private Document project(Document document, @Nullable Document fields) {
        if (fields == null || fields.isEmpty()) {
            return document;
        }
        return matchDocumentsFromStream(Stream.of(document), new Document(), new Document(), 0, 0, 0, fields)
                .iterator()
                .next();
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) {
            int all = Math.max(0, count() - skip);
            return limit > 0 ? Math.min(limit, all) : all;
        }
        Stream<Candidate> matched = candidates
                .of(query, false)
                .filter(new DocumentFilter(query)::matches)
                .skip(skip);
        return (int) (limit > 0 ? matched.limit(limit) : matched).count();
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        boolean isNew = getIndexes().stream().noneMatch(known -> known.getName().equals(index.getName()));
        if (isNew && index instanceof SortedIndex sorted) {
            candidates
                    .of(new Document(), false)
                    .forEach(
                            each -> sorted.add(StoredBson.decode(each.bson(), sorted.fieldsNeeded()), each.id(), this));
            sortedIndexes.add(sorted);
        }
        super.addIndex(index);
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
        sortedIndexes.removeIf(index -> index.getName().equals(name));
    }

    @Override
    public synchronized void addDocument(Document document) {
        super.addDocument(document);
    }

    @Override
    public synchronized List<Document> insertDocuments(List<Document> added, boolean ordered) {
        return super.insertDocuments(added, ordered);
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return super.findAndModify(query);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return super.deleteDocuments(selector, limit, oplog);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object id = getIdField() == null ? UUID.randomUUID() : IdType.normalized(document.get(getIdField()));
        documents.put(id, StoredBson.encode(document));
        return id;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(position, StoredBson.encode(after));
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        byte[] bson = documents.get(position);
        return bson == null ? null : StoredBson.decode(bson);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return candidates
                .of(new Document(), false)
                .map(candidate -> new DocumentWithPosition<>(StoredBson.decode(candidate.bson()), candidate.id()));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document sort, int skip, int limit, int batch, Document fields) {
        return queryDocuments(query, sort, skip, limit, batch, fields);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
