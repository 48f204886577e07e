package org.safetyvalve.starter.store.conformance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safetyvalve.starter.fixture.Stores;

/** One test's database on a store: empty, with the settings of a service, and reachable for other processes. */
public final class StoreUnderTest implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern ADDRESS = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)/?[^?]*(\\?.*)?");

    private final String name = "conformance-" + UUID.randomUUID();
    private final String uri;
    private final List<MongoClient> clients = new ArrayList<>();
    private final MongoDatabase database;

    StoreUnderTest(String uri) {
        Matcher address = ADDRESS.matcher(uri);
        if (!address.matches()) {
            throw new IllegalArgumentException("no connection string: " + uri);
        }
        String options = address.group(2);
        this.uri = address.group(1) + '/' + name + (options == null ? "" : options);
        this.database = connect(this.uri);
    }

    MongoDatabase database() {
        return database;
    }

    /** The same database over connections of its own: another instance of the service. */
    MongoDatabase connectAgain() {
        return connect(uri);
    }

    /** The same database over another way, for example a proxy. */
    MongoDatabase connect(String otherUri) {
        MongoClient client = Stores.connect(otherUri, PATIENCE);
        clients.add(client);
        return client.getDatabase(name);
    }

    /** Connection string with the database as its path. */
    String uri() {
        return uri;
    }

    @Override
    public void close() {
        database.drop();
        clients.forEach(MongoClient::close);
    }
}
