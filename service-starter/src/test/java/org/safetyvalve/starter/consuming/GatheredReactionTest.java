package org.safetyvalve.starter.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.starter.fixture.Incoming.at;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.hazard.UnitRegistered;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.fixture.Incoming;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.safetyvalve.starter.write.CommandRule;
import org.springframework.messaging.Message;

/** What a poll's events ask for is done at once, and loses nothing of what holds for one after the other. */
class GatheredReactionTest {
    private static final String TOPIC = "unit-events";

    private final MongoDatabase database = Stores.newDatabase();
    private final MockProducer<byte[], byte[]> broker =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Incoming incoming = new Incoming(TOPIC);
    private final Gathering gathering = new Gathering();
    private final Consumer<Message<List<byte[]>>> function = new ReactionRunner(
                    database, new DeadLetters(broker, Clock.systemUTC()), Clock.systemUTC(), "register")
            .sequenced(TOPIC, List.of(gathering));

    /** Notes what it is to do at once, and how far the guard of u is then; fails at what the test says. */
    private final class Gathering implements GatheredReaction<String> {
        final List<List<String>> done = new ArrayList<>();
        final List<Long> guards = new ArrayList<>();
        final Map<String, RuntimeException> failures = new HashMap<>();

        @Override
        public Set<Class<? extends EventBody>> types() {
            return Set.of(UnitRegistered.class);
        }

        @Override
        public List<String> asked(ReceivedEvent event) {
            event.body(UnitRegistered.class);
            return event.subject().equals("quiet") ? List.of() : List.of(event.id());
        }

        @Override
        public void doAll(List<String> works) {
            works.stream().filter(failures::containsKey).findFirst().ifPresent(work -> {
                throw failures.get(work);
            });
            done.add(List.copyOf(works));
            guards.add(guard("u"));
        }
    }

    @SafeVarargs
    @SuppressWarnings("unchecked")
    private void deliver(ConsumerRecord<byte[], byte[]>... records) {
        function.accept(
                (Message<List<byte[]>>) new RawBatchConverter().toMessage(List.of(records), null, null, Object.class));
    }

    private long guard(String subject) {
        Document guard = database.getCollection("consumed")
                .find(new Document("_id", TOPIC + ' ' + subject))
                .first();
        return guard == null ? 0 : ((Number) guard.get("seq")).longValue();
    }

    private long parked() {
        return database.getCollection("parked").countDocuments();
    }

    @Test
    void doesAtOnceWhatAPollsEventsAskForBeforeAnyGuardMoves() {
        List<SealedEvent> u = incoming.named("u", 4);
        SealedEvent quiet = incoming.named("quiet", 1).get(0);

        deliver(at(0, u.get(0)), at(1, quiet), at(2, u.get(1)), at(3, u.get(3)));

        assertThat(gathering.done).containsExactly(List.of("u:1", "u:2"));
        assertThat(gathering.guards).containsExactly(0L);
        assertThat(guard("u")).isEqualTo(2);
        assertThat(guard("quiet")).isEqualTo(1);
        assertThat(parked()).isEqualTo(1);

        deliver(at(2, u.get(1)), at(4, u.get(2)));
        assertThat(gathering.done.get(1)).containsExactly("u:3", "u:4");
        assertThat(parked()).isZero();
    }

    @Test
    void doesNothingWhenNothingIsAskedFor() {
        deliver(at(0, incoming.named("quiet", 1).get(0)));
        assertThat(gathering.done).isEmpty();
    }

    @Test
    void doesAllAgainWhenTheStoreDidNotTakeIt() {
        List<SealedEvent> u = incoming.named("u", 2);
        gathering.failures.put("u:2", new StoreUnavailableException(new IllegalStateException()));
        assertThatThrownBy(() -> deliver(at(0, u.get(0)), at(1, u.get(1))))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(guard("u")).isZero();
        assertThat(broker.history()).isEmpty();

        gathering.failures.clear();
        deliver(at(0, u.get(0)), at(1, u.get(1)));
        assertThat(gathering.done).containsExactly(List.of("u:1", "u:2"));
        assertThat(guard("u")).isEqualTo(2);
    }

    @Test
    void putsAsideOnlyTheEventThatCanNeverBeReactedTo() {
        List<SealedEvent> u = incoming.named("u", 3);
        SealedEvent v = incoming.named("v", 1).get(0);
        gathering.failures.put("u:2", new Refusal(CommandRule.NOT_IN_THE_FUTURE));

        deliver(at(0, u.get(0)), at(1, u.get(1)), at(2, v), at(3, u.get(2)));

        assertThat(gathering.done).containsExactly(List.of("u:1"), List.of("v:1"));
        assertThat(broker.history()).hasSize(1);
        assertThat(broker.history().get(0).value()).isEqualTo(u.get(1).body());
        assertThat(guard("u")).isEqualTo(1);
        assertThat(guard("v")).isEqualTo(1);
        assertThat(parked()).isEqualTo(1);
    }
}
