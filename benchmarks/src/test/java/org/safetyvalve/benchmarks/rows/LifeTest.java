package org.safetyvalve.benchmarks.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.benchmarks.stage.Issuer;

class LifeTest {
    private final Issuer issuer = Issuer.start();
    private final AtomicLong keys = new AtomicLong();
    private final Life life = new Life(new Lifecycle(issuer, 1), Life.MANY, keys::incrementAndGet);

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void findsSideBySideBeforeItGoesOnWithTheFirst() {
        for (int hazard = 0; hazard < Life.MANY; hazard++) {
            assertThat(life.command().path()).isEqualTo("/hazards");
            life.accepted("hazard-" + hazard);
        }
        assertThat(life.command().path()).isEqualTo("/hazards/hazard-0/classify");
    }

    @Test
    void comesAgainWithTheSameKeyAndBodyUntilItIsAccepted() {
        Life.Command first = life.command();
        assertThat(life.command()).isEqualTo(first);
        life.accepted("hazard-0");
        assertThat(life.command().key()).isNotEqualTo(first.key());
    }

    @Test
    void beginsAnewWhenAllAreClosed() {
        for (int command = 0; command < Life.MANY * Lifecycle.LENGTH; command++) {
            life.accepted("hazard-" + command % Life.MANY);
        }
        assertThat(life.command().path()).isEqualTo("/hazards");
    }
}
