package org.safetyvalve.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.ChainHash;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.ops.LedgerFixture.Event;
import org.safetyvalve.platform.testing.Platform;

class VerifyLedgerTest {
    private LedgerFixture ledger;

    @BeforeEach
    void open() {
        ledger = new LedgerFixture();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void finds(String... what) {
        Report report = ledger.verify();
        assertThat(report.isWhole()).isFalse();
        assertThat(report.findings()).hasSize(what.length);
        for (int i = 0; i < what.length; i++) {
            assertThat(report.findings().get(i).en()).contains(what[i]);
        }
    }

    @Test
    void findsAWholeLedgerWhole() {
        ledger.send(ledger.chain("a", 5));
        ledger.send(ledger.chain("b", 1));

        Report report = ledger.verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.topics().get(ledger.topic).events()).isEqualTo(6);
        assertThat(report.topics().get(ledger.topic).subjects()).isEqualTo(2);
    }

    @Test
    void takesAnIdenticalRepublicationForWhatItIs() {
        List<Event> events = ledger.chain("a", 3);
        ledger.send(events);
        ledger.send(events.subList(1, 3));
        ledger.send(events.get(0)
                .copy()
                .with(CeHeaders.TRACEPARENT, "00-" + "1".repeat(32) + "-" + "2".repeat(16) + "-00"));

        Report report = ledger.verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.topics().get(ledger.topic).events()).isEqualTo(3);
        assertThat(report.topics().get(ledger.topic).republished()).isEqualTo(3);
    }

    @Test
    void takesWhatTheContractAllowsInHeadersThatCallersBring() {
        List<Event> events = ledger.chain("a", 2);
        ledger.send(events.get(0).with(CeHeaders.TRACEPARENT, "01-" + "1".repeat(32) + "-" + "2".repeat(16) + "-00"));
        ledger.send(events.get(1));
        ledger.send(ledger.chain("b", 1, "c\u2028d"));

        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void findsARepublicationThatDiffers() {
        List<Event> events = ledger.chain("a", 3);
        ledger.send(events);
        ledger.send(events.get(1).copy().with(CeHeaders.DISTRICT, "371103"));

        finds("event 2 of a differs from its first occurrence");
    }

    @Test
    void findsAChangedBody() {
        List<Event> events = ledger.chain("a", 3);
        Event second = events.get(1);
        second.saying(new String(second.value, StandardCharsets.UTF_8).replace("reason 2", "reason X"));
        ledger.send(events);

        finds("chain hash of event 2 of a is wrong");
    }

    @Test
    void findsAChangedBodyWhoseOwnHashWasMended() {
        List<Event> events = ledger.chain("a", 3);
        Event second = events.get(1);
        second.saying(new String(second.value, StandardCharsets.UTF_8).replace("reason 2", "reason X"));
        second.with(
                CeHeaders.CHAIN_HASH,
                ChainHash.of(events.get(0).headers.get(CeHeaders.CHAIN_HASH), second.headers, second.value));
        ledger.send(events);

        finds("chain hash of event 3 of a is wrong");
    }

    @Test
    void findsARemovedEvent() {
        List<Event> events = ledger.chain("a", 4);
        events.remove(1);
        ledger.send(events);

        finds("the sequence of a goes from 1 to 3");
    }

    @Test
    void findsARemovedBeginning() {
        ledger.send(ledger.chain("a", 3).subList(1, 3));

        finds("the sequence of a goes from 0 to 2");
    }

    @Test
    void findsEventsThatWereReordered() {
        List<Event> events = ledger.chain("a", 3);
        ledger.send(List.of(events.get(0), events.get(2), events.get(1)));

        finds("the sequence of a goes from 1 to 3", "event 2 of a first occurs after event 3");
    }

    @Test
    void findsRecordsThatTheBrokerNoLongerHas() throws ExecutionException, InterruptedException {
        List<Event> events = ledger.chain("a", 3);
        int partition = ledger.send(events.get(0)).partition();
        ledger.send(events.subList(1, 3));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Platform.kafka()))) {
            admin.deleteRecords(Map.of(new TopicPartition(ledger.topic, partition), RecordsToDelete.beforeOffset(3)))
                    .all()
                    .get();
        }

        finds("the first 3 records were removed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_specversion",
                "ce_source",
                "ce_correlationid",
                "ce_causationid",
                "ce_traceparent",
                "ce_district",
                "ce_dataclassification",
                "content-type"
            })
    void findsAMissingHeaderByItsName(String header) {
        List<Event> events = ledger.chain("a", 1);
        ledger.send(events.get(0).without(header));

        Report report = ledger.verify();

        assertThat(report.findings().get(0).en()).contains("the header " + header + " is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_subject", "ce_sequence", "ce_chainhash"})
    void findsARecordThatCannotTakeItsPlaceAndTheGapItLeaves(String header) {
        List<Event> events = ledger.chain("a", 2);
        ledger.send(events.get(0).without(header));
        ledger.send(events.get(1));

        finds("the header " + header + " is missing", "the sequence of a goes from 0 to 2");
    }

    @Test
    void findsAWrongKeyAndAWrongId() {
        Event event = ledger.chain("a", 1).get(0);
        event.key = "b";
        ledger.send(event);

        finds("the record's key is not ce_subject");

        ledger.send(ledger.chain("c", 1).get(0).with(CeHeaders.ID, "d:1"));

        Report report = ledger.verify();
        assertThat(report.findings()).extracting(Finding::en).anyMatch(en -> en.contains("ce_id is not"));
    }

    @Test
    void findsASubjectInTwoPartitions() {
        List<Event> events = ledger.chain("a", 2);
        ledger.send(ledger.topic, 0, events.get(0));
        ledger.send(ledger.topic, 1, events.get(1));

        Report report = ledger.verify();

        assertThat(report.findings()).extracting(Finding::en).anyMatch(en -> en.contains("a has events in"));
    }

    @Test
    void findsABodyThatIsNotOfItsType() {
        ledger.send(ledger.chain("a", 1).get(0).saying("{\"title\":\"x\"}"));

        Report report = ledger.verify();

        assertThat(report.findings()).extracting(Finding::en).anyMatch(en -> en.contains("the body is not as"));
    }

    @Test
    void readsPastTypesThatItDoesNotKnow() {
        Event event = ledger.chain("a", 1).get(0).with(CeHeaders.TYPE, "org.safetyvalve.moon-landed.v3");
        event.saying("{\"any\":1}");
        event.with(CeHeaders.CHAIN_HASH, ChainHash.of(ChainHash.NONE, event.headers, event.value));
        ledger.send(event);

        Report report = ledger.verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.topics().get(ledger.topic).unknownTypes()).isEqualTo(1);
    }

    @Test
    void keepsRecordsOfTwoServicesApartThatHaveTheSameId() {
        ledger.send(ledger.chain("a", 2));
        ledger.send(ledger.chain("a", 1, "c-other", "/accountability-service"));

        Report report = ledger.verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.topics().get(ledger.topic).subjects()).isEqualTo(2);
    }

    @Test
    void findsAnEventOnATopicThatIsNotItsOwn() {
        String other = ledger.topic.replace("hazard-events", Topics.TRANSFER_EVENTS);
        Platform.createTopics(other);
        ledger.send(other, null, ledger.chain("a", 1).get(0));

        Report report = VerifyLedger.verify(Platform.kafka(), List.of(other));

        assertThat(report.findings())
                .extracting(Finding::en)
                .containsExactly("campaign-closed belongs to hazard-events");
    }

    @Test
    void tellsByItsExitStatusWhetherTheLedgerIsWhole() {
        ledger.send(ledger.chain("a", 2));
        assertThat(run("--kafka", Platform.kafka(), ledger.topic))
                .startsWith("0")
                .contains("✓ 账本完整");

        ledger.send(ledger.chain("b", 2).subList(1, 2));
        assertThat(run("--kafka", Platform.kafka(), ledger.topic))
                .startsWith("1")
                .contains("✗");

        assertThat(run("--kafka", Platform.kafka(), "no-such-topic"))
                .startsWith("1")
                .contains("there is no such topic");
        assertThat(run("--nonsense")).startsWith("2");
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = VerifyLedger.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
        return status + "\n" + out.toString(StandardCharsets.UTF_8);
    }
}
