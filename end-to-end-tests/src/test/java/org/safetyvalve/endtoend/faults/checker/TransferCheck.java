package org.safetyvalve.endtoend.faults.checker;

import java.time.Instant;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.safetyvalve.contracts.Topics;

/**
 * A transfer is returned once, the second return is its dispute, its taking is one, and it ends after its result. An agency that accepts
 * in time has accepted, whenever that was read.
 */
final class TransferCheck {
    private static final String CHECK = "transfer";
    private static final Set<String> TAKEN =
            Set.of("transfer-accepted", "transfer-deemed-accepted", "transfer-designated");

    private final Findings findings;
    private final History history;

    TransferCheck(Findings findings, History history) {
        this.findings = findings;
        this.history = history;
    }

    void check(Evidence evidence) {
        history.subjects(Set.of(Topics.TRANSFER_EVENTS)).values().forEach(events -> aTransfer(events.values()));
        evidence.topics().stream()
                .filter(message -> message.topic().equals(Topics.AGENCY_EVENTS))
                .forEach(this::answeredInTime);
    }

    /** The time of a record is that of its machine, and so is that of the deadline, but for an instance whose clock was moved. */
    private void answeredInTime(ConsumerRecord<byte[], byte[]> message) {
        Event answer = Event.onTopic(message);
        if (!answer.is("agency-transfer-accepted")) {
            return;
        }
        TreeMap<Long, Event> events = history.subjects().get(answer.field("transfer"));
        String deadline = events.firstEntry()
                .getValue()
                .body()
                .path("acceptBy")
                .path("at")
                .asString();
        if (Instant.ofEpochMilli(message.timestamp()).isBefore(Instant.parse(deadline))) {
            findings.require(
                    events.values().stream().anyMatch(event -> event.is("transfer-accepted")),
                    CHECK,
                    answer + " came before " + deadline + ", and its transfer was not accepted by it: "
                            + events.values());
        }
    }

    private void aTransfer(Iterable<Event> events) {
        int returned = 0;
        int taken = 0;
        boolean result = false;
        for (Event event : events) {
            returned += event.is("transfer-returned") ? 1 : 0;
            taken += TAKEN.contains(event.name()) ? 1 : 0;
            result = result || event.is("transfer-result-reported");
            findings.require(returned <= 1, CHECK, event + " is returned again without a dispute");
            findings.require(taken <= 1, CHECK, event + " is taken twice");
            findings.require(
                    !event.is("transfer-result-reported") || taken == 1,
                    CHECK,
                    event + " has a result, and nobody took it");
            findings.require(
                    !event.is("transfer-acknowledged") || result, CHECK, event + " is closed before its result");
        }
    }
}
