package org.safetyvalve.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Rule;

/** That a command is refused by one rule and by no other. */
public final class Refusals {

    private Refusals() {}

    public static void assertRefused(Rule rule, ThrowingCallable command) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(command)
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
