package org.safetyvalve.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.fixture.Names;
import org.safetyvalve.starter.fixture.Register;
import org.safetyvalve.starter.fixture.Topic;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.fixture.UnitEvent.Renamed;
import org.safetyvalve.starter.projection.Projections;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.testing.TestTokens;
import org.safetyvalve.starter.write.Aggregates;

/** A broker has lost its data, and the topic comes back bit by bit: lists are read as they were until it is whole. */
class LostTopicTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PROJECTION = "units-by-district";
    private static final Actor OPERATOR = TestTokens.actor(
            "operator", "safety-valve-operations", OrganisationKind.OPERATOR, Level.CITY, "371100", Role.OPERATOR);

    private static Register register;
    private static TestService service;

    @BeforeAll
    static void start() {
        register = Register.create();
        service = register.start(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
        register.close();
    }

    private static MongoDatabase database() {
        return service.bean(MongoDatabase.class);
    }

    private static MongoCollection<Document> read() {
        return service.bean(Projections.class).views(PROJECTION);
    }

    private static Document pointer() {
        return database()
                .getCollection("generations")
                .find(new Document("_id", PROJECTION))
                .first();
    }

    /** Two units, each registered and renamed, and everything of them where it belongs. */
    private static List<String> units() {
        List<String> ids = List.of(Names.next("unit"), Names.next("unit"));
        Aggregates aggregates = service.bean(Aggregates.class);
        for (String id : ids) {
            aggregates.create(register.units(), id, command(id), () -> List.of(new Registered(id)));
            aggregates.execute(register.units(), id, command(id + "2"), unit -> List.of(new Renamed(id + "2")));
        }
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(sequences(ids)).containsExactly(2L, 2L);
            assertThat(database().getCollection("units").countDocuments(new Document("pending", true)))
                    .isZero();
        });
        return ids;
    }

    private static List<Long> sequences(List<String> ids) {
        List<Long> sequences = new ArrayList<>();
        for (String id : ids) {
            Document view = read().find(new Document("_id", id)).first();
            sequences.add(view == null ? 0 : ((Number) view.get("seq")).longValue());
        }
        return sequences;
    }

    private static void loseTheTopic() throws Exception {
        Admin admin = service.bean(Admin.class);
        admin.deleteTopics(List.of(register.topic())).all().get(10, TimeUnit.SECONDS);
        await().atMost(SOON).until(() -> !admin.listTopics().names().get().contains(register.topic()));
        Platform.createTopics(register.topic());
    }

    private static void send(List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
        Producer<byte[], byte[]> producer = service.bean(Producer.class);
        for (ConsumerRecord<byte[], byte[]> message : records) {
            producer.send(new ProducerRecord<>(
                            message.topic(), null, message.key(), message.value(), message.headers()))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static boolean isOf(ConsumerRecord<byte[], byte[]> message, String id) {
        return new String(message.key()).equals(id);
    }

    /** Waits until the generation being built has all that came. */
    private static void awaitBuilt(int live, long views) {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(pointer()).containsEntry("live", live).containsKey("building");
            assertThat(database()
                            .getCollection(PROJECTION + "_g" + pointer().getInteger("building") + "_views")
                            .countDocuments())
                    .isEqualTo(views);
        });
    }

    @Test
    void showsWhatWasThereUntilAllOfItHasComeAgain() throws Exception {
        List<String> ids = units();
        int live = pointer().getInteger("live");
        List<ConsumerRecord<byte[], byte[]>> all = Topic.read(register.topic());
        loseTheTopic();
        send(all.stream().filter(message -> isOf(message, ids.get(0))).toList());
        send(all.stream().filter(message -> isOf(message, ids.get(1))).limit(1).toList());

        awaitBuilt(live, 2);
        await().during(Duration.ofSeconds(4)).atMost(SOON).untilAsserted(() -> {
            assertThat(pointer()).containsEntry("live", live);
            assertThat(sequences(ids)).containsExactly(2L, 2L);
        });

        send(all);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(pointer())
                        .doesNotContainKeys("building", "keepsLive")
                        .doesNotContainEntry("live", live));
        await().atMost(SOON).untilAsserted(() -> assertThat(sequences(ids)).containsExactly(2L, 2L));
    }

    @Test
    void showsWhatHasComeWhenAnOperatorOrdersSo() throws Exception {
        List<String> ids = units();
        int live = pointer().getInteger("live");
        List<ConsumerRecord<byte[], byte[]>> all = Topic.read(register.topic());
        loseTheTopic();
        send(all.stream().filter(message -> isOf(message, ids.get(0))).toList());

        awaitBuilt(live, 1);
        assertThat(service.post("/operator/projections/" + PROJECTION + "/rebuild", OPERATOR, "")
                        .status())
                .isEqualTo(202);
        await().atMost(SOON).untilAsserted(() -> assertThat(sequences(ids)).containsExactly(2L, 0L));
    }
}
