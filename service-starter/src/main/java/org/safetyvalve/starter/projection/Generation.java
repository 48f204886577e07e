package org.safetyvalve.starter.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** One building of a projection: collections and a consumer group of its own. */
record Generation(String service, String projection, int number) {

    String group() {
        return service + '.' + projection + ".g" + number;
    }

    MongoCollection<Document> views(MongoDatabase database) {
        return database.getCollection(prefix() + "views");
    }

    MongoCollection<Document> counters(MongoDatabase database) {
        return database.getCollection(prefix() + "counters");
    }

    MongoCollection<Document> pairs(MongoDatabase database) {
        return database.getCollection(prefix() + "pairs");
    }

    MongoCollection<Document> postings(MongoDatabase database) {
        return database.getCollection(prefix() + "postings");
    }

    private String prefix() {
        return projection + "_g" + number + '_';
    }
}
