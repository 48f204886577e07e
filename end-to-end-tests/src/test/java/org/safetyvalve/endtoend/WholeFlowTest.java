package org.safetyvalve.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.endtoend.Units.DISCIPLINE;
import static org.safetyvalve.endtoend.Units.EMERGENCY_BUREAU;
import static org.safetyvalve.endtoend.Units.GUOJIAHUZI;
import static org.safetyvalve.endtoend.Units.PUBLIC_SECURITY;
import static org.safetyvalve.endtoend.city.Place.ACCOUNTABILITY;
import static org.safetyvalve.endtoend.city.Place.HAZARD;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.safetyvalve.endtoend.city.Agency;
import org.safetyvalve.endtoend.city.Answer;
import org.safetyvalve.endtoend.city.City;
import org.safetyvalve.endtoend.city.Heard;
import org.safetyvalve.endtoend.city.InTheCity;
import org.safetyvalve.endtoend.city.Json;
import tools.jackson.databind.JsonNode;

/** From a hazard that somebody finds to a case that another agency has answered, step after step, each by whom it is for. */
@InTheCity
@Order(20)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeFlowTest {
    private static final String NEW_UNIT = "91371102MA3E2ETST0";

    private City city;
    private Drive drive;
    private HazardFile general;
    private HazardFile major;
    private String tracing;
    private String hazardReferral;
    private String leadReferral;
    private String lead;
    private String caseReferral;
    private Agency police;

    @BeforeAll
    void openACampaign(City here) {
        city = here;
        drive = Drive.open(city, "flow");
        police = new Agency(city.topics(), PUBLIC_SECURITY, "371102");
    }

    @Test
    @Order(1)
    void theDepartmentRegistersAUnit() {
        Map<String, Object> unit = Json.of(
                "name", "日照端到端商贸有限公司", "creditCode", NEW_UNIT, "district", "371102", "sectors", List.of("fire-safety"));
        assertThat(city.as("department").does(HAZARD, "/units", unit).id()).isEqualTo(NEW_UNIT);
        city.as("department").does(HAZARD, "/units", unit).refused(409, "already-exists");
        Eventually.holds(() -> assertThat(city.as("safety-inspector")
                        .get(HAZARD, "/units?text=" + NEW_UNIT)
                        .items())
                .hasSize(1));
    }

    @Test
    @Order(2)
    void anInspectorFindsAHazardThatTheDepartmentHoldsAtOnce() {
        general = drive.find("疏散通道堆放杂物");
        Answer seen = general.seenBy("department");
        assertThat(seen.text("state")).isEqualTo("FOUND");
        assertThat(seen.text("holder")).isEqualTo(EMERGENCY_BUREAU);
        assertThat(seen.actions()).contains("classify", "reject").doesNotContain("verify", "close");
        assertThat(general.seenBy("safety-inspector").actions()).doesNotContain("classify");
        general.seenBy("responsible-unit").refused(404, "not-found");
    }

    @Test
    @Order(3)
    void theHazardIsClassifiedAssignedOrderedPlannedAndCompleted() {
        general.classified("general").assigned(GUOJIAHUZI, "responsible-unit");
        assertThat(general.seenBy("responsible-unit").text("holder")).isEqualTo(GUOJIAHUZI);
        general.seenBy("responsible-unit-2").refused(404, "not-found");
        general.does("department", "order-rectification", "RECTIFYING", "requirements", "清理通道", "workingDays", 10);
        assertThat(general.seenBy("responsible-unit")
                        .body()
                        .path("rectifyBy")
                        .path("at")
                        .asString())
                .isNotBlank();
        general.does("responsible-unit", "plan", "RECTIFYING", "measures", "清理并每日巡查");
        general.does("department", "approve-plan", "RECTIFYING", "opinion", "同意");
        general.does("responsible-unit", "complete", "COMPLETION_CLAIMED", "summary", "已清理");
    }

    @Test
    @Order(4)
    void somebodyElseVerifiesAndTheHazardIsClosed() {
        general.asks("responsible-unit", "verify", "opinion", "合格").refused(403, "forbidden");
        general.does("department-2", "verify", "VERIFIED", "opinion", "现场复查合格", "onSite", true);
        general.does("department", "close", "CLOSED", "reason", "整改到位");
        assertThat(general.history("responsible-unit"))
                .containsExactly(
                        "hazard-found",
                        "hazard-classified",
                        "responsibility-assigned",
                        "responsibility-accepted",
                        "rectification-ordered",
                        "rectification-planned",
                        "rectification-plan-approved",
                        "rectification-completed",
                        "rectification-verified",
                        "hazard-closed");
    }

    @Test
    @Order(5)
    void whatIsRectifiedOnTheSpotIsStillVerifiedBySomebodyElse() {
        HazardFile onTheSpot = HazardFile.found(
                city,
                "department",
                drive.report("灭火器压力不足", "unit", GUOJIAHUZI, "onTheSpot", true, "completion", "当场更换"));
        assertThat(onTheSpot.seenBy("responsible-unit").text("state")).isEqualTo("COMPLETION_CLAIMED");
        onTheSpot
                .asks("department-2", "verify", "opinion", "合格")
                .refused(403, "forbidden")
                .because("completer-never-verifies");
        onTheSpot.does("safety-committee", "verify", "VERIFIED", "opinion", "合格");
        onTheSpot.does("safety-committee", "close", "CLOSED", "reason", "立行立改");
    }

    @Test
    @Order(6)
    void aMajorHazardIsListedBeforeItsRectificationIsOrdered() {
        major = drive.find("汽车城消防水源缺失").classified("major").assigned(GUOJIAHUZI, "responsible-unit");
        major.does(
                "department",
                "order-interim-control",
                "ASSIGNED",
                "measure",
                "shut-down",
                "legalBasis",
                "安全生产法第七十条",
                "subjects",
                List.of("A 区 12 号"));
        major.asks("department", "order-rectification", "requirements", "整体拆除", "workingDays", 60)
                .refused(409, "rule-broken")
                .because("listed-before-rectifying");
        major.does("safety-committee", "list", "LISTED", "level", "city", "number", "日安督〔2026〕7 号");
        major.does("department", "order-rectification", "LISTED", "requirements", "整体拆除", "workingDays", 60);
    }

    @Test
    @Order(7)
    void itsTracingHasOpenedByItselfUnderTheSameCorrelationIdForDisciplineInspectionAlone() {
        List<JsonNode> opened = Eventually.becomes(
                () -> city.as("discipline-inspector")
                        .get(ACCOUNTABILITY, "/tracings?hazard=" + major.id())
                        .items(),
                tracings -> !tracings.isEmpty());
        assertThat(opened).hasSize(1);
        tracing = opened.get(0).path("id").asString();
        assertThat(opened.get(0).path("correlationId").asString())
                .isEqualTo(major.seenBy("department").text("correlationId"));
        for (String account : List.of("safety-committee", "department", "responsible-unit", "leader", "operator")) {
            assertThat(city.as(account)
                            .get(ACCOUNTABILITY, "/tracings?hazard=" + major.id())
                            .items())
                    .as(account)
                    .isEmpty();
            city.as(account).get(ACCOUNTABILITY, "/tracings/" + tracing).refused(404, "not-found");
        }
    }

    @Test
    @Order(8)
    void rectificationOfAMajorHazardWaitsForAllFiveAssurances() {
        String timeLimit = Instant.now().plus(Duration.ofDays(30)).toString();
        Answer refused = major.asks(
                        "responsible-unit",
                        "plan",
                        "responsibility",
                        "总经理负责",
                        "measures",
                        "分区拆除",
                        "timeLimit",
                        timeLimit,
                        "contingencyPlan",
                        "专职消防队驻守")
                .refused(422, "invalid")
                .because("five-assurances");
        assertThat(refused.body().path("errors").get(0).path("path").asString()).isEqualTo("funds");
        major.asks("responsible-unit", "complete", "summary", "已完成").refused(409, "rule-broken");
        major.does(
                "responsible-unit",
                "plan",
                "LISTED",
                "responsibility",
                "总经理负责",
                "measures",
                "分区拆除",
                "funds",
                Json.of("amount", 1_200_000_00L, "source", "企业自筹"),
                "timeLimit",
                timeLimit,
                "contingencyPlan",
                "专职消防队驻守");
        major.does("department", "approve-plan", "RECTIFYING", "opinion", "五落实齐全");
    }

    @Test
    @Order(9)
    void theSafetyCommitteeRefersTheHazardAndALeadToDisciplineInspection() {
        hazardReferral = refer("safety-committee", "hazard", major.id(), DISCIPLINE, "监督执法工作规则");
        leadReferral = refer("safety-committee", "lead", "AWB-2026-017", DISCIPLINE, "监督执法工作规则");
        city.as("discipline-registry")
                .does(ACCOUNTABILITY, "/transfers/" + hazardReferral + "/accept", Json.of("reference", "日纪收 1 号"))
                .leads("ACCEPTED");
        city.as("discipline-registry")
                .does(ACCOUNTABILITY, "/transfers/" + leadReferral + "/accept", Json.of("reference", "日纪收 2 号"))
                .leads("ACCEPTED");
        city.as("department").get(ACCOUNTABILITY, "/transfers/" + leadReferral).refused(404, "not-found");
    }

    private String refer(String account, String kind, String subject, String to, String basis) {
        return city.as(account)
                .does(
                        ACCOUNTABILITY,
                        "/transfers",
                        Json.of(
                                "subjectKind",
                                kind,
                                "subject",
                                subject,
                                "hazard",
                                major.id(),
                                "campaign",
                                drive.id(),
                                "to",
                                to,
                                "district",
                                "371102",
                                "basis",
                                basis,
                                "title",
                                "汽车城消防隐患",
                                "content",
                                "有关单位长期未履行监管职责"))
                .leads("SENT")
                .id();
    }

    @Test
    @Order(10)
    void theLeadIsReceivedAndOnlyTheRegistryRegistersIt() {
        lead = Eventually.becomes(
                        () -> city.as("discipline-registry")
                                .get(ACCOUNTABILITY, "/leads?transfer=" + leadReferral)
                                .items(),
                        leads -> !leads.isEmpty())
                .get(0)
                .path("id")
                .asString();
        city.as("safety-committee").get(ACCOUNTABILITY, "/leads/" + lead).refused(404, "not-found");
        city.as("discipline-inspector")
                .does(ACCOUNTABILITY, "/leads/" + lead + "/register", Json.of())
                .refused(403, "forbidden");
        city.as("discipline-registry")
                .does(ACCOUNTABILITY, "/leads/" + lead + "/register", Json.of())
                .leads("REGISTERED");
        city.as("discipline-inspector")
                .does(ACCOUNTABILITY, "/leads/" + lead + "/dispose", Json.of("disposition", "preliminary-verification"))
                .leads("DISPOSED");
    }

    @Test
    @Order(11)
    void responsibilityIsDeterminedForEachOfTheFourDuties() {
        List<Map<String, Object>> findings = List.of(
                finding("enterprise", GUOJIAHUZI, "responsibility"),
                finding("industry-department", "rizhao-commerce-bureau", "work-style"),
                finding("safety-supervision-department", EMERGENCY_BUREAU, "duty-performed"));
        String path = "/tracings/" + tracing + "/determine";
        city.as("discipline-inspector")
                .does(ACCOUNTABILITY, path, Json.of("findings", findings))
                .refused(422, "invalid");
        List<Map<String, Object>> all = List.of(
                findings.get(0),
                findings.get(1),
                findings.get(2),
                finding("territorial-government", "donggang-government", "responsibility"));
        city.as("discipline-inspector")
                .does(ACCOUNTABILITY, path, Json.of("findings", all))
                .leads("DETERMINED");
    }

    private static Map<String, Object> finding(String holder, String organisation, String finding) {
        return Json.of("dutyHolderKind", holder, "organisation", organisation, "finding", finding);
    }

    @Test
    @Order(12)
    void theCaseIsReferredToAnAgencyThatAcceptsByAnEvent() {
        caseReferral = refer("discipline-inspector", "case", "RZ-2026-0007", PUBLIC_SECURITY, "监察法第三十四条");
        String event = police.says(
                "agency-transfer-accepted",
                caseReferral,
                Json.of("transfer", caseReferral, "reference", "日公安治受〔2026〕31 号"));
        becomes("ACCEPTED");
        police.says(
                event,
                "agency-transfer-accepted",
                caseReferral,
                Json.of("transfer", caseReferral, "reference", "日公安治受〔2026〕31 号"));
        city.as("discipline-inspector")
                .does(ACCOUNTABILITY, "/transfers/" + caseReferral + "/acknowledge", Json.of())
                .refused(409, "rule-broken")
                .because("no-closing-before-the-result");
    }

    private void becomes(String state) {
        Eventually.holds(() -> assertThat(city.as("agency")
                        .get(ACCOUNTABILITY, "/transfers/" + caseReferral)
                        .text("state"))
                .isEqualTo(state));
    }

    @Test
    @Order(13)
    void theAgencyReportsTheResultAndTheSenderAcknowledgesIt() {
        police.says(
                "agency-transfer-result-reported",
                caseReferral,
                Json.of(
                        "transfer",
                        caseReferral,
                        "reference",
                        "日公安复〔2026〕44 号",
                        "resultReference",
                        "日公安刑立〔2026〕9 号",
                        "outcome",
                        "case-filed"));
        becomes("RESULT_REPORTED");
        city.as("discipline-inspector")
                .does(ACCOUNTABILITY, "/transfers/" + caseReferral + "/acknowledge", Json.of())
                .leads("ACKNOWLEDGED");
        Eventually.holds(() -> assertThat(names(caseReferral, "transfer-events"))
                .containsExactly(
                        "case-referred", "transfer-accepted", "transfer-result-reported", "transfer-acknowledged"));
    }

    @Test
    @Order(14)
    void theHazardIsDelistedAndClosedAndItsTracingStaysOpenUntilItIsClosedItself() {
        major.does("responsible-unit", "complete", "COMPLETION_CLAIMED", "summary", "已整体拆除");
        major.does("department", "verify", "VERIFIED", "opinion", "隐患已消除", "onSite", true);
        major.asks("department", "close", "reason", "完成").refused(409, "rule-broken");
        major.does("safety-committee", "delist", "DELISTED", "reason", "源头消除");
        major.does("department", "lift-interim-control", "DELISTED", "reason", "风险消除");
        major.does("department", "close", "CLOSED", "reason", "销号");
        Eventually.holds(() -> {
            JsonNode traced = city.as("discipline-inspector")
                    .get(ACCOUNTABILITY, "/tracings/" + tracing)
                    .ok()
                    .body();
            assertThat(traced.path("hazardHistory").findValuesAsString("event")).endsWith("hazard-closed");
            assertThat(traced.path("state").asString()).isEqualTo("DETERMINED");
        });
        city.as("discipline-inspector")
                .does(ACCOUNTABILITY, "/tracings/" + tracing + "/close", Json.of("outcome", "leads-transferred"))
                .leads("CLOSED");
    }

    @Test
    @Order(15)
    void everyStepIsOnTheTopicsOnceInOrderAndTheTwoSidesShareOneCorrelationId() {
        Eventually.holds(() -> assertThat(names(major.id(), "hazard-events"))
                .isEqualTo(major.history("department"))
                .containsExactly(
                        "hazard-found",
                        "hazard-classified",
                        "responsibility-assigned",
                        "responsibility-accepted",
                        "interim-control-ordered",
                        "hazard-listed",
                        "rectification-ordered",
                        "rectification-planned",
                        "rectification-plan-approved",
                        "rectification-completed",
                        "rectification-verified",
                        "hazard-delisted",
                        "interim-control-lifted",
                        "hazard-closed"));
        Eventually.holds(() -> assertThat(names(tracing, "accountability-events"))
                .containsExactly(
                        "responsibility-tracing-opened", "responsibility-determined", "responsibility-tracing-closed"));
        List<Heard> related =
                city.topics().read(List.of("hazard-events", "accountability-events", "transfer-events")).stream()
                        .filter(event -> List.of(major.id(), tracing, lead, hazardReferral, leadReferral, caseReferral)
                                .contains(event.subject()))
                        .toList();
        assertThat(related)
                .extracting(event -> event.header("correlationid"))
                .containsOnly(major.seenBy("department").text("correlationId"));
    }

    private List<String> names(String subject, String topic) {
        return city.topics().about(subject, topic).stream().map(Heard::name).toList();
    }

    @Test
    @Order(16)
    void theOverviewHasMovedByExactlyWhatWasDone() {
        Map<String, Long> expected = Map.of(
                "inspectionGroups", 0L,
                "unitsInspected", 0L,
                "interviews", 0L,
                "documentsRead", 0L,
                "responsibilityProblems", 0L,
                "generalHazards", 2L,
                "majorHazards", 1L,
                "majorHazardsClosed", 1L,
                "majorHazardsTracked", 0L);
        Eventually.holds(() -> assertThat(drive.figures()).isEqualTo(expected));
    }
}
