package org.safetyvalve.hazard.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE;
import static org.safetyvalve.hazard.hazards.People.INSPECTOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.testing.RunningService;

/** The ids of a list, from which look-backs are drawn. */
class IdsTest {
    private static final RunningService SERVICE = RunningService.get();

    @Test
    void areAllThereOnceAndInOrderHoweverManyAreLookedAtAtOnce() {
        String campaign = "ids-" + UUID.randomUUID();
        SERVICE.as(COMMITTEE)
                .post(
                        "/campaigns",
                        Map.of("id", campaign, "title", "抽", "districts", List.of("371100"), "from", "2026-01-01"));
        List<String> there = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            Map<String, String> hazard = Map.of(
                    "title", "抽", "description", "抽", "district", "371102", "sector", "other", "campaign", campaign);
            there.add(SERVICE.as(INSPECTOR).post("/hazards", hazard).id());
        }
        there.sort(null);
        ListFilter filter = new ListFilter(Kind.HAZARD).equal("campaign", campaign);
        Lists lists = SERVICE.bean(Lists.class);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(lists.ids(filter)).containsExactlyElementsOf(there));
        for (int atOnce = 1; atOnce < 10; atOnce++) {
            assertThat(lists.ids(filter, atOnce)).as(atOnce + " at once").containsExactlyElementsOf(there);
        }
    }
}
