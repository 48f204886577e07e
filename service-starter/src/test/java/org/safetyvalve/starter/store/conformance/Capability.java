package org.safetyvalve.starter.store.conformance;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of every capability have: a database of the store, and the words of a store. */
abstract class Capability {
    private StoreUnderTest store;

    @BeforeEach
    void open(StoreUnderTest opened) {
        store = opened;
    }

    StoreUnderTest store() {
        return store;
    }

    MongoDatabase database() {
        return store.database();
    }

    MongoCollection<Document> things() {
        return database().getCollection("things");
    }

    Document thing(Object id) {
        return things().find(id(id)).first();
    }

    static Document id(Object id) {
        return new Document("_id", id);
    }

    static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }

    static Document in(List<?> values) {
        return new Document("$in", values);
    }

    static long number(Document document, String field) {
        return ((Number) document.get(field)).longValue();
    }
}
