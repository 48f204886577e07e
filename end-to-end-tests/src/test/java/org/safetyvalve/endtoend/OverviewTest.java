package org.safetyvalve.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.endtoend.city.City.CAMPAIGN;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.safetyvalve.endtoend.city.City;
import org.safetyvalve.endtoend.city.Heard;
import org.safetyvalve.endtoend.city.InTheCity;
import tools.jackson.databind.JsonNode;

/** The figures of the reference campaign. */
@InTheCity
@Order(10)
class OverviewTest {
    private static final long ROWS_OF_THE_SMALL_SHEET = 300;

    @Test
    void showsExactlyTheReferenceCampaign(City city) {
        assertThat(Drive.figures(city.overviewWhenReady()))
                .isEqualTo(Map.of(
                        "inspectionGroups", 32L,
                        "unitsInspected", 163L,
                        "interviews", 391L,
                        "documentsRead", 1_114L,
                        "responsibilityProblems", 19L,
                        "generalHazards", ROWS_OF_THE_SMALL_SHEET,
                        "majorHazards", 11L,
                        "majorHazardsClosed", 4L,
                        "majorHazardsTracked", 7L));
    }

    @Test
    void isACountOfWhatIsOnTheTopics(City city) {
        Eventually.holds(() -> {
            Count count = new Count();
            city.topics().read(List.of("hazard-events", "inspection-events")).forEach(count::add);
            assertThat(Drive.figures(city.overview(CAMPAIGN))).isEqualTo(count.figures());
        });
    }

    @Test
    void saysUpToWhichOffsetsItCounts(City city) {
        JsonNode asOf = city.overview(CAMPAIGN).path("asOf");
        Map<String, Long> last = new HashMap<>();
        city.topics()
                .read(List.of("hazard-events", "inspection-events"))
                .forEach(event -> last.merge(event.topic() + "/" + event.partition(), event.offset(), Math::max));
        assertThat(last).isNotEmpty();
        last.forEach((partition, offset) -> {
            String[] parts = partition.split("/");
            assertThat(asOf.path(parts[0]).path(parts[1]).asLong(-1))
                    .as(partition)
                    .isEqualTo(offset);
        });
    }

    /** Counts the campaign from the topics, with nothing but the contract. */
    private static final class Count {
        private final Map<String, Long> sums = new HashMap<>();
        private final Set<String> units = new HashSet<>();
        private final Map<String, JsonNode> hazards = new HashMap<>();

        void add(Heard event) {
            JsonNode body = event.body();
            if (!body.path("campaign").asString("").equals(CAMPAIGN)) {
                return;
            }
            if (body.has("stateAfter") && event.topic().equals("hazard-events")) {
                hazards.put(event.subject(), body);
            }
            switch (event.name()) {
                case "inspection-opened" -> plus("inspectionGroups", 1);
                case "responsibility-problem-found" -> plus("responsibilityProblems", 1);
                case "visit-recorded" -> {
                    units.add(body.path("unit").asString());
                    plus("interviews", body.path("interviews").size());
                    plus("documentsRead", body.path("documents").size());
                }
                default -> {}
            }
        }

        private void plus(String figure, long more) {
            sums.merge(figure, more, Long::sum);
        }

        Map<String, Long> figures() {
            Map<String, Long> figures = new HashMap<>();
            Drive.FIGURES.forEach(name -> figures.put(name, sums.getOrDefault(name, 0L)));
            figures.put("unitsInspected", (long) units.size());
            figures.put("generalHazards", standing("general", null));
            figures.put("majorHazards", standing("major", null));
            figures.put("majorHazardsClosed", standing("major", true));
            figures.put("majorHazardsTracked", standing("major", false));
            return figures;
        }

        private long standing(String level, Boolean closed) {
            return hazards.values().stream()
                    .filter(hazard -> hazard.path("level").asString("").equals(level))
                    .map(hazard -> hazard.path("stateAfter").asString())
                    .filter(state -> !state.equals("REJECTED") && !state.equals("MERGED"))
                    .filter(state -> closed == null || closed == state.equals("CLOSED"))
                    .count();
        }
    }
}
