package org.safetyvalve.endtoend.faults.checker;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a clock decides happened at the deadline, and is on its topic no earlier: records carry the time of their machine, which nobody
 * moves, and not that of an instance whose clock was moved.
 */
final class DeadlineCheck {
    /** By how much a clock may differ from the store's and decide. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Findings findings;

    DeadlineCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Evidence evidence, History history) {
        for (ConsumerRecord<byte[], byte[]> message : evidence.topics()) {
            Event event = Event.onTopic(message);
            if (history.events().containsKey(event.id()) && isOfTheClock(event)) {
                Instant deadline = Instant.parse(event.field("occurredAt"));
                Instant recorded = Instant.ofEpochMilli(message.timestamp());
                findings.require(
                        !recorded.plus(TOLERANCE).isBefore(deadline),
                        "deadline",
                        event + " was decided at " + recorded + ", before the deadline of " + deadline);
            }
        }
    }

    /** Whoever reports late is told late at the same time: what has happened at the deadline then was decided by his report. */
    private static boolean ofTheSystem(Event event) {
        return event.body().path("by").path("role").asString("").equals("system");
    }

    private static boolean isOfTheClock(Event event) {
        return event.name().endsWith("-overdue")
                || (event.is("accident-report-late") && ofTheSystem(event))
                || event.is("transfer-deemed-accepted")
                || (event.is("responsibility-accepted")
                        && event.body().path("bySilence").asBoolean(false));
    }
}
