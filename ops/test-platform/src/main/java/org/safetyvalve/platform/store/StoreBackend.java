package org.safetyvalve.platform.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** Answers a write, and a read of what a majority has, only when it is in the file. */
final class StoreBackend extends AbstractMongoBackend {

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase");

    private final MVStore store;
    private final GroupCommit commit;
    private final boolean durable;

    StoreBackend(MVStore store) {
        this.store = store;
        this.commit = new GroupCommit(store);
        this.durable = store.isPersistent();
        store.getMapNames().stream()
                .filter(map -> map.startsWith(StoreDatabase.MAP_PREFIX))
                .map(map -> map.substring(StoreDatabase.MAP_PREFIX.length()))
                .map(namespace -> namespace.substring(0, namespace.indexOf('.')))
                .distinct()
                .forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, store, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equals("hello")) {
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        Document answer = super.handleCommand(channel, database, command, query);
        if (durable && (WRITES.contains(command.toLowerCase(Locale.ROOT)) || readsMajority(query))) {
            commit.makeDurable();
        }
        return answer;
    }

    private static boolean readsMajority(Document query) {
        return query.get("readConcern") instanceof Document concern && "majority".equals(concern.get("level"));
    }

    @Override
    public void close() {
        super.close();
        store.close();
    }
}
