package org.safetyvalve.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.fixture.Commands;
import org.safetyvalve.starter.fixture.Incoming;
import org.safetyvalve.starter.fixture.Names;
import org.safetyvalve.starter.fixture.Published;
import org.safetyvalve.starter.fixture.Register;
import org.safetyvalve.starter.fixture.Topic;
import org.safetyvalve.starter.fixture.Trouble;
import org.safetyvalve.starter.fixture.UnitEvent.Merged;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.fixture.UnitEvent.Renamed;
import org.safetyvalve.starter.fixture.UnitsByDistrict;
import org.safetyvalve.starter.projection.Projections;
import org.safetyvalve.starter.publishing.PublishingFence;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.testing.TestTokens;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandRule;

/** A whole service on the real broker: write, publish, ledger, react, count, and what an operator orders. */
class WholeServiceTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PROJECTION = "units-by-district";
    private static final Actor OPERATOR = TestTokens.actor(
            "operator", "safety-valve-operations", OrganisationKind.OPERATOR, Level.CITY, "371100", Role.OPERATOR);

    private static Register register;
    private static TestService service;
    private static TestService second;

    @BeforeAll
    static void start() {
        register = Register.create();
        service = register.start(Map.of());
        second = register.start(Map.of());
    }

    @AfterAll
    static void stop() {
        second.close();
        service.close();
        register.close();
    }

    private static Aggregates aggregates() {
        return service.bean(Aggregates.class);
    }

    private static MongoDatabase database() {
        return service.bean(MongoDatabase.class);
    }

    private static String newUnit(int renamings) {
        String id = Names.next("unit");
        aggregates().create(register.units(), id, command(id), () -> List.of(new Registered(id)));
        for (int i = 0; i < renamings; i++) {
            rename(id);
        }
        return id;
    }

    private static void rename(String id) {
        String key = Names.next(id);
        aggregates().execute(register.units(), id, command(key), unit -> List.of(new Renamed(key)));
    }

    private static long letters() {
        return database().getCollection("letters").countDocuments();
    }

    private static void awaitApplied(String id, long sequence) {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(database()
                            .getCollection("consumed")
                            .find(new Document("_id", register.topic() + ' ' + id))
                            .first())
                    .isNotNull()
                    .containsEntry("seq", sequence);
            assertThat(service.bean(Projections.class)
                            .views(PROJECTION)
                            .find(new Document("_id", id))
                            .first())
                    .isNotNull()
                    .containsEntry("seq", sequence);
        });
    }

    private static Map<String, Long> counters() {
        return service.bean(Projections.class)
                .count(PROJECTION, Set.of("371102"))
                .sums();
    }

    /** The topic without the record that a test poisoned it with. */
    private static List<Published> published() {
        return Topic.published(register.topic()).stream()
                .filter(event -> event.headers().containsKey("ce_subject"))
                .toList();
    }

    /** What the counters must say: what a fold of the topic says, each event once. */
    private static void requireExactCounters() {
        Map<String, List<Published>> subjects = Published.requireContract(published());
        long named = subjects.values().stream()
                .flatMap(List::stream)
                .filter(event -> event.headers().get("ce_type").contains("registered"))
                .count();
        long merged = subjects.values().stream()
                .flatMap(List::stream)
                .filter(event -> event.headers().get("ce_type").contains("merged"))
                .count();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(counters()).containsEntry("named", named);
            assertThat(counters().getOrDefault("merged", 0L)).isEqualTo(merged);
            assertThat(counters()).containsEntry("registered", subjects.size() - merged);
        });
        List<String> names = service.bean(Projections.class).members(PROJECTION, "names", "371102", null, 1_000);
        assertThat(names).isSorted().doesNotHaveDuplicates();
        assertThat(service.bean(Projections.class).members(PROJECTION, "names", "371102", names.get(0), 1))
                .isEqualTo(names.subList(1, Math.min(2, names.size())));
        assertThat(service.bean(Projections.class).pairs(PROJECTION, "names", "371102"))
                .isEqualTo(named);
        assertThat(service.bean(Projections.class)
                        .count(PROJECTION, Set.of("371102"))
                        .asOf())
                .containsOnlyKeys(register.topic());
    }

    @Test
    void oneWriteBecomesAnEventALedgerEntryAReactionAndACount() {
        long lettersBefore = letters();
        String id = newUnit(2);
        aggregates().execute(register.units(), id, command(id + " merge"), unit -> List.of(new Merged("other")));
        awaitApplied(id, 4);

        assertThat(letters()).isEqualTo(lettersBefore + 3);
        await().atMost(SOON).untilAsserted(() -> {
            Document unit = database()
                    .getCollection("units")
                    .find(new Document("_id", id))
                    .first();
            assertThat(unit.getList("outbox", Document.class)).isEmpty();
            assertThat(unit).doesNotContainKey("pending");
        });
        assertThat(database().getCollection("ledger").countDocuments(new Document("subject", id)))
                .isEqualTo(4);
        assertThat(aggregates().history(register.units(), id)).hasSize(4);
        requireExactCounters();
        Published.requireContract(Topic.published(register.topic() + "-letters"));
    }

    @Test
    void publishesWithAnIdempotentProducerAndSoToAllReplicas() throws Exception {
        awaitApplied(newUnit(0), 1);
        ConsumerRecord<byte[], byte[]> any = Topic.read(register.topic()).get(0);
        TopicPartition partition = new TopicPartition(any.topic(), any.partition());
        assertThat(service.bean(Admin.class)
                        .describeProducers(List.of(partition))
                        .partitionResult(partition)
                        .get()
                        .activeProducers())
                .isNotEmpty();
    }

    @Test
    void twoInstancesOfAServiceShareTheWork() {
        String id = newUnit(0);
        second.bean(Aggregates.class)
                .execute(register.units(), id, command(id + " by the second"), unit -> List.of(new Renamed("乙")));
        rename(id);
        awaitApplied(id, 3);
        requireExactCounters();
    }

    @Test
    void deadLettersAPoisonRecordAndAppliesEverythingElse() throws Exception {
        String id = Names.next("poisoned");
        Producer<byte[], byte[]> producer = service.bean(Producer.class);
        ProducerRecord<byte[], byte[]> poison = new ProducerRecord<>(
                register.topic(), id.getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xde, (byte) 0xad});
        poison.headers().add("ce_id", (id + ":1").getBytes(StandardCharsets.UTF_8));
        producer.send(poison).get();
        awaitApplied(newUnit(0), 1);

        for (String group : List.of(register.name(), register.name() + "." + PROJECTION)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(Topic.read(register.topic() + "." + group + ".dlq"))
                            .anySatisfy(letter -> {
                                assertThat(letter.key()).isEqualTo(poison.key());
                                assertThat(letter.value()).isEqualTo(poison.value());
                                assertThat(new String(letter.headers()
                                                .lastHeader("ce_id")
                                                .value()))
                                        .isEqualTo(id + ":1");
                                assertThat(new String(letter.headers()
                                                .lastHeader("sv_dl_cause")
                                                .value()))
                                        .contains("missing");
                            }));
        }
    }

    @Test
    void appliesNothingOfATransactionThatWasAborted() throws Exception {
        String aborted = Names.next("aborted");
        String committed = Names.next("committed");
        Incoming incoming = new Incoming(register.topic());
        try (KafkaProducer<byte[], byte[]> agency = new KafkaProducer<>(
                Map.of("bootstrap.servers", Platform.kafka(), "transactional.id", aborted),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            agency.initTransactions();
            agency.beginTransaction();
            agency.send(toTheFirstPartition(incoming.named(aborted, "作废")));
            agency.flush();
            agency.abortTransaction();
            agency.beginTransaction();
            agency.send(toTheFirstPartition(incoming.named(committed, "有效")));
            agency.commitTransaction();
        }
        // The last of the partition: other tests wait for its end.
        Producer<byte[], byte[]> producer = service.bean(Producer.class);
        producer.send(toTheFirstPartition(incoming.named(committed, "有效 2"))).get();
        awaitApplied(committed, 2);

        assertThat(database()
                        .getCollection("consumed")
                        .find(new Document("_id", register.topic() + ' ' + aborted))
                        .first())
                .isNull();
        assertThat(service.bean(Projections.class)
                        .views(PROJECTION)
                        .find(new Document("_id", aborted))
                        .first())
                .isNull();
    }

    private static ProducerRecord<byte[], byte[]> toTheFirstPartition(SealedEvent event) {
        ConsumerRecord<byte[], byte[]> message = Incoming.at(0, event);
        return new ProducerRecord<>(message.topic(), 0, message.key(), message.value(), message.headers());
    }

    @Test
    void triesForEverWhateverTheExceptionAndSkipsNothing() {
        String id = Names.next("unit");
        Trouble[] troubles = {service.bean(Trouble.class), second.bean(Trouble.class)};
        for (Trouble trouble : troubles) {
            trouble.at(id + ":1", new ClassCastException("which the framework takes for fatal"));
        }
        int before = troubles[0].failed() + troubles[1].failed();
        aggregates().create(register.units(), id, command(id), () -> List.of(new Registered(id)));
        await().atMost(SOON).until(() -> troubles[0].failed() + troubles[1].failed() >= before + 3);
        for (Trouble trouble : troubles) {
            trouble.over();
        }
        awaitApplied(id, 1);
    }

    @Test
    void isNotReadyWhileAConsumerHasStoppedByItselfAndStartsItAgain() {
        String id = Names.next("unit");
        Trouble[] troubles = {service.bean(Trouble.class), second.bean(Trouble.class)};
        for (Trouble trouble : troubles) {
            trouble.at(id + ":1", new NoClassDefFoundError("of a broken deployment"));
        }
        aggregates().create(register.units(), id, command(id), () -> List.of(new Registered(id)));
        await().atMost(SOON).until(() -> readiness(service) == 503 || readiness(second) == 503);
        for (Trouble trouble : troubles) {
            trouble.over();
        }
        awaitApplied(id, 1);
        await().atMost(SOON).until(() -> readiness(service) == 200 && readiness(second) == 200);
    }

    private static int readiness(TestService instance) {
        return instance.send(instance.anonymous("/actuator/health/readiness").GET())
                .status();
    }

    @Test
    void letsAnOperatorGoOnWithoutAnEventAndNobodyElse() {
        String id = Names.next("unit");
        service.bean(Trouble.class).at(id + ":2", new Refusal(CommandRule.NOT_IN_THE_FUTURE));
        second.bean(Trouble.class).at(id + ":2", new Refusal(CommandRule.NOT_IN_THE_FUTURE));
        aggregates().create(register.units(), id, command(id), () -> List.of(new Registered(id)));
        rename(id);
        rename(id);
        await().atMost(SOON)
                .until(() ->
                        database().getCollection("parked").countDocuments(new Document("subject", id).append("seq", 3L))
                                == 1);

        String order = """
                {"consumer": "%s", "subject": "%s", "sequence": 2, "reason": "已与主管部门核实"}""";
        assertThat(service.post(
                                "/operator/skips",
                                Commands.department("department"),
                                order.formatted(register.topic(), id))
                        .status())
                .isEqualTo(403);
        assertThat(service.post("/operator/skips", OPERATOR, order.formatted("nobody", id))
                        .status())
                .isEqualTo(404);
        assertThat(service.post("/operator/skips", OPERATOR, order.formatted(register.topic(), id))
                        .json()
                        .path("released")
                        .asInt())
                .isEqualTo(1);
        awaitApplied(id, 3);
        // Taken out of the park last: a moment after the guard has moved.
        await().atMost(SOON)
                .until(() -> database().getCollection("parked").countDocuments(new Document("subject", id)) == 0);
        assertThat(database()
                        .getCollection("skipped")
                        .find(new Document("subject", id))
                        .first())
                .containsEntry("by", "operator");
        requireExactCounters();
    }

    @Test
    void rebuildsAProjectionInAGenerationOfItsOwnAndSwitchesThePointer() {
        String id = newUnit(1);
        String growing = newUnit(0);
        awaitApplied(id, 2);
        requireExactCounters();
        int live = pointer().getInteger("live");
        database()
                .getCollection(PROJECTION + "_g" + live + "_views")
                .updateOne(new Document("_id", id), new Document("$set", new Document("name", "坏了")));

        assertThat(service.post("/operator/projections/nobody/rebuild", OPERATOR, "")
                        .status())
                .isEqualTo(404);
        TestService.Answer answer = service.post("/operator/projections/" + PROJECTION + "/rebuild", OPERATOR, "");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("generation").asInt()).isEqualTo(live + 1);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(pointer()).containsEntry("live", live + 1).doesNotContainKey("building"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.bean(Projections.class)
                                .views(PROJECTION)
                                .find(new Document("_id", id))
                                .first()
                                .getString("name"))
                        .isNotEqualTo("坏了"));
        requireExactCounters();
        assertThat(database()
                        .getCollection(PROJECTION + "_g" + (live + 1) + "_views")
                        .listIndexes())
                .as("made before the first event")
                .extracting(index -> index.get("key", Document.class))
                .contains(UnitsByDistrict.BY_NAME);
        assertThat(service.bean(Projections.class)
                        .find(PROJECTION, new Document("_id", id), UnitsByDistrict.BY_NAME)
                        .first())
                .isNotNull();
        assertThat(database().getCollection(PROJECTION + "_g" + live + "_views").countDocuments())
                .as("nothing is cleared")
                .isPositive();
        awaitApplied(newUnit(0), 1);
        requireExactCounters();
    }

    private static Document pointer() {
        return database()
                .getCollection("generations")
                .find(new Document("_id", PROJECTION))
                .first();
    }

    @Test
    void publishesTheWholeLedgerOntoAnEmptiedTopicWhileCommandsGoOn() throws Exception {
        for (int i = 0; i < 5; i++) {
            newUnit(3);
        }
        String last = newUnit(0);
        awaitApplied(last, 1);
        requireExactCounters();
        int live = pointer().getInteger("live");

        await().atMost(SOON)
                .until(() -> database().getCollection("units").countDocuments(new Document("pending", true)) == 0);
        List<ConsumerRecord<byte[], byte[]>> ofOthers = recordsOfOthers();
        emptyTopic();
        AtomicBoolean going = new AtomicBoolean(true);
        List<String> meanwhile = new ArrayList<>();
        ExecutorService commander = Executors.newSingleThreadExecutor();
        Future<?> commands = commander.submit(() -> {
            while (going.get()) {
                if (service.bean(PublishingFence.class).isRaised()) {
                    meanwhile.add(newUnit(0));
                    rename(last);
                }
                pause();
            }
        });
        TestService.Answer answer = service.post("/operator/republish", OPERATOR, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("events").asLong()).isGreaterThanOrEqualTo(22);
        Producer<byte[], byte[]> producer = service.bean(Producer.class);
        for (ConsumerRecord<byte[], byte[]> message : ofOthers) {
            producer.send(new ProducerRecord<>(
                            message.topic(), message.partition(), message.key(), message.value(), message.headers()))
                    .get();
        }
        going.set(false);
        commands.get(10, TimeUnit.SECONDS);
        commander.shutdown();
        assertThat(meanwhile).isNotEmpty();

        await().atMost(SOON.plusSeconds(10))
                .until(() -> database().getCollection("units").countDocuments(new Document("pending", true)) == 0);
        Map<String, List<Published>> subjects = Published.requireContract(published());
        for (Document unit : database().getCollection("units").find()) {
            assertThat(subjects.get(unit.getString("_id"))).hasSize(((Number) unit.get("version")).intValue());
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(pointer().getInteger("live"))
                        .as("a new topic id is a new generation")
                        .isGreaterThan(live));
        requireExactCounters();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What tests put onto the topic that this service's ledger does not hold. */
    private static List<ConsumerRecord<byte[], byte[]>> recordsOfOthers() {
        return Topic.read(register.topic()).stream()
                .filter(message -> message.headers().lastHeader("ce_subject") != null)
                .filter(message -> aggregates()
                        .find(register.units(), new String(message.key(), StandardCharsets.UTF_8))
                        .isEmpty())
                .toList();
    }

    private static void emptyTopic() throws Exception {
        Admin admin = service.bean(Admin.class);
        admin.deleteTopics(List.of(register.topic())).all().get(10, TimeUnit.SECONDS);
        await().atMost(SOON).until(() -> !admin.listTopics().names().get().contains(register.topic()));
        Platform.createTopics(register.topic());
    }
}
