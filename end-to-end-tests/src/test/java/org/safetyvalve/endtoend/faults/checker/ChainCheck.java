package org.safetyvalve.endtoend.faults.checker;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.ChainHash;

/** Each subject's events stand in one partition, first occur in the order of their sequence from 1, and form a chain. */
final class ChainCheck {
    private static final String CHECK = "chain";

    private final Findings findings;
    private final Map<String, Event> last = new HashMap<>();

    ChainCheck(Findings findings) {
        this.findings = findings;
    }

    void check(History history) {
        for (Event event : history.records()) {
            Event first = history.events().get(event.id());
            if (first == event) {
                follow(event);
            } else {
                findings.equal(
                        Set.of(),
                        event.difference(first),
                        "repeat",
                        event + " differs from its first occurrence " + first);
            }
        }
    }

    private void follow(Event event) {
        Event before = last.put(event.subject(), event);
        long expected = before == null ? 1 : before.sequence() + 1;
        findings.equal(expected, event.sequence(), "sequence", event + " after " + before);
        findings.equal(event.subject(), event.key(), CHECK, "the key of " + event);
        findings.equal(event.subject() + ':' + event.sequence(), event.id(), CHECK, "ce_id");
        if (before != null) {
            findings.equal(before.partition(), event.partition(), CHECK, "the partition of " + event);
            findings.equal(before.topic(), event.topic(), CHECK, "the topic of " + event);
            findings.equal(
                    before.header(CeHeaders.CORRELATION_ID),
                    event.header(CeHeaders.CORRELATION_ID),
                    "correlation",
                    event.toString());
        }
        if (event.sequence() == expected) {
            String hash = ChainHash.of(
                    before == null ? ChainHash.NONE : before.header(CeHeaders.CHAIN_HASH),
                    event.headers(),
                    event.value());
            findings.equal(hash, event.header(CeHeaders.CHAIN_HASH), "chain-hash", event.toString());
        }
        Instant earliest = before == null ? Instant.MIN : before.time();
        findings.require(
                !event.time().isBefore(earliest), "time", event + " at " + event.time() + ", before " + earliest);
    }
}
