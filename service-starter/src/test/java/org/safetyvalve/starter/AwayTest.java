package org.safetyvalve.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.safetyvalve.platform.broker.LocalBroker;
import org.safetyvalve.platform.process.FreePort;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.platform.testing.Topics;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.fixture.CutProxy;
import org.safetyvalve.starter.fixture.Incoming;
import org.safetyvalve.starter.fixture.Names;
import org.safetyvalve.starter.fixture.Register;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.projection.Projections;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.testing.TestTokens;
import org.safetyvalve.starter.write.Aggregates;

/** A service starts with the broker away and answers; what it owes arrives when the broker is back. So with the store. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AwayTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Register register = new Register(Names.next("away"), TestTokens.start());
    private static final int port = FreePort.any();
    private static final CutProxy store = new CutProxy(Platform.storeUri(register.name()));
    private static TestService service;
    private static LocalBroker broker;

    @BeforeAll
    static void start() {
        service = register.start(Map.of(
                "safetyvalve.kafka.bootstrap-servers",
                "127.0.0.1:" + port,
                "safetyvalve.store.uri",
                store.uri(),
                "safetyvalve.store.selection-timeout",
                "1s",
                "safetyvalve.publishing.delivery-timeout",
                "4s"));
    }

    @AfterAll
    static void stop() {
        service.close();
        store.close();
        if (broker != null) {
            broker.kill();
        }
        register.close();
    }

    private static void newUnit(String id) {
        service.bean(Aggregates.class).create(register.units(), id, command(id), () -> List.of(new Registered(id)));
    }

    private static int readiness() {
        return service.send(service.anonymous("/actuator/health/readiness").GET())
                .status();
    }

    private static void awaitApplied(String id) {
        MongoDatabase database = service.bean(MongoDatabase.class);
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            assertThat(database.getCollection("consumed")
                            .find(new Document("_id", register.topic() + ' ' + id))
                            .first())
                    .isNotNull();
            assertThat(service.bean(Projections.class)
                            .views("units-by-district")
                            .find(new Document("_id", id))
                            .first())
                    .isNotNull();
        });
    }

    @Test
    @Order(1)
    void isReadyAndTakesCommandsWhileTheBrokerIsAway() {
        assertThat(readiness()).isEqualTo(200);
        Instant before = Instant.now();
        newUnit("first");
        newUnit("second");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
        MongoDatabase database = service.bean(MongoDatabase.class);
        assertThat(database.getCollection("units").countDocuments(new Document("pending", true)))
                .isEqualTo(2);
    }

    @Test
    @Order(2)
    void deliversEverythingWhenTheBrokerComes() {
        Path directory = Platform.temporaryDirectory("away");
        broker = LocalBroker.start(directory.resolve("data"), port, directory.resolve("kafka.log"));
        Instant back = Instant.now();
        Topics.create(broker.bootstrap(), register.topic(), register.topic() + "-letters");
        awaitApplied("first");
        awaitApplied("second");
        MongoDatabase database = service.bean(MongoDatabase.class);
        await().atMost(SOON)
                .until(() -> database.getCollection("units").countDocuments(new Document("pending", true)) == 0);
        assertThat(Duration.between(back, Instant.now())).isLessThan(SOON);
        assertThat(database.getCollection("letters").countDocuments()).isEqualTo(2);
    }

    @Test
    @Order(3)
    void isNotReadyWithoutItsStoreAndLosesNothingThatCameMeanwhile() throws Exception {
        store.goAway();
        try (KafkaProducer<byte[], byte[]> other = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (SealedEvent event : new Incoming(register.topic()).named("of-another-service", 3)) {
                var message = Incoming.at(0, event);
                other.send(new ProducerRecord<>(
                                message.topic(), null, message.key(), message.value(), message.headers()))
                        .get();
            }
        }
        await().atMost(SOON).until(() -> readiness() == 503);
        assertThatThrownBy(() -> newUnit("refused")).isInstanceOf(StoreUnavailableException.class);
        // Long enough for several attempts.
        Thread.sleep(3_000);

        store.comeBack();
        await().atMost(SOON).until(() -> readiness() == 200);
        awaitApplied("of-another-service");
        MongoDatabase database = service.bean(MongoDatabase.class);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(database.getCollection("letters").countDocuments())
                                .isEqualTo(5));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.bean(Projections.class)
                                .count("units-by-district", Set.of("371102"))
                                .sums())
                        .containsEntry("named", 5L)
                        .containsEntry("registered", 3L));
    }
}
