package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.fixture.HeldBroker;
import org.safetyvalve.starter.fixture.Published;
import org.safetyvalve.starter.publishing.Instance;

/**
 * What an instance left behind when it died, or the broker when it was away, is found by every other instance, by the flag
 * {@code pending} alone. Several find it at the same time and need no leader.
 */
public abstract class SweeperConformance extends Capability {
    private final List<ProducerRecord<byte[], byte[]>> topic = Collections.synchronizedList(new ArrayList<>());

    private Instance prompt() {
        return new Instance(store().connectAgain(), HeldBroker.prompt(topic));
    }

    private Map<String, List<Published>> subjects() {
        synchronized (topic) {
            return Published.requireContract(topic.stream()
                    .map(message -> Published.of(message.key(), message.headers(), message.value()))
                    .toList());
        }
    }

    private long pending() {
        return database().getCollection("units").countDocuments(new Document("pending", true));
    }

    @Test
    void publishesWhatADeadInstanceLeftBehind() {
        try (Instance dying = new Instance(store().connectAgain(), new HeldBroker(new ArrayList<>()))) {
            for (String id : List.of("u", "v", "w")) {
                dying.register(id);
                dying.rename(id, "乙");
            }
        }
        assertThat(pending()).isEqualTo(3);
        try (Instance one = prompt();
                Instance other = prompt()) {
            await().atMost(Patience.soon()).until(() -> {
                one.sweep();
                other.sweep();
                return pending() == 0;
            });
            assertThat(subjects().keySet()).isEqualTo(Set.of("u", "v", "w"));
            assertThat(subjects().values()).allMatch(events -> events.size() == 2);
            assertThat(database().getCollection("ledger").countDocuments()).isEqualTo(6);
            assertThat(one.conflicts() + other.conflicts()).isZero();
            assertThat(one.history("u")).hasSize(2);
        }
    }

    @Test
    void sweepsWhileCommandsComeAndAnotherSweeps() throws Exception {
        try (PublishingRace race = new PublishingRace(store(), 3)) {
            race.command(3, 8, 8);
            race.awaitNothingPending();
            race.requireEverythingPublishedOnceAndKept();
        }
    }

    @Test
    void findsThoseThatArePendingAndOfThemWhatIsAskedFor() {
        for (int i = 0; i < 20; i++) {
            Document unit = id("t" + i).append("last", "t" + i + ":1").append("state", new Document("name", "甲"));
            things().insertOne(i % 5 == 0 ? unit.append("pending", true) : unit);
        }
        List<Document> found = new ArrayList<>();
        things().withReadConcern(ReadConcern.MAJORITY)
                .find(new Document("pending", true))
                .projection(Projections.include("last"))
                .limit(3)
                .into(found);
        assertThat(found).hasSize(3).allMatch(thing -> thing.keySet().equals(Set.of("_id", "last")));
        things().find(new Document("pending", true)).into(found);
        assertThat(found.stream().map(thing -> thing.getString("last")).distinct())
                .containsExactlyInAnyOrder("t0:1", "t5:1", "t10:1", "t15:1");
    }
}
