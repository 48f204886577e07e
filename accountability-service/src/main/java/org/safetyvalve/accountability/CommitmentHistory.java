package org.safetyvalve.accountability;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.safetyvalve.accountability.commitments.Commitment;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.starter.events.SealedEvent;
import tools.jackson.databind.JsonNode;

/** The history of an occasion on which commitments were made, for somebody who may not see all of them. */
public final class CommitmentHistory {
    private CommitmentHistory() {}

    /**
     * Without the commitments that are not visible.
     *
     * @param occasionToo whether what happened to the occasion itself is visible
     */
    public static List<SealedEvent> visible(
            List<SealedEvent> history,
            List<Commitment> commitments,
            Predicate<Commitment> visible,
            boolean occasionToo) {
        Set<Integer> numbers =
                commitments.stream().filter(visible).map(Commitment::number).collect(Collectors.toSet());
        return history.stream()
                .filter(event -> {
                    JsonNode number = EventJson.mapper().readTree(event.body()).path("commitment");
                    return number.isMissingNode() ? occasionToo : numbers.contains(number.asInt());
                })
                .toList();
    }
}
