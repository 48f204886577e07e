package org.safetyvalve.quickstart;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A store that is not ours goes with one data directory: what the store holds is what that directory's journal has loaded and its broker
 * has published. Each keeps the same mark, and a store without one must hold nothing of ours.
 */
final class OutsideStore {

    private static final long ANSWERS_WITHIN_SECONDS = 10;
    private static final String FILE = "outside-store";
    private static final String DATABASE = "quickstart";
    private static final String COLLECTION = "belongs";
    private static final String ID = "data-directory";
    private static final String MARK = "mark";

    private final ConnectionString address;
    private final Path file;
    private final boolean used;

    private OutsideStore(ConnectionString address, DataDirectory data) {
        this.address = address;
        this.file = data.resolve(FILE);
        this.used = Files.exists(data.resolve("campaign"));
    }

    /** @throws CannotStart when it does not answer, or does not go with the data directory */
    static void requireOurs(Options options, DataDirectory data) {
        if (options.outsideStore().isPresent()) {
            new OutsideStore(parse(options.outsideStore().get()), data).requireOurs();
        } else if (Files.exists(data.resolve(FILE))) {
            throw new CannotStart(
                    "数据目录 " + data.root() + " 用的是外部存储;请给出 --store,或用 --data 换一个目录",
                    data.root()
                            + " goes with an outside store; name it with --store, or choose another directory with --data");
        }
    }

    private static ConnectionString parse(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(
                    "选项 --store 的连接串无效:" + e.getMessage(), "--store needs a connection string: " + e.getMessage());
        }
    }

    private void requireOurs() {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(address)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            MongoCollection<Document> marks = client.getDatabase(DATABASE).getCollection(COLLECTION);
            Document mark = marks.find(new Document("_id", ID)).first();
            if (mark == null && isNew(client)) {
                marks.insertOne(new Document("_id", ID).append(MARK, ownMark()));
            } else if (mark == null || !mark.getString(MARK).equals(readMark())) {
                throw new CannotStart(
                        "存储 " + address.getHosts() + " 里的数据不属于数据目录 " + file.getParent() + ";用 --data 换成当时的目录,或换一个空的存储",
                        "what the store at " + address.getHosts() + " holds does not go with " + file.getParent()
                                + "; choose the directory that it was used with by --data, or an empty store");
            }
        } catch (MongoException e) {
            throw new CannotStart(
                    "存储 " + address.getHosts() + " 没有应答或拒绝访问:" + firstLine(e),
                    "the store at " + address.getHosts() + " does not answer or refuses: " + firstLine(e));
        }
    }

    /** Neither side has been used: no database of a service there, nothing loaded here. */
    private boolean isNew(MongoClient client) {
        List<String> databases = client.listDatabaseNames().into(new ArrayList<>());
        return !used && !databases.contains(Part.HAZARD.code());
    }

    private @Nullable String readMark() {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written here before it is written there: a start that was interrupted between the two begins anew. */
    private String ownMark() {
        String known = readMark();
        if (known != null) {
            return known;
        }
        try {
            String made = UUID.randomUUID().toString();
            Files.writeString(file, made + "\n");
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
