package org.safetyvalve.platform.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database of collections, each a map of the file. Indexes but the one on {@code _id} are in memory. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    static final String MAP_PREFIX = "documents.";
    private static final int FIRST_BATCH = 101;

    private final MVStore store;

    StoreDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equals("find")) {
            query.putIfAbsent("batchSize", FIRST_BATCH);
        }
        if (command.equals("aggregate")
                && query.get("aggregate") instanceof String name
                && query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.get(0) instanceof Document first
                && first.get("$match") instanceof Document match) {
            return aggregateMatched(name, match, stages.subList(1, stages.size()), databases, oplog);
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    /** An aggregation that starts with a match looks its documents up as a query does, instead of reading all. */
    private Document aggregateMatched(
            String name, Document match, List<?> rest, DatabaseResolver databases, Oplog oplog) {
        MongoCollection<Object> collection = resolveCollection(name, false);
        String namespace = getFullCollectionNamespace(name);
        if (collection == null) {
            return answer(namespace, List.of());
        }
        if (isCount(rest)) {
            int count = collection.count(match, 0, 0);
            return answer(namespace, count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count)));
        }
        Aggregation aggregation = Aggregation.fromPipeline(rest, databases, this, collection, oplog);
        return answer(namespace, aggregation.runStages(collection.handleQueryAsStream(match)));
    }

    /** What drivers send to count documents. */
    private static boolean isCount(List<?> stages) {
        return stages.size() == 1
                && stages.get(0) instanceof Document stage
                && stage.get("$group") instanceof Document group
                && group.keySet().equals(Set.of("_id", "n"))
                && group.get("_id") instanceof Number
                && group.get("n") instanceof Document sum
                && sum.get("$sum") instanceof Number each
                && each.intValue() == 1;
    }

    private static Document answer(String namespace, List<Document> documents) {
        Document cursor = new Document("id", 0L).append("ns", namespace).append("firstBatch", documents);
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoreCollection(this, name, options, documents(name), cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        boolean onId = keys.size() == 1 && keys.get(0).getKey().equals("_id");
        return onId ? new IdIndex(index, keys, documents(collection)) : new UniqueIndex(index, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new SortedIndex(index, keys);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.removeMap(documents(name));
    }

    private MVMap<Object, byte[]> documents(String collection) {
        MVMap.Builder<Object, byte[]> types =
                new MVMap.Builder<Object, byte[]>().keyType(IdType.INSTANCE).valueType(BsonType.INSTANCE);
        return store.openMap(MAP_PREFIX + getFullCollectionNamespace(collection), types);
    }

    @Override
    protected long getStorageSize() {
        FileStore<?> file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
