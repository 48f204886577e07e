package org.safetyvalve.starter.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.starter.fixture.Incoming.at;

import com.mongodb.client.MongoDatabase;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.hazard.UnitMerged;
import org.safetyvalve.contracts.hazard.UnitRegistered;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.EventTooLargeException;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.fixture.Hooked;
import org.safetyvalve.starter.fixture.Incoming;
import org.safetyvalve.starter.fixture.KeptPublisher;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.fixture.Units;
import org.safetyvalve.starter.fixture.WelcomeLetters;
import org.safetyvalve.starter.store.OutcomeUnknownException;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.AlreadyExistsException;
import org.safetyvalve.starter.write.CommandRule;
import org.safetyvalve.starter.write.KeyReusedException;
import org.springframework.messaging.Message;

/** Design section 5, "Consuming": one topic of ours. */
class SequencedConsumingTest {
    private static final String TOPIC = "unit-events";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);

    private final MongoDatabase database = Stores.newDatabase();
    private final Broker broker = new Broker();
    private final Incoming incoming = new Incoming(TOPIC);
    private final Noting noting = new Noting();
    private final ReactionRunner runner = newRunner();
    private final Consumer<Message<List<byte[]>>> function = runner.sequenced(TOPIC, List.of(noting));
    private final Parking parking = runner.parkings().get(TOPIC);

    private ReactionRunner newRunner() {
        return new ReactionRunner(database, new DeadLetters(broker, CLOCK), CLOCK, "register");
    }

    /** Takes what is sent, or answers late that it did not. */
    private static final class Broker extends MockProducer<byte[], byte[]> {
        private volatile boolean away;

        Broker() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message, Callback callback) {
            return away
                    ? CompletableFuture.failedFuture(new TimeoutException("the broker is away"))
                    : super.send(message, callback);
        }
    }

    /** Notes what it is given; fails at the events that the test says. */
    private static final class Noting implements Reaction {
        final List<String> seen = new ArrayList<>();
        final Map<String, RuntimeException> failures = new HashMap<>();

        @Override
        public Set<Class<? extends EventBody>> types() {
            return Set.of(UnitRegistered.class);
        }

        @Override
        public void on(ReceivedEvent event) {
            event.body(UnitRegistered.class);
            if (failures.containsKey(event.id())) {
                throw failures.get(event.id());
            }
            seen.add(event.id());
        }
    }

    @SafeVarargs
    private void deliver(ConsumerRecord<byte[], byte[]>... records) {
        deliver(function, records);
    }

    @SafeVarargs
    @SuppressWarnings("unchecked")
    private static void deliver(Consumer<Message<List<byte[]>>> function, ConsumerRecord<byte[], byte[]>... records) {
        Type anything = Object.class;
        function.accept(
                (Message<List<byte[]>>) new RawBatchConverter().toMessage(List.of(records), null, null, anything));
    }

    private long guard(String subject) {
        Document guard = database.getCollection("consumed")
                .find(new Document("_id", TOPIC + ' ' + subject))
                .first();
        return guard == null ? 0 : ((Number) guard.get("seq")).longValue();
    }

    private List<Long> parked(String subject) {
        return List.copyOf(parking.waiting(List.of(subject))
                .getOrDefault(subject, new java.util.TreeMap<>())
                .keySet());
    }

    private List<ProducerRecord<byte[], byte[]>> deadLetters() {
        return broker.history();
    }

    private static String cause(ProducerRecord<byte[], byte[]> letter) {
        return header(letter, "cause");
    }

    private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
        return new String(
                letter.headers().lastHeader(DeadLetters.HEADER_PREFIX + name).value(), StandardCharsets.UTF_8);
    }

    @Test
    void appliesEachEventOnceInTheOrderOfItsSequence() {
        List<SealedEvent> u = incoming.named("u", 3);
        List<SealedEvent> v = incoming.named("v", 1);
        deliver(at(0, u.get(0)), at(1, v.get(0)), at(2, u.get(1)));
        deliver(at(2, u.get(1)), at(3, u.get(2)));
        assertThat(noting.seen).containsExactly("u:1", "v:1", "u:2", "u:3");
        assertThat(guard("u")).isEqualTo(3);
    }

    @Test
    void passesOverDuplicatesAtTheSameAndAtOtherOffsets() {
        List<SealedEvent> u = incoming.named("u", 2);
        deliver(at(0, u.get(0)), at(1, u.get(1)));
        deliver(at(0, u.get(0)), at(1, u.get(1)));
        deliver(at(7, u.get(0)), at(8, u.get(1)), at(9, u.get(0)));
        assertThat(noting.seen).containsExactly("u:1", "u:2");
    }

    @Test
    void parksAnEventUntilItsPredecessorComes() {
        List<SealedEvent> u = incoming.named("u", 4);
        List<SealedEvent> v = incoming.named("v", 1);
        deliver(at(0, u.get(0)), at(1, u.get(3)), at(2, u.get(2)), at(3, v.get(0)));
        assertThat(noting.seen).containsExactly("u:1", "v:1");
        assertThat(parked("u")).containsExactly(3L, 4L);

        deliver(at(4, u.get(1)));
        assertThat(noting.seen).containsExactly("u:1", "v:1", "u:2", "u:3", "u:4");
        assertThat(parked("u")).isEmpty();
        assertThat(guard("u")).isEqualTo(4);
    }

    @Test
    void parksNothingWhenThePredecessorIsInTheSameBatch() {
        List<SealedEvent> u = incoming.named("u", 3);
        deliver(at(0, u.get(2)), at(1, u.get(0)), at(2, u.get(1)));
        assertThat(noting.seen).containsExactly("u:1", "u:2", "u:3");
        assertThat(database.getCollection("parked").countDocuments()).isZero();
    }

    @Test
    void keepsHowLongAnEventHasWaitedWhenItComesAgain() {
        SealedEvent second = incoming.named("u", 2).get(1);
        deliver(at(0, second));
        Clock later = Clock.offset(CLOCK, Duration.ofMinutes(5));
        ReactionRunner afterRestart = new ReactionRunner(database, new DeadLetters(broker, later), later, "register");
        deliver(afterRestart.sequenced(TOPIC, List.of(noting)), at(9, second));
        assertThat(parking.oldest()).contains(CLOCK.instant());
        assertThat(database.getCollection("parked").countDocuments()).isEqualTo(1);
    }

    @Test
    void movesTheGuardAfterTheEffect() {
        List<SealedEvent> u = incoming.named("u", 2);
        noting.failures.put("u:2", new StoreUnavailableException(new IllegalStateException()));
        assertThatThrownBy(() -> deliver(at(0, u.get(0)), at(1, u.get(1))))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(guard("u")).isZero();
        noting.failures.clear();
        deliver(at(0, u.get(0)), at(1, u.get(1)));
        assertThat(noting.seen).as("at least once").containsExactly("u:1", "u:1", "u:2");
        assertThat(guard("u")).isEqualTo(2);
    }

    @Test
    void hasItsEffectOnAnotherAggregateOnceThoughItIsDoneAgain() {
        Aggregates aggregates =
                new Aggregates(database, new KeptPublisher(), new EventSealer("register", 4_096), Stores.writing());
        WelcomeLetters letters = new WelcomeLetters(aggregates, new Units("letters", "letter-events"), CLOCK);
        noting.failures.put("u:2", new OutcomeUnknownException(new IllegalStateException()));
        Consumer<Message<List<byte[]>>> both = newRunner().sequenced(TOPIC, List.of(letters, noting));
        List<SealedEvent> u = incoming.named("u", 2);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> deliver(both, at(0, u.get(0)), at(1, u.get(1))))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        noting.failures.clear();
        deliver(both, at(0, u.get(0)), at(1, u.get(1)));
        deliver(both, at(5, u.get(0)), at(6, u.get(1)));

        assertThat(database.getCollection("letters").countDocuments()).isEqualTo(2);
        Document letter = database.getCollection("letters").find().first();
        SealedEvent event = SealedEvent.fromOutbox(
                letter.getString("_id"),
                letter.getList("outbox", Document.class).get(0));
        assertThat(event.headers())
                .containsEntry(
                        "ce_causationid",
                        letter.get("state", Document.class).getString("name").contains("第1") ? "u:1" : "u:2")
                .containsEntry("ce_correlationid", "u");
    }

    static Stream<Map.Entry<String, ConsumerRecord<byte[], byte[]>>> unreadable() {
        SealedEvent event = new Incoming(TOPIC).named("u", 1).get(0);
        return Stream.of(
                Map.entry("ce_id is missing", at(0, event, "ce_id", null)),
                Map.entry("ce_type is missing", at(0, event, "ce_type", null)),
                Map.entry("ce_source is missing", at(0, event, "ce_source", null)),
                Map.entry("ce_specversion is not 1.0", at(0, event, "ce_specversion", "2.0")),
                Map.entry("ce_subject is missing", at(0, event, "ce_subject", null)),
                Map.entry("key is not ce_subject", at(0, event, "ce_subject", "w")),
                Map.entry("ce_sequence is missing", at(0, event, "ce_sequence", null)),
                Map.entry("ce_sequence is not a number", at(0, event, "ce_sequence", "first")),
                Map.entry("ce_sequence starts at 1", at(0, event, "ce_sequence", "0")),
                Map.entry("header is malformed", at(0, event, "ce_time", "yesterday")),
                Map.entry("ce_correlationid is missing", at(0, event, "ce_correlationid", null)),
                Map.entry("holds a line break", at(0, event, "ce_correlationid", "a\nce_id: b")),
                Map.entry("ce_dataclassification is not", at(0, event, "ce_dataclassification", "secret")),
                Map.entry("ce_type is not org", at(0, event, "ce_type", "org.safetyvalve.unit-registered")),
                Map.entry("record's key", at(0, TOPIC, null, event.headers(), event.body())),
                Map.entry("has no value", at(0, TOPIC, "u", event.headers(), null)),
                Map.entry(
                        "body is not a valid",
                        at(0, TOPIC, "u", event.headers(), "{".getBytes(StandardCharsets.UTF_8))),
                Map.entry("occurredAt", at(0, TOPIC, "u", event.headers(), "{}".getBytes(StandardCharsets.UTF_8))),
                Map.entry("not a valid", at(0, TOPIC, "u", event.headers(), new byte[] {(byte) 0xff, 0, 1})));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void deadLettersWhatCanNeverBeReadWithItsCauseAndBytes(Map.Entry<String, ConsumerRecord<byte[], byte[]>> poison) {
        ConsumerRecord<byte[], byte[]> message = poison.getValue();
        List<SealedEvent> v = incoming.named("v", 2);
        SealedEvent later = incoming.named("u", 2).get(1);
        deliver(at(10, v.get(0)), message, at(11, later), at(12, v.get(1)));

        assertThat(noting.seen).containsExactly("v:1", "v:2");
        assertThat(parked("u")).containsExactly(2L);
        assertThat(deadLetters()).hasSize(1);
        ProducerRecord<byte[], byte[]> letter = deadLetters().get(0);
        assertThat(letter.topic()).isEqualTo("unit-events.register.dlq");
        assertThat(letter.key()).isEqualTo(message.key());
        assertThat(letter.value()).isEqualTo(message.value());
        message.headers().forEach(header -> assertThat(letter.headers()).contains(header));
        assertThat(cause(letter))
                .contains(poison.getKey().replace("is missing", "").strip());
        assertThat(header(letter, "topic")).isEqualTo(TOPIC);
        assertThat(header(letter, "partition")).isEqualTo("0");
        assertThat(header(letter, "offset")).isEqualTo("0");
        assertThat(header(letter, "group")).isEqualTo("register");
        assertThat(header(letter, "at")).isEqualTo("2026-11-24T02:00:00Z");
    }

    static Stream<RuntimeException> never() {
        return Stream.of(
                new Refusal(CommandRule.NOT_IN_THE_FUTURE),
                new AbsentException("hazards", "h"),
                new AlreadyExistsException("h"),
                new KeyReusedException("k"),
                new EventTooLargeException("hazard-found", 2, 1));
    }

    @ParameterizedTest
    @MethodSource("never")
    void deadLettersWhatIsRefusedForGood(RuntimeException refusal) {
        List<SealedEvent> u = incoming.named("u", 3);
        SealedEvent v = incoming.named("v", 1).get(0);
        noting.failures.put("u:2", refusal);
        deliver(at(0, u.get(0)), at(1, u.get(1)), at(2, u.get(2)), at(3, v));

        assertThat(noting.seen).containsExactly("u:1", "v:1");
        assertThat(parked("u")).containsExactly(3L);
        assertThat(guard("u")).isEqualTo(1);
        assertThat(deadLetters()).hasSize(1);
        assertThat(cause(deadLetters().get(0))).isEqualTo(refusal.getMessage());
    }

    @Test
    void failsTheBatchForAnythingElseThatMayPass() {
        SealedEvent u = incoming.named("u", 1).get(0);
        for (RuntimeException passing : List.of(
                new ClassCastException("a bug"),
                new StoreUnavailableException(new IllegalStateException()),
                new OutcomeUnknownException(new IllegalStateException()))) {
            noting.failures.put("u:1", passing);
            assertThatThrownBy(() -> deliver(at(0, u))).isSameAs(passing);
        }
        assertThat(deadLetters()).isEmpty();
        assertThat(guard("u")).isZero();
    }

    @Test
    void doesNotGoOnWhenADeadLetterCanNotBeSent() {
        List<SealedEvent> u = incoming.named("u", 2);
        ConsumerRecord<byte[], byte[]> poison = at(0, u.get(0), "ce_type", null);
        broker.away = true;
        assertThatThrownBy(() -> deliver(poison, at(1, u.get(1))))
                .isInstanceOf(DeadLetters.DeadLetterRefusedException.class);
        noting.failures.put("u:1", new Refusal(CommandRule.NOT_IN_THE_FUTURE));
        assertThatThrownBy(() -> deliver(at(0, u.get(0)))).isInstanceOf(DeadLetters.DeadLetterRefusedException.class);

        broker.away = false;
        deliver(poison, at(1, u.get(1)));
        assertThat(deadLetters()).hasSize(1);
        assertThat(parked("u")).containsExactly(2L);
    }

    @Test
    void sendsADeadLetterOnceHoweverOftenItsBatchIsTriedAndAnotherOfTheSamePlaceToo() {
        List<SealedEvent> u = incoming.named("u", 2);
        SealedEvent v = incoming.named("v", 1).get(0);
        ConsumerRecord<byte[], byte[]> unreadable = at(0, u.get(0), "ce_type", null);
        noting.failures.put("u:1", new Refusal(CommandRule.NOT_IN_THE_FUTURE));
        noting.failures.put("v:1", new StoreUnavailableException(new IllegalStateException()));
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> deliver(unreadable, at(1, u.get(0)), at(2, v)))
                    .isInstanceOf(StoreUnavailableException.class);
        }
        assertThat(deadLetters()).hasSize(2);

        noting.failures.remove("v:1");
        deliver(unreadable, at(1, u.get(0)), at(2, v));
        assertThat(noting.seen).containsExactly("v:1");
        assertThat(deadLetters()).hasSize(2);

        deliver(Incoming.later(unreadable));
        assertThat(deadLetters()).as("of a topic made anew").hasSize(3);
    }

    @Test
    void appliesAReplayedDeadLetterAndReleasesWhatWaitedForIt() {
        List<SealedEvent> u = incoming.named("u", 4);
        noting.failures.put("u:2", new Refusal(CommandRule.NOT_IN_THE_FUTURE));
        deliver(at(0, u.get(0)), at(1, u.get(1)), at(2, u.get(2)), at(3, u.get(3)));
        assertThat(parked("u")).containsExactly(3L, 4L);

        noting.failures.clear();
        ConsumerRecord<byte[], byte[]> replayed =
                Incoming.replayed(9, deadLetters().get(0));
        assertThat(replayed.value()).isEqualTo(u.get(1).body());
        assertThat(replayed.headers().toArray())
                .containsExactlyInAnyOrder(at(1, u.get(1)).headers().toArray());
        deliver(replayed);
        deliver(Incoming.replayed(10, deadLetters().get(0)));

        assertThat(noting.seen).containsExactly("u:1", "u:2", "u:3", "u:4");
        assertThat(parked("u")).isEmpty();
    }

    @Test
    void goesOnWithoutAnEventOnlyWhenAnOperatorOrdersItAndRecordsWhoDid() {
        List<SealedEvent> u = incoming.named("u", 4);
        deliver(at(0, u.get(0)), at(1, u.get(1), "ce_type", null), at(2, u.get(2)), at(3, u.get(3)));
        assertThat(noting.seen).containsExactly("u:1");

        int released = new ParkedRelease(broker).skip(parking, "u", 2, "operator", "正文损坏,已核实");
        assertThat(released).isEqualTo(2);
        Document order = database.getCollection("skipped").find().first();
        assertThat(order)
                .containsEntry("by", "operator")
                .containsEntry("reason", "正文损坏,已核实")
                .containsEntry("subject", "u")
                .containsEntry("seq", 2L)
                .containsEntry("consumer", "register/unit-events")
                .containsKey("at");
        List<ProducerRecord<byte[], byte[]>> sentAgain = deadLetters().subList(1, 3);
        assertThat(sentAgain).allMatch(message -> message.topic().equals(TOPIC));
        assertThat(sentAgain.get(0).value()).isEqualTo(u.get(2).body());
        assertThat(sentAgain.get(0).headers().toArray())
                .containsExactlyInAnyOrder(at(2, u.get(2)).headers().toArray());

        deliver(at(4, u.get(2)), at(5, u.get(3)));
        assertThat(noting.seen).containsExactly("u:1", "u:3", "u:4");
        assertThat(parked("u")).isEmpty();
        deliver(at(6, u.get(1)));
        assertThat(noting.seen).as("skipped for good").containsExactly("u:1", "u:3", "u:4");
    }

    @Test
    void skipsWhatIsStillToComeToo() {
        List<SealedEvent> u = incoming.named("u", 3);
        deliver(at(0, u.get(0)));
        new ParkedRelease(broker).skip(parking, "u", 2, "operator", "丢失");
        deliver(at(1, u.get(2)));
        assertThat(noting.seen).containsExactly("u:1", "u:3");
    }

    @Test
    void releasesWhatWaitsBehindAnEventThatWasSkippedBefore() {
        List<SealedEvent> u = incoming.named("u", 5);
        new ParkedRelease(broker).skip(parking, "u", 3, "operator", "丢失");
        deliver(at(0, u.get(3)), at(1, u.get(4)));
        deliver(at(2, u.get(0)));
        deliver(at(3, u.get(1)));
        deliver(at(4, u.get(2)));
        assertThat(noting.seen).containsExactly("u:1", "u:2", "u:4", "u:5");
        assertThat(guard("u")).isEqualTo(5);
        assertThat(parked("u")).isEmpty();
    }

    @Test
    void releasesTheLastOfASubjectWhenItIsSkippedItself() {
        List<SealedEvent> u = incoming.named("u", 3);
        noting.failures.put("u:2", new Refusal(CommandRule.NOT_IN_THE_FUTURE));
        noting.failures.put("u:3", new Refusal(CommandRule.NOT_IN_THE_FUTURE));
        deliver(at(0, u.get(0)), at(1, u.get(1)), at(2, u.get(2)));
        new ParkedRelease(broker).skip(parking, "u", 2, "operator", "正文损坏");
        deliver(at(3, u.get(2)));
        assertThat(parked("u")).containsExactly(3L);

        new ParkedRelease(broker).skip(parking, "u", 3, "operator", "正文损坏");
        deliver(at(4, u.get(2)));
        assertThat(noting.seen).containsExactly("u:1");
        assertThat(parked("u")).as("nothing is left to alarm of").isEmpty();
    }

    @Test
    void ignoresTypesThatItDoesNotKnowAndGoesOnAfterThem() {
        List<SealedEvent> u = incoming.named("u", 4);
        deliver(
                at(0, u.get(0)),
                at(1, u.get(1), "ce_type", "org.safetyvalve.unit-painted.v1"),
                at(2, u.get(2), "ce_type", "com.example.Anything"),
                at(3, u.get(3), "ce_type", "org.safetyvalve.unit-registered.v2"));
        assertThat(noting.seen).containsExactly("u:1");
        assertThat(guard("u")).isEqualTo(4);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void ignoresFieldsThatItDoesNotKnowAndBodiesThatNobodyWants() {
        List<SealedEvent> u = incoming.named("u", 1);
        byte[] more = new String(u.get(0).body(), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"colour\":\"red\",")
                .getBytes(StandardCharsets.UTF_8);
        SealedEvent merged = incoming.merged("u");
        deliver(
                at(0, TOPIC, "u", u.get(0).headers(), more),
                at(1, TOPIC, "u", merged.headers(), "not json".getBytes(StandardCharsets.UTF_8)));
        assertThat(noting.seen).containsExactly("u:1");
        assertThat(guard("u")).isEqualTo(2);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void cleansUpWhatACrashLeftInThePark() {
        List<SealedEvent> u = incoming.named("u", 3);
        deliver(at(0, u.get(0)), at(1, u.get(2)));
        Document left = database.getCollection("parked").find().first();
        deliver(at(2, u.get(1)));
        database.getCollection("parked").insertOne(left);

        deliver(at(2, u.get(1)));
        assertThat(database.getCollection("parked").countDocuments()).isZero();
        assertThat(noting.seen).containsExactly("u:1", "u:2", "u:3");
    }

    @Test
    void doesNotGetStuckWhenAnotherConsumerEmptiesTheParkWhileItReads() {
        List<SealedEvent> u = incoming.named("u", 4);
        deliver(at(0, u.get(0)), at(1, u.get(2)));
        Set<String> read = new HashSet<>();
        MongoDatabase hooked = Hooked.database(database, (collection, operation) -> {
            boolean itsSecondRead = operation.equals("find") && !read.isEmpty() && !read.contains(collection);
            if (operation.equals("find")) {
                read.add(collection);
            }
            if (itsSecondRead && read.size() == 2) {
                deliver(at(2, u.get(1)));
            }
        });
        ReactionRunner zombie = new ReactionRunner(hooked, new DeadLetters(broker, CLOCK), CLOCK, "register");
        deliver(zombie.sequenced(TOPIC, List.of(noting)), at(2, u.get(1)), at(3, u.get(3)));

        assertThat(guard("u")).isEqualTo(4);
        assertThat(noting.seen.stream().distinct()).containsExactly("u:1", "u:2", "u:3", "u:4");
        assertThat(parked("u")).isEmpty();
    }

    @Test
    void keepsTheParksOfItsTopicsApart() {
        ReactionRunner two = newRunner();
        two.sequenced(TOPIC, List.of(noting));
        Consumer<Message<List<byte[]>>> other = two.sequenced("other-events", List.of(noting));
        SealedEvent second = new Incoming("other-events").named("u", 2).get(1);
        deliver(other, at(0, second));
        assertThat(parked("u")).isEmpty();
        assertThat(two.parkings().get("other-events").waiting(List.of("u"))).containsOnlyKeys("u");
        assertThatThrownBy(() -> two.sequenced(TOPIC, List.of(noting))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readsEachTypeByItsOwnRecord() {
        List<String> merged = new ArrayList<>();
        Reaction mergers = new Reaction() {
            @Override
            public Set<Class<? extends EventBody>> types() {
                return Set.of(UnitMerged.class);
            }

            @Override
            public void on(ReceivedEvent event) {
                merged.add(event.body(UnitMerged.class).into() + ' ' + event.district() + ' ' + event.correlationId());
            }
        };
        Consumer<Message<List<byte[]>>> both = newRunner().sequenced(TOPIC, List.of(noting, mergers));
        SealedEvent first = incoming.named("u", 1).get(0);
        deliver(both, at(0, first), at(1, incoming.merged("u")));
        assertThat(noting.seen).containsExactly("u:1");
        assertThat(merged).containsExactly("other 371102 u");
    }

    @Test
    void keepsWhoOrderedASkipFirstWhenItIsOrderedAgain() {
        parking.skip("u", 2, "operator", "正文损坏");
        parking.skip("u", 2, "operator-2", "再次");

        Document order = database.getCollection("skipped").find().first();
        assertThat(order.getString("by")).isEqualTo("operator");
        assertThat(order.getString("reason")).isEqualTo("正文损坏");
        assertThat(database.getCollection("skipped").countDocuments()).isEqualTo(1);
    }
}
