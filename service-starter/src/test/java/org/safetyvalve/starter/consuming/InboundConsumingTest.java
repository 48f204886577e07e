package org.safetyvalve.starter.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.agency.AgencyHazardReported;
import org.safetyvalve.contracts.testing.Sample;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.fixture.Incoming;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.write.CommandRule;
import org.springframework.messaging.Message;

/** Design section 5: what agencies send, deduplicated by source and id. */
class InboundConsumingTest {
    private static final Sample SAMPLE = Sample.of(EventCatalogue.of(AgencyHazardReported.class));

    private final MongoDatabase database = Stores.newDatabase();
    private final MockProducer<byte[], byte[]> broker =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final List<String> seen = new ArrayList<>();
    private final Map<String, RuntimeException> failures = new HashMap<>();
    private final ReactionRunner runner =
            new ReactionRunner(database, new DeadLetters(broker, Clock.systemUTC()), Clock.systemUTC(), "register");
    private final Consumer<Message<List<byte[]>>> function = runner.inbound("agency-events", List.of(new Reaction() {
        @Override
        public Set<Class<? extends EventBody>> types() {
            return Set.of(AgencyHazardReported.class);
        }

        @Override
        public void on(ReceivedEvent event) {
            event.body(AgencyHazardReported.class);
            if (failures.containsKey(event.id())) {
                throw failures.get(event.id());
            }
            seen.add(event.source() + ' ' + event.id());
            assertThat(event.appendedAt())
                    .isEqualTo(Instant.ofEpochMilli(event.message().timestamp()));
            assertThat(event.sequence()).isZero();
        }
    }));

    private static ConsumerRecord<byte[], byte[]> report(long offset, String source, String id) {
        Map<String, String> headers = new HashMap<>(SAMPLE.headers());
        headers.put("ce_source", source);
        headers.put("ce_id", id);
        return Incoming.at(offset, "agency-events", null, headers, SAMPLE.body());
    }

    @SafeVarargs
    @SuppressWarnings("unchecked")
    private void deliver(ConsumerRecord<byte[], byte[]>... records) {
        Type anything = Object.class;
        function.accept(
                (Message<List<byte[]>>) new RawBatchConverter().toMessage(List.of(records), null, null, anything));
    }

    @Test
    void appliesEachSourceAndIdOnce() {
        deliver(report(0, "urn:police", "1"), report(1, "urn:court", "1"), report(2, "urn:police", "1"));
        deliver(report(3, "urn:police", "1"), report(4, "urn:police", "2"));
        assertThat(seen).containsExactly("urn:police 1", "urn:court 1", "urn:police 2");
    }

    @Test
    void deadLettersOneAndAppliesTheRest() {
        failures.put("refused", new Refusal(CommandRule.NOT_IN_THE_FUTURE));
        ConsumerRecord<byte[], byte[]> invalid = Incoming.at(
                1,
                "agency-events",
                "k",
                report(1, "urn:police", "invalid").headers().lastHeader("ce_id") == null
                        ? Map.of()
                        : Map.of(
                                "ce_id",
                                "invalid",
                                "ce_source",
                                "urn:police",
                                "ce_specversion",
                                "1.0",
                                "ce_type",
                                SAMPLE.header("ce_type")),
                "{}".getBytes());
        deliver(
                report(0, "urn:police", "refused"),
                invalid,
                Incoming.at(2, "agency-events", null, Map.of(), new byte[0]),
                report(3, "urn:police", "good"));
        assertThat(seen).containsExactly("urn:police good");
        assertThat(broker.history())
                .hasSize(3)
                .allMatch(letter -> letter.topic().equals("agency-events.register.dlq"));

        failures.clear();
        deliver(Incoming.replayed(9, broker.history().get(0)));
        assertThat(seen).containsExactly("urn:police good", "urn:police refused");
    }

    @Test
    void repeatsTheBatchButNotWhatWasDone() {
        failures.put("2", new IllegalStateException("the store is away"));
        assertThatThrownBy(() -> deliver(report(0, "s", "1"), report(1, "s", "2"), report(2, "s", "3")))
                .isInstanceOf(IllegalStateException.class);
        failures.clear();
        deliver(report(0, "s", "1"), report(1, "s", "2"), report(2, "s", "3"));
        assertThat(seen).containsExactly("s 1", "s 2", "s 3");
    }

    @Test
    void ignoresTypesThatItDoesNotKnow() {
        Map<String, String> headers = new HashMap<>(SAMPLE.headers());
        headers.put("ce_type", "cn.gov.rizhao.police.report");
        deliver(Incoming.at(0, "agency-events", null, headers, SAMPLE.body()));
        assertThat(seen).isEmpty();
        assertThat(broker.history()).isEmpty();
    }

    @Test
    void goesOnWithoutAnEventOnlyWhenAnOperatorOrdersItAndRecordsWhoDid() {
        failures.put("2", new IllegalStateException("a bug"));
        assertThatThrownBy(() -> deliver(report(0, "s", "1"), report(1, "s", "2"), report(2, "s", "3")))
                .isInstanceOf(IllegalStateException.class);
        InboundSkips skips = runner.inboundSkips().get("agency-events");
        skips.skip("s", "2", "operator", "来文有误,已与该机关核实");
        skips.skip("s", "2", "operator-2", "再次");

        deliver(report(0, "s", "1"), report(1, "s", "2"), report(2, "s", "3"));
        assertThat(seen).containsExactly("s 1", "s 3");
        assertThat(broker.history()).isEmpty();
        assertThat(database.getCollection("skipped").find())
                .singleElement()
                .satisfies(order -> assertThat(order)
                        .containsEntry("consumer", "register/agency-events")
                        .containsEntry("source", "s")
                        .containsEntry("id", "2")
                        .containsEntry("by", "operator")
                        .containsEntry("reason", "来文有误,已与该机关核实")
                        .containsKey("at"));
        failures.clear();
        deliver(report(7, "s", "2"), report(8, "t", "2"));
        assertThat(seen).as("skipped for good").containsExactly("s 1", "s 3", "t 2");
    }

    @Test
    void sendsADeadLetterOnceHoweverOftenItsBatchIsTried() {
        failures.put("refused", new Refusal(CommandRule.NOT_IN_THE_FUTURE));
        failures.put("2", new IllegalStateException("the store is away"));
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> deliver(report(0, "s", "refused"), report(1, "s", "2")))
                    .isInstanceOf(IllegalStateException.class);
        }
        failures.remove("2");
        deliver(report(0, "s", "refused"), report(1, "s", "2"));
        assertThat(seen).containsExactly("s 2");
        assertThat(broker.history()).hasSize(1);
    }
}
