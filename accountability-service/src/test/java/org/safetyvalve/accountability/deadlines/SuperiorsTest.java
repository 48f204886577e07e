package org.safetyvalve.accountability.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SuperiorsTest {
    private final Superiors superiors = new Superiors(Map.of("bureau", "county"), "city");

    @Test
    void areTheOneNamedThenTheOneAboveAllThenWhoeverSetTheDeadline() {
        assertThat(superiors.above("bureau", "setter")).isEqualTo("county");
        assertThat(superiors.above("county", "setter")).isEqualTo("city");
        assertThat(superiors.above("city", "setter")).isEqualTo("setter");
        assertThat(new Superiors(Map.of(), null).above("bureau", "setter")).isEqualTo("setter");
    }

    @Test
    void ofWhatNobodyElseMayBeToldAreTheOneNamedOrItself() {
        assertThat(superiors.named("bureau")).isEqualTo("county");
        assertThat(superiors.named("discipline")).isEqualTo("discipline");
    }
}
