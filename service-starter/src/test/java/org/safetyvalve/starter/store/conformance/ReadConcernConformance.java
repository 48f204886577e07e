package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.result.UpdateResult;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What was acknowledged by a majority with its journal is seen at once by whoever reads what a majority has, and is never unseen
 * again. A repeated command's first answer and what the sweeper publishes are read so: neither may be undone later.
 */
public abstract class ReadConcernConformance extends Capability {
    private MongoCollection<Document> majority;

    @BeforeEach
    void connectAnotherInstance() {
        majority = store().connectAgain().getCollection("things").withReadConcern(ReadConcern.MAJORITY);
    }

    @Test
    void showsAnotherInstanceAtOnceWhatWasAcknowledged() {
        assertThat(majority.find(id("t")).first()).isNull();
        things().insertOne(id("t").append("n", 0L));
        for (long n = 1; n <= 60; n++) {
            UpdateResult written = things().updateOne(id("t"), set("n", n));
            assertThat(written.wasAcknowledged()).isTrue();
            assertThat(majority.find(id("t")).first()).containsEntry("n", n);
        }
    }

    @Test
    void neverGoesBack() throws Exception {
        things().insertOne(id("t").append("n", 0L));
        AtomicBoolean writing = new AtomicBoolean(true);
        Together.run(3, which -> {
            for (long n = 1; which == 0 && n <= 100; n++) {
                things().updateOne(id("t"), set("n", n));
            }
            writing.set(writing.get() && which != 0);
            for (long seen = 0; which > 0 && writing.get(); ) {
                long now = number(majority.find(id("t")).first(), "n");
                assertThat(now).isGreaterThanOrEqualTo(seen);
                seen = now;
            }
            return which;
        });
        assertThat(number(majority.find(id("t")).first(), "n")).isEqualTo(100);
    }
}
