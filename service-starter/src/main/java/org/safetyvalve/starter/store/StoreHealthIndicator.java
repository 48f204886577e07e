package org.safetyvalve.starter.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Date;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the store doesn't take a write: part of readiness, so that no traffic comes meanwhile. */
final class StoreHealthIndicator implements HealthIndicator {
    private final MongoDatabase database;

    StoreHealthIndicator(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try {
            database.getCollection("health")
                    .updateOne(
                            new Document("_id", "probe"),
                            new Document("$set", new Document("at", new Date())),
                            new UpdateOptions().upsert(true));
            return Health.up().build();
        } catch (MongoException unavailable) {
            return Health.down()
                    .withDetail("error", unavailable.getClass().getSimpleName())
                    .build();
        }
    }
}
