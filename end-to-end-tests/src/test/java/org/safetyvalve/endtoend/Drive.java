package org.safetyvalve.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.endtoend.city.Place.HAZARD;
import static org.safetyvalve.endtoend.city.Place.REPORTING;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safetyvalve.endtoend.city.City;
import org.safetyvalve.endtoend.city.Json;
import tools.jackson.databind.JsonNode;

/** A campaign of a test's own, beside the reference campaign. */
record Drive(City city, String id) {

    static final List<String> FIGURES = List.of(
            "inspectionGroups",
            "unitsInspected",
            "interviews",
            "documentsRead",
            "responsibilityProblems",
            "generalHazards",
            "majorHazards",
            "majorHazardsClosed",
            "majorHazardsTracked");

    /** The day that it is in China. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** Opened by the safety committee office, and known to the reports when this returns. */
    static Drive open(City city, String name) {
        String id = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        LocalDate today = today();
        city.as("safety-committee")
                .does(
                        HAZARD,
                        "/campaigns",
                        Json.of(
                                "id",
                                id,
                                "title",
                                "端到端测试专项行动 " + name,
                                "districts",
                                List.of("371100"),
                                "sectors",
                                List.of("*"),
                                "from",
                                today.toString(),
                                "to",
                                today.plusDays(90).toString()))
                .leads("OPEN");
        Drive drive = new Drive(city, id);
        Eventually.holds(() -> assertThat(city.as("leader")
                        .get(REPORTING, "/campaigns/" + id + "/overview")
                        .status())
                .isEqualTo(200));
        return drive;
    }

    /** Its figures now. */
    Map<String, Long> figures() {
        return figures(city.overview(id));
    }

    static Map<String, Long> figures(JsonNode overview) {
        Map<String, Long> figures = new LinkedHashMap<>();
        FIGURES.forEach(name -> figures.put(name, overview.path(name).asLong(-1)));
        return figures;
    }

    /** A fire-safety hazard in Donggang district, found by a safety inspector. */
    HazardFile find(String title) {
        return HazardFile.found(city, "safety-inspector", report(title));
    }

    Map<String, Object> report(String title, Object... more) {
        Map<String, Object> report = Json.of(
                "campaign",
                id,
                "title",
                title,
                "description",
                title + ",现场检查发现",
                "district",
                "371102",
                "address",
                "东港区北京路 1 号",
                "sector",
                "fire-safety");
        report.putAll(Json.of(more));
        return report;
    }
}
