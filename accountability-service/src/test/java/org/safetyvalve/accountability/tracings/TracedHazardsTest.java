package org.safetyvalve.accountability.tracings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TracedHazardsTest {
    private final Set<String> inTheStore = new HashSet<>();
    private int loads;
    private final TracedHazards traced = new TracedHazards(() -> {
        loads++;
        return inTheStore;
    });

    @Test
    void askForNothingWhileAPartitionsRecordsFollowOneAnother() {
        inTheStore.add("h-1");

        assertThat(traced.contains("h-1", 3, 10)).isTrue();
        assertThat(traced.contains("h-2", 3, 11)).isFalse();
        assertThat(traced.contains("h-3", 3, 12)).isFalse();

        assertThat(loads).isEqualTo(1);
    }

    @Test
    void knowWhatAnotherInstanceOpenedWhileItHadThePartition() {
        assertThat(traced.contains("h-1", 3, 10)).isFalse();
        inTheStore.add("h-1");

        assertThat(traced.contains("h-1", 3, 15)).isTrue();
    }

    @Test
    void knowWhatThisInstanceOpened() {
        assertThat(traced.contains("h-1", 3, 10)).isFalse();
        traced.add("h-1");

        assertThat(traced.contains("h-1", 3, 11)).isTrue();
    }
}
