package org.safetyvalve.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void theMedianIsTheMiddleOfTheRoundsWhateverTheirOrder() {
        assertThat(series(5, 1, 900).median()).isEqualTo(5);
        assertThat(series(4, 1, 2, 3).median()).isEqualTo(2.5);
    }

    @Test
    void nothingHasNoMedian() {
        assertThatThrownBy(() -> series().median()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRatioIsThatOfTheMedians() {
        Outcome outcome = new Outcome();
        outcome.ratio(Target.ratio("ours to raw", 0.4, 0.65), series(30, 50, 40), series(100, 80, 900));
        assertThat(outcome.measured().get(0).value()).isEqualTo(0.4, within(1e-9));
    }

    @Test
    void aPercentileIsTheDurationThatTheShareDoesNotExceed() {
        Latencies latencies = new Latencies();
        for (int millis = 100; millis >= 1; millis--) {
            latencies.add(millis * 1_000_000L);
        }
        assertThat(latencies.percentile(0.99)).isEqualTo(99);
        assertThat(latencies.percentile(0.5)).isEqualTo(50);
        assertThat(latencies.percentile(1)).isEqualTo(100);
    }

    @Test
    void moreIsBetterForARatioAndLessForADuration() {
        Target ratio = Target.ratio("ours to raw", 0.4, 0.65);
        assertThat(ratio.isMustReached(0.4)).isTrue();
        assertThat(ratio.isMustReached(0.39)).isFalse();
        assertThat(ratio.isGoalReached(0.64)).isFalse();
        Target duration = Target.atMost("p99", "ms", 50, 25);
        assertThat(duration.isMustReached(50)).isTrue();
        assertThat(duration.isMustReached(50.1)).isFalse();
        assertThat(duration.isGoalReached(24)).isTrue();
    }

    @Test
    void aGoalAloneIsNoMust() {
        assertThat(Target.aimedAt("replay", 4).isMustReached(0.1)).isTrue();
        assertThat(Target.aimedAt("replay", 4).isGoalReached(3.9)).isFalse();
    }

    @Test
    void oneWrongResultFailsTheRow() {
        Outcome outcome = new Outcome();
        outcome.checkEquals("events", 3, 3);
        assertThat(outcome.holds()).isTrue();
        outcome.checkEquals("events", 3, 2);
        assertThat(outcome.holds()).isFalse();
    }

    private static Series series(double... values) {
        Series series = new Series("one", "/s");
        for (double value : values) {
            series.add(value);
        }
        return series;
    }
}
