package org.safetyvalve.starter.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.hazard.UnitMerged;
import org.safetyvalve.starter.domain.Classification;

/** Each way in which a record's past could be made another one is found, at its place. */
class ChainProofTest {
    private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");

    private final List<SealedEvent> history = new ArrayList<>();
    private EventSealer.Head head = EventSealer.Head.NONE;

    @BeforeEach
    void threeThingsHappen() {
        for (String into : List.of("one", "two", "three")) {
            SealedEvent event = sealed(head, into);
            history.add(event);
            head = EventSealer.headAfter(event);
        }
    }

    private static SealedEvent sealed(EventSealer.Head head, String into) {
        return new EventSealer("register", 4_096)
                .seal(
                        "unit-events",
                        "u",
                        head,
                        merged(into),
                        NOW,
                        new EventSealer.Origin("u", "cause", "00-0899e06b9f5ae10c03ef76719c9ac693-e15dc916c39560be-01"),
                        "371102",
                        Classification.INTERNAL);
    }

    private static UnitMerged merged(String into) {
        return new UnitMerged(NOW, new Author("department", "bureau", "department"), "一", into, "同一家");
    }

    private Long brokenAt() {
        return ChainProof.of(history, head).brokenAt();
    }

    @Test
    void aHistoryAsItHappenedIsWhole() {
        ChainProof proof = ChainProof.of(history, head);
        assertThat(proof.isWhole()).isTrue();
        assertThat(proof.events()).isEqualTo(3);
        assertThat(proof.chainHash()).isEqualTo(history.get(2).chainHash());
    }

    @Test
    void whatAnEventSaysCannotBeChanged() {
        SealedEvent second = history.get(1);
        history.set(
                1,
                new SealedEvent(
                        second.id(),
                        second.topic(),
                        second.subject(),
                        second.sequence(),
                        second.headerLines(),
                        new String(second.body(), StandardCharsets.UTF_8)
                                .replace("two", "2")
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(brokenAt()).isEqualTo(2);
    }

    @Test
    void noEventCanBeTakenAwayOrPutElsewhere() {
        SealedEvent last = history.remove(2);
        assertThat(brokenAt()).as("the newest").isEqualTo(3);
        history.add(last);
        SealedEvent first = history.remove(0);
        assertThat(brokenAt()).as("the first").isEqualTo(1);
        history.add(1, first);
        assertThat(brokenAt()).as("reordered").isEqualTo(1);
    }

    @Test
    void theEndCannotBeWrittenAnew() {
        history.set(2, sealed(EventSealer.headAfter(history.get(1)), "another"));
        assertThat(brokenAt()).as("another event that follows as well").isEqualTo(3);
        history.add(sealed(EventSealer.headAfter(history.get(2)), "one more"));
        assertThat(brokenAt()).as("one that the record knows nothing of").isEqualTo(4);
    }
}
