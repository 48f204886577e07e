package org.safetyvalve.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.endtoend.Units.EMERGENCY_BUREAU;
import static org.safetyvalve.endtoend.Units.GUOJIAHUZI;
import static org.safetyvalve.endtoend.city.Place.ACCOUNTABILITY;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.safetyvalve.endtoend.city.Answer;
import org.safetyvalve.endtoend.city.City;
import org.safetyvalve.endtoend.city.Heard;
import org.safetyvalve.endtoend.city.InTheCity;
import org.safetyvalve.endtoend.city.Json;

/** The supervision of a campaign: groups, visits, and a responsibility problem that is fed back and followed to its end. */
@InTheCity
@Order(22)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupervisionTest {
    private City city;
    private Drive drive;
    private String supervision;
    private String group;
    private String visit;
    private String problem;

    @BeforeAll
    void openASupervision(City here) {
        city = here;
        drive = Drive.open(city, "supervised");
        supervision = inspector(
                        "/supervisions",
                        Json.of(
                                "campaign", drive.id(),
                                "title", "安全生产专项监督检查",
                                "from", Drive.today().toString()))
                .id();
    }

    private Answer inspector(String path, Map<String, Object> body) {
        return city.as("discipline-inspector").does(ACCOUNTABILITY, path, body);
    }

    @Test
    @Order(1)
    void aGroupVisitsUnitsHearsPeopleAndReadsDocuments() {
        group = inspector(
                        "/supervisions/" + supervision + "/inspections",
                        Json.of(
                                "groupName",
                                "第一监督检查组",
                                "kind",
                                "mixed",
                                "leader",
                                Json.of("account", "discipline-inspector", "organisation", "rizhao-discipline"),
                                "members",
                                List.of(Json.of(
                                        "account", "discipline-inspector-2", "organisation", "rizhao-discipline"))))
                .id();
        visit = recordVisit(EMERGENCY_BUREAU, "日照市应急管理局", 2, 3);
        recordVisit(EMERGENCY_BUREAU, "日照市应急管理局", 1, 1);
        recordVisit(GUOJIAHUZI, "郭家湖子汽车城管理有限公司", 0, 4);
        assertThat(city.as("discipline-inspector-2")
                        .get(ACCOUNTABILITY, "/inspections/" + group + "/visits")
                        .items())
                .hasSize(3);
    }

    private String recordVisit(String unit, String name, int interviews, int documents) {
        Instant when = Instant.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
        List<Map<String, Object>> heard = new ArrayList<>();
        for (int i = 0; i < interviews; i++) {
            heard.add(Json.of("role", "department-leader", "at", when.toString()));
        }
        List<Map<String, Object>> read = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            read.add(Json.of("title", "安委会会议纪要 " + i, "kind", "meeting-minutes"));
        }
        return inspector(
                        "/inspections/" + group + "/visits",
                        Json.of(
                                "unit",
                                unit,
                                "unitName",
                                name,
                                "kind",
                                "day-to-day",
                                "inspectors",
                                List.of("discipline-inspector", "discipline-inspector-2"),
                                "interviews",
                                heard,
                                "documents",
                                read))
                .id();
    }

    @Test
    @Order(2)
    void theProblemIsUnknownToTheDepartmentUntilItIsFedBack() {
        problem = inspector(
                        "/responsibility-problems",
                        Json.of(
                                "supervision",
                                supervision,
                                "visit",
                                visit,
                                "unit",
                                EMERGENCY_BUREAU,
                                "kind",
                                "rectification-not-followed-up",
                                "summary",
                                "对已下达的整改通知未跟踪督促",
                                "district",
                                "371100"))
                .id();
        city.as("department")
                .get(ACCOUNTABILITY, "/responsibility-problems/" + problem)
                .refused(404, "not-found");
        act("discipline-inspector", "feed-back", Json.of("workingDays", 10)).leads("FED_BACK");
        Answer seen = city.as("department").get(ACCOUNTABILITY, "/responsibility-problems/" + problem);
        assertThat(seen.actions()).contains("rectify");
        assertThat(seen.body().path("deadline").path("sum").asString()).contains("10");
        city.as("responsible-unit")
                .get(ACCOUNTABILITY, "/responsibility-problems/" + problem)
                .refused(404, "not-found");
    }

    private Answer act(String account, String action, Map<String, Object> body) {
        return city.as(account).does(ACCOUNTABILITY, "/responsibility-problems/" + problem + "/" + action, body);
    }

    @Test
    @Order(3)
    void theDepartmentRectifiesItAndDisciplineInspectionFollowsItToItsEnd() {
        act("department", "rectify", Json.of("report", "已建立台账")).leads("RECTIFIED");
        act("department-2", "verify", Json.of("opinion", "合格")).refused(403, "forbidden");
        act("discipline-inspector", "fail-verification", Json.of("opinion", "台账不全", "workingDays", 5))
                .leads("FED_BACK");
        act("department", "rectify", Json.of("report", "台账已补全")).leads("RECTIFIED");
        act("discipline-inspector", "verify", Json.of("opinion", "合格")).leads("VERIFIED");
        act("discipline-inspector", "close", Json.of("reason", "整改到位")).leads("CLOSED");
        Eventually.holds(() -> assertThat(city.topics().about(problem, "inspection-events").stream()
                        .map(Heard::name))
                .containsExactly(
                        "responsibility-problem-found",
                        "responsibility-problem-fed-back",
                        "responsibility-problem-rectified",
                        "responsibility-problem-rectification-failed",
                        "responsibility-problem-rectified",
                        "responsibility-problem-verified",
                        "responsibility-problem-closed"));
    }

    @Test
    @Order(4)
    void theOverviewHasMovedByExactlyWhatWasRecorded() {
        Map<String, Long> expected = Map.of(
                "inspectionGroups", 1L,
                "unitsInspected", 2L,
                "interviews", 3L,
                "documentsRead", 8L,
                "responsibilityProblems", 1L,
                "generalHazards", 0L,
                "majorHazards", 0L,
                "majorHazardsClosed", 0L,
                "majorHazardsTracked", 0L);
        Eventually.holds(() -> assertThat(drive.figures()).isEqualTo(expected));
    }

    @Test
    @Order(5)
    void whoeverIsNotOfDisciplineInspectionSeesNothingOfTheSupervision() {
        for (String account : List.of("department", "safety-committee", "responsible-unit", "leader", "operator")) {
            assertThat(city.as(account)
                            .get(ACCOUNTABILITY, "/supervisions?campaign=" + drive.id())
                            .items())
                    .as(account)
                    .isEmpty();
            city.as(account).get(ACCOUNTABILITY, "/supervisions/" + supervision).refused(404, "not-found");
            city.as(account).get(ACCOUNTABILITY, "/visits/" + visit).refused(404, "not-found");
        }
    }
}
