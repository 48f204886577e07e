package org.safetyvalve.reporting.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HazardViewTest {
    private static HazardView hazard(String state, String level) {
        return new HazardView("c", state, level, "371102", "fire-safety");
    }

    @Test
    void countsANewHazardInItsStateDistrictAndSectorAndAtNoLevel() {
        assertThat(hazard("FOUND", null).changeFrom(null))
                .isEqualTo(Map.of("state:FOUND", 1L, "district:371102", 1L, "sector:fire-safety", 1L));
    }

    @Test
    void movesWithEachStateAndChangesNothingThatStays() {
        assertThat(hazard("CLASSIFIED", "major").changeFrom(hazard("FOUND", null)))
                .isEqualTo(Map.of("state:FOUND", -1L, "state:CLASSIFIED", 1L, "level:major", 1L));
        assertThat(hazard("CLASSIFIED", "major").changeFrom(hazard("CLASSIFIED", "major")))
                .isEmpty();
    }

    @Test
    void countsADowngradeAtTheOtherLevel() {
        assertThat(hazard("CLASSIFIED", "general").changeFrom(hazard("CLASSIFIED", "major")))
                .isEqualTo(Map.of("level:major", -1L, "level:general", 1L));
    }

    @Test
    void countsWhatWasRejectedOrMergedInItsStateOnly() {
        for (String end : new String[] {"REJECTED", "MERGED"}) {
            assertThat(hazard(end, "general").changeFrom(hazard("CLASSIFIED", "general")))
                    .isEqualTo(Map.of(
                            "state:CLASSIFIED",
                            -1L,
                            "state:" + end,
                            1L,
                            "level:general",
                            -1L,
                            "district:371102",
                            -1L,
                            "sector:fire-safety",
                            -1L));
        }
    }

    @Test
    void neverLosesCountHoweverAHazardMoves() {
        HazardView[] life = {
            hazard("FOUND", null),
            hazard("CLASSIFIED", "major"),
            hazard("CLOSED", "major"),
            hazard("REOPENED", "major"),
            hazard("CLOSED", "major"),
            hazard("MERGED", "major")
        };
        Map<String, Long> sums = new HashMap<>();
        HazardView before = null;
        for (HazardView now : life) {
            now.changeFrom(before).forEach((counter, change) -> sums.merge(counter, change, Long::sum));
            before = now;
            Map<String, Long> expected = new HashMap<>();
            now.countsFor().forEach(counter -> expected.put(counter, 1L));
            sums.values().removeIf(sum -> sum == 0);
            assertThat(sums).isEqualTo(expected);
        }
    }
}
