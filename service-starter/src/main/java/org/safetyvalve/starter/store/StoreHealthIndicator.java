package org.safetyvalve.starter.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while the store doesn't take a write: part of readiness, so that no traffic comes meanwhile. Anybody may ask for
 * health, as often as he likes: one caller at a time asks the store, the others get the answer that it gave last, and
 * "down" when it keeps that one caller waiting for longer than {@link #PATIENCE}.
 */
final class StoreHealthIndicator implements HealthIndicator {
    private static final Duration GOOD_FOR = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final MongoDatabase database;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile long askedAtNanos;
    private volatile @Nullable Answer last;

    private record Answer(Health health, long atNanos) {}

    StoreHealthIndicator(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Health health() {
        Answer known = last;
        if (known != null && System.nanoTime() - known.atNanos() < GOOD_FOR.toNanos()) {
            return known.health();
        }
        if (!asking.compareAndSet(false, true)) {
            return knownWhileAsking(known);
        }
        try {
            askedAtNanos = System.nanoTime();
            Answer answer = new Answer(ask(), System.nanoTime());
            last = answer;
            return answer.health();
        } finally {
            asking.set(false);
        }
    }

    private Health knownWhileAsking(@Nullable Answer known) {
        boolean slow = System.nanoTime() - askedAtNanos > PATIENCE.toNanos();
        return known == null || slow
                ? Health.down()
                        .withDetail("error", "the store has not answered yet")
                        .build()
                : known.health();
    }

    private Health ask() {
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
