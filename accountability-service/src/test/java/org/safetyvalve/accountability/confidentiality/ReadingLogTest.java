package org.safetyvalve.accountability.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.Refusals.assertRefused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Actor;

class ReadingLogTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Matter LEAD = new Matter("lead", "lead-1", DONGGANG);

    private final List<ReadingLogEvent> history = new ArrayList<>();

    private ReadingLogState state() {
        ReadingLogState state = null;
        for (ReadingLogEvent event : history) {
            state = ReadingLogState.fold(state, event);
        }
        return state;
    }

    private ReadingLog log() {
        return ReadingLog.of(state());
    }

    private void givenReadBy(Actor first, Actor... others) {
        history.addAll(ReadingLog.open(first, LEAD, ReadingPurpose.DISPOSAL, NOW));
        for (Actor other : others) {
            history.addAll(log().read(other, ReadingPurpose.SUPERVISION, NOW));
        }
    }

    @Test
    void keepsEachReadingInItsOrder() {
        givenReadBy(INSPECTOR, INSPECTOR_2, INSPECTOR);

        assertThat(state().readings())
                .extracting(Reading::account)
                .containsExactly(INSPECTOR.account(), INSPECTOR_2.account(), INSPECTOR.account());
        assertThat(state().stage()).isEqualTo(ReadingLogStage.UNREVIEWED);
    }

    @Test
    void isReviewedByNobodyWhoIsInIt() {
        givenReadBy(INSPECTOR, REGISTRY);

        assertRefused(
                ReadingRule.READINGS_REVIEWED_BY_ANOTHER_THAN_A_READER,
                () -> log().review(REGISTRY, ReviewOutcome.IN_ORDER, NOW));
        history.addAll(log().review(REGISTRY_2, ReviewOutcome.QUESTIONABLE, NOW));
        assertThat(state().outcome()).isEqualTo(ReviewOutcome.QUESTIONABLE);
        assertThat(state().reviewer()).isEqualTo(REGISTRY_2.account());
    }

    @Test
    void isReviewedByTheRegistryAndTheDecidingBodyAlone() {
        givenReadBy(INSPECTOR);

        for (Actor actor : List.of(INSPECTOR_2, INVESTIGATOR, COMMITTEE, LEADER, POLICE)) {
            assertThat(ReadingLog.maySee(actor, state())).as(actor.account()).isFalse();
            assertRefused(
                    ReadingRule.READINGS_REVIEWED_BY_ANOTHER_THAN_A_READER,
                    () -> log().review(actor, ReviewOutcome.IN_ORDER, NOW));
        }
        assertThat(log().actions(DECISION_BODY, NOW)).containsExactly("review");
    }

    @Test
    void aReviewCoversWhatWasReadUntilThen() {
        givenReadBy(INSPECTOR);
        history.addAll(log().review(REGISTRY, ReviewOutcome.IN_ORDER, NOW));
        assertRefused(
                ReadingRule.READINGS_REVIEWED_ONCE, () -> log().review(DECISION_BODY, ReviewOutcome.IN_ORDER, NOW));

        history.addAll(log().read(INSPECTOR_2, ReadingPurpose.DISPOSAL, NOW));

        assertThat(state().stage()).isEqualTo(ReadingLogStage.UNREVIEWED);
        assertThat(state().reviewer()).isNull();
        assertThat(log().review(DECISION_BODY, ReviewOutcome.IN_ORDER, NOW)).hasSize(1);
    }

    @Test
    void whoReviewedAndReadsAfterwardsDoesNotReviewThat() {
        givenReadBy(INSPECTOR);
        history.addAll(log().review(REGISTRY, ReviewOutcome.IN_ORDER, NOW));
        history.addAll(log().read(REGISTRY, ReadingPurpose.REVIEW, NOW));

        assertRefused(
                ReadingRule.READINGS_REVIEWED_BY_ANOTHER_THAN_A_READER,
                () -> log().review(REGISTRY, ReviewOutcome.IN_ORDER, NOW));
    }

    @Test
    void isNotOpenedWithoutEnd() {
        givenReadBy(INSPECTOR);
        for (int i = 1; i < ReadingLog.MOST_READINGS; i++) {
            history.addAll(log().read(INSPECTOR, ReadingPurpose.DISPOSAL, NOW));
        }

        assertRefused(ReadingRule.READ_TOO_OFTEN, () -> log().read(INSPECTOR_2, ReadingPurpose.DISPOSAL, NOW));
    }
}
