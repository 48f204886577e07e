package org.safetyvalve.accountability.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.CITY;
import static org.safetyvalve.accountability.Refusals.assertRefused;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.problems.SupervisedCampaigns.Supervised;
import org.safetyvalve.accountability.problems.SupervisedCampaigns.Visited;

class ProblemOriginTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Supervised OPEN = new Supervised("c-1", CITY, null);
    private static final Supervised CLOSED = new Supervised("c-1", CITY, NOW);

    private static ProblemOrigin of(Supervised supervised, String visit, Visited visited, Instant at) {
        return ProblemOrigin.of("s-1", supervised, visit, visited, at);
    }

    @Test
    void isAVisitOfTheSupervisionOrNone() {
        assertThat(of(OPEN, null, null, NOW).visit()).isNull();
        assertThat(of(OPEN, "v-1", new Visited("s-1", false), NOW).visit()).isEqualTo("v-1");
        assertRefused(ProblemRule.FOUND_ON_A_VISIT_OF_IT, () -> of(OPEN, "v-1", null, NOW));
        assertRefused(ProblemRule.FOUND_ON_A_VISIT_OF_IT, () -> of(OPEN, "v-1", new Visited("s-2", false), NOW));
    }

    @Test
    void lastsAsLongAsTheSupervision() {
        assertRefused(ProblemRule.FOUND_WHILE_IT_IS_SUPERVISED, () -> of(CLOSED, null, null, NOW));
        assertThat(of(CLOSED, null, null, NOW.minusSeconds(1)).campaign()).isEqualTo("c-1");
    }

    @Test
    void namesACovertVisitToDisciplineInspectionAlone() {
        assertThat(of(OPEN, "v-1", new Visited("s-1", true), NOW).openVisit()).isNull();
        assertThat(of(OPEN, "v-1", new Visited("s-1", false), NOW).openVisit()).isEqualTo("v-1");
        assertThat(new ProblemOrigin("s-1", "v-1", "c-1", null).openVisit()).isEqualTo("v-1");
    }
}
