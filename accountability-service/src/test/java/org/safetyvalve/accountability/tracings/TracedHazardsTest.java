package org.safetyvalve.accountability.tracings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracedHazardsTest {
    private final Map<String, Long> inTheStore = new HashMap<>();
    private int loads;
    private final TracedHazards traced = new TracedHazards(() -> {
        loads++;
        return inTheStore;
    });

    @Test
    void askForNothingWhileAPartitionsRecordsFollowOneAnother() {
        inTheStore.put("h-1", 2L);

        assertThat(traced.contains("h-1", 2, 3, 10)).isTrue();
        assertThat(traced.contains("h-2", 2, 3, 11)).isFalse();
        assertThat(traced.contains("h-3", 2, 3, 12)).isFalse();

        assertThat(loads).isEqualTo(1);
    }

    @Test
    void knowWhatAnotherInstanceOpenedWhileItHadThePartition() {
        assertThat(traced.contains("h-1", 2, 3, 10)).isFalse();
        inTheStore.put("h-1", 2L);

        assertThat(traced.contains("h-1", 2, 3, 15)).isTrue();
    }

    @Test
    void knowWhatThisInstanceOpened() {
        assertThat(traced.contains("h-1", 2, 3, 10)).isFalse();
        traced.add("h-1", 2);

        assertThat(traced.contains("h-1", 2, 3, 11)).isTrue();
    }

    @Test
    void doNotCountWhatWasBeforeTheTracingWhenItComesAgain() {
        inTheStore.put("h-1", 2L);

        assertThat(traced.contains("h-1", 1, 3, 10)).isFalse();
        assertThat(traced.contains("h-1", 2, 3, 11)).isTrue();
        assertThat(traced.contains("h-1", 3, 3, 12)).isTrue();
    }

    @Test
    void keepTheFirstOfSeveralClassifications() {
        traced.contains("h-1", 1, 3, 10);
        traced.add("h-1", 2);
        traced.add("h-1", 7);

        assertThat(traced.contains("h-1", 3, 3, 11)).isTrue();
    }
}
