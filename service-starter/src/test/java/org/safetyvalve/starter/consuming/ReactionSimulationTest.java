package org.safetyvalve.starter.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.hazard.UnitRegistered;
import org.safetyvalve.starter.fixture.PartitionSimulation;
import org.springframework.messaging.Message;

/** Whatever happens to the consumers of a partition, every event is reacted to, after its predecessor. */
class ReactionSimulationTest {
    private static final String TOPIC = "unit-events";

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("simulations", 100));
    }

    /** Notes in memory; what a crash would lose was done all the same. */
    private record Noting(List<String> seen) implements Reaction {
        @Override
        public Set<Class<? extends EventBody>> types() {
            return Set.of(UnitRegistered.class);
        }

        @Override
        public void on(ReceivedEvent event) {
            seen.add(event.id());
        }
    }

    @ParameterizedTest(name = "schedule {0}")
    @MethodSource("seeds")
    void missesNothingAndKeepsTheOrder(long seed) throws InterruptedException {
        Noting noting = new Noting(new ArrayList<>());
        PartitionSimulation simulation =
                new PartitionSimulation(seed, TOPIC, (database, batch) -> apply(database, batch, noting));
        simulation.run();

        for (String subject : PartitionSimulation.SUBJECTS) {
            List<String> first = noting.seen().stream()
                    .filter(id -> id.startsWith(subject))
                    .distinct()
                    .toList();
            assertThat(first)
                    .as(simulation.story())
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, PartitionSimulation.EVENTS)
                            .mapToObj(sequence -> subject + ':' + sequence)
                            .toList());
            assertThat(simulation
                            .database()
                            .getCollection("consumed")
                            .find(new Document("_id", TOPIC + ' ' + subject))
                            .first())
                    .containsEntry("seq", (long) PartitionSimulation.EVENTS);
        }
    }

    @SuppressWarnings("unchecked")
    private static void apply(MongoDatabase database, List<ConsumerRecord<byte[], byte[]>> batch, Noting noting) {
        MockProducer<byte[], byte[]> broker =
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        new ReactionRunner(database, new DeadLetters(broker, Clock.systemUTC()), Clock.systemUTC(), "register")
                .sequenced(TOPIC, List.of(noting))
                .accept((Message<List<byte[]>>)
                        new RawBatchConverter().toMessage(List.copyOf(batch), null, null, Object.class));
    }
}
