package org.safetyvalve.endtoend.faults.checker;

import java.util.Set;
import org.safetyvalve.contracts.Topics;

/** A transfer is returned once, the second return is its dispute, its taking is one, and it ends after its result. */
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

    void check() {
        history.subjects(Set.of(Topics.TRANSFER_EVENTS)).values().forEach(events -> aTransfer(events.values()));
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
