package org.safetyvalve.starter.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BigramsTest {
    private static double similarity(String one, String other) {
        double there = new Bigrams(one).similarityTo(new Bigrams(other));
        assertThat(new Bigrams(other).similarityTo(new Bigrams(one))).isEqualTo(there);
        return there;
    }

    @Test
    void goesFromNothingInCommonToTheSame() {
        assertThat(similarity("消防通道堵塞", "消防通道堵塞")).isEqualTo(1);
        assertThat(similarity("消防通道堵塞", "配电箱未上锁")).isZero();
        assertThat(similarity("", "消防")).isZero();
        assertThat(similarity("火", "火")).as("one character has no pair").isZero();
        // 消防 防通 通道 are common; five and five pairs.
        assertThat(similarity("消防通道堵塞", "消防通道被占")).isCloseTo(2.0 * 3 / 10, within(1e-9));
    }

    @Test
    void hearsWhatIsSaidAndNotHowItIsWritten() {
        assertThat(similarity("3号罐区,漏气。", "3号罐区 漏气")).isEqualTo(1);
        assertThat(similarity("LPG Tank", "lpg tank")).isEqualTo(1);
        assertThat(similarity("𠮷野家𠮷", "𠮷野家𠮷")).as("beyond the basic plane").isEqualTo(1);
    }
}
