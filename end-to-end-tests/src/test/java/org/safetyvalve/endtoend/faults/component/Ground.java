package org.safetyvalve.endtoend.faults.component;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.safetyvalve.endtoend.faults.checker.Stores;
import org.safetyvalve.platform.broker.LocalBroker;
import org.safetyvalve.platform.process.FreePort;
import org.safetyvalve.platform.store.DurableStore;

/** What all schedules of a run stand on: one broker and one durable store, which a schedule may crash and which are cleared for the next. */
final class Ground implements AutoCloseable {
    private final Path folder;
    private final DurableStore store;
    private final MongoClient client;
    private final Broker broker;

    Ground(Path folder) {
        this.folder = folder;
        this.store = DurableStore.open(folder.resolve("store"));
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri()))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .retryWrites(false)
                .retryReads(true)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(64).maxWaitTime(3, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(15, TimeUnit.SECONDS))
                .build());
        this.broker = new Broker(folder);
    }

    /** Everything as on the first day: no documents, no records, no groups. */
    void clear() {
        for (Service service : Service.values()) {
            MongoDatabase database = database(service);
            for (String collection : database.listCollectionNames()) {
                database.getCollection(collection).deleteMany(new Document());
            }
        }
        broker.clear();
    }

    MongoDatabase database(Service service) {
        return client.getDatabase(service.database());
    }

    Stores stores() {
        return new Stores(
                database(Service.HAZARD),
                database(Service.ACCOUNTABILITY),
                database(Service.NOTIFICATION),
                database(Service.REPORTING));
    }

    /** The settings of where the keys are that seal leads. They outlive a schedule: what is sealed with them doesn't. */
    Map<String, String> keys() {
        String settings = "safetyvalve.accountability.confidentiality.";
        return Map.of(
                settings + "key-directory", folder.resolve("keys").toString(),
                settings + "master-keyset", folder.resolve("master-keyset.json").toString(),
                settings + "make-master-keyset", "true");
    }

    DurableStore store() {
        return store;
    }

    Broker broker() {
        return broker;
    }

    @Override
    public void close() {
        client.close();
        broker.close();
        store.close();
    }

    /** The broker's process, which starts anew on its data after a kill. */
    static LocalBroker startBroker(Path folder, int port) {
        return LocalBroker.start(
                folder.resolve("broker"),
                port,
                folder.resolve("broker.log"),
                "-Xmx192m",
                "-D" + LocalBroker.COORDINATORS + "=INFO");
    }

    static int freePort() {
        return FreePort.any();
    }

    static void signal(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
