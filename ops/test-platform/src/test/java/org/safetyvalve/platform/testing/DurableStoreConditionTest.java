package org.safetyvalve.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DurableStoreConditionTest {

    @Test
    void runsWhereTheStoreCanBeHad() {
        assertThat(DurableStoreCondition.decide(Optional.empty(), null).isDisabled())
                .isFalse();
        assertThat(DurableStoreCondition.decide(Optional.empty(), "required").isDisabled())
                .isFalse();
    }

    @Test
    void skipsWithTheReasonWhereItCannot() {
        var decided = DurableStoreCondition.decide(Optional.of("needs root"), null);
        assertThat(decided.isDisabled()).isTrue();
        assertThat(decided.getReason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("needs root"));
    }

    @Test
    void failsWhereItIsRequiredAndCannotBeHad() {
        assertThatThrownBy(() -> DurableStoreCondition.decide(Optional.of("needs root"), "required"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs root");
    }
}
