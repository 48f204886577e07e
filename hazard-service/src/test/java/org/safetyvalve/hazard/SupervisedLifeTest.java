package org.safetyvalve.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.hazard.hazards.People.*;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.Published;
import org.safetyvalve.hazard.testing.RunningService;
import tools.jackson.databind.JsonNode;

/** Criteria, measures, urging, progress and the chain of holders, over HTTP. */
class SupervisedLifeTest {
    private static final RunningService SERVICE = RunningService.get();

    private final Client inspector = SERVICE.as(INSPECTOR);
    private final Client unit = SERVICE.as(UNIT);
    private final Client otherUnit = SERVICE.as(OTHER_UNIT);
    private final Client department = SERVICE.as(DEPARTMENT);
    private final Client committee = SERVICE.as(COMMITTEE);

    @AfterAll
    static void everythingPublishedIsAsTheContractSays() {
        Published.isAsTheContractSays();
    }

    private String found() {
        return inspector.post("/hazards", HazardFlowTest.report("涉爆粉尘车间积尘")).id();
    }

    private Client.Answer does(Client who, String id, String verb, Map<String, Object> body) {
        Client.Answer answer = who.post("/hazards/" + id + "/" + verb, body);
        assertThat(answer.status()).as(verb + ": " + answer.body()).isEqualTo(200);
        return answer;
    }

    private static List<String> ids(Client.Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return page.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private List<String> all(String path) {
        List<String> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Client.Answer page = unit.get(path + "limit=2" + cursor);
            all.addAll(ids(page));
            JsonNode next = page.body().path("next");
            cursor = next.isNull() ? null : "&cursor=" + next.asString();
        }
        return all;
    }

    @Test
    void theCataloguesAreReadAPageAtATimeAndAsOfADay() {
        assertThat(all("/criteria?"))
                .containsExactly(
                        "coal-mine-2021",
                        "hazardous-chemicals-2017",
                        "industry-trade-2017",
                        "industry-trade-2023",
                        "major-fire-hazard-2017");
        assertThat(ids(unit.get("/criteria?sector=industry-trade&on=2023-05-14")))
                .containsExactly("industry-trade-2017");
        assertThat(ids(unit.get("/criteria?sector=industry-trade&on=2023-05-15")))
                .containsExactly("industry-trade-2023");
        assertThat(ids(unit.get("/criteria?sector=fire-safety&on=2025-10-31")))
                .containsExactly("major-fire-hazard-2017");
        assertThat(ids(unit.get("/criteria?sector=fire-safety&on=2025-11-01")))
                .as("GB 35181-2025 is in force and is not kept here")
                .isEmpty();
        assertThat(ids(unit.get("/criteria?sector=mining&on=2026-06-30"))).containsExactly("coal-mine-2021");
        assertThat(ids(unit.get("/criteria?sector=mining&on=2026-07-01")))
                .as("the edition of 2026 is in force and is not kept here")
                .isEmpty();
        assertThat(unit.get("/criteria?sector=mining")
                        .body()
                        .path("items")
                        .path(0)
                        .path("items"))
                .anySatisfy(item -> assertThat(item.path("id").asString()).isEqualTo("coal-mine-2021/3.2"));
        assertThat(all("/legal-bases?on=2021-08-31&"))
                .contains("work-safety-law-2014-67")
                .doesNotContain("work-safety-law-2021-70");
        assertThat(all("/legal-bases?on=2021-09-01&"))
                .contains("work-safety-law-2021-70")
                .doesNotContain("work-safety-law-2014-67");
    }

    private Client.Answer classify(String id, List<String> criteria) {
        return department.post(
                "/hazards/" + id + "/classify", Map.of("level", "major", "basis", "判定标准", "criteria", criteria));
    }

    @Test
    void aMajorHazardIsJudgedByCriteriaThatAreKnownAndInForce() {
        String id = found();
        Client.Answer unknown = classify(id, List.of("industry-trade-2023/11.3", "industry-trade-2023/99"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("rule")).isEqualTo("no-such-criterion");
        assertThat(unknown.body().toString()).contains("criteria[1]");
        Client.Answer replaced = classify(id, List.of("industry-trade-2017/dust-3"));
        assertThat(replaced.status()).isEqualTo(422);
        assertThat(replaced.text("rule")).isEqualTo("criterion-not-in-force");
        assertThat(classify(id, List.of()).text("rule")).isEqualTo("major-by-criteria");
        assertThat(classify(id, List.of("industry-trade-2023/11.3")).status()).isEqualTo(200);
        assertThat(inspector.get("/hazards/" + id).body().path("judged").toString())
                .isEqualTo("{\"criteria\":[\"industry-trade-2023/11.3\"],\"whole\":false}");
    }

    private String rectifying() {
        String id = found();
        does(department, id, "classify", Map.of("level", "major", "basis", "多项缺陷叠加", "wholeJudgement", true));
        does(department, id, "assign", Map.of("unit", UNIT_ID, "basis", "法", "coResponsible", List.of(OTHER_UNIT_ID)));
        does(unit, id, "return-assignment", Map.of("legalBasis", "消防法", "competentBody", OTHER_UNIT_ID));
        does(department, id, "assign", Map.of("unit", OTHER_UNIT_ID, "basis", "法"));
        does(otherUnit, id, "return-assignment", Map.of("legalBasis", "消防法", "competentBody", UNIT_ID));
        does(committee, id, "designate", Map.of("unit", UNIT_ID, "basis", "属地"));
        does(committee, id, "list", Map.of("level", "province", "number", "鲁安督〔2026〕1号", "issuedBy", "山东省安委会"));
        Instant limit = Instant.now().plus(Duration.ofDays(30));
        does(department, id, "order-rectification", Map.of("requirements", "清理", "deadline", limit.toString()));
        Map<String, Object> plan = new HashMap<>(Map.of(
                "responsibility", "安全总监", "measures", "清理", "timeLimit", limit.toString(), "contingencyPlan", "停产"));
        plan.put("funds", Map.of("amount", 1, "source", "自筹"));
        does(unit, id, "plan", plan);
        does(department, id, "approve-plan", Map.of());
        return id;
    }

    @Test
    void itIsUrgedItsProgressIsReportedAndASecondFailureIsToldToTheLevelAbove() {
        String id = rectifying();
        does(committee, id, "urge", Map.of("number", "日安督函〔2026〕1号", "demand", "请按期完成"));
        does(unit, id, "report-progress", Map.of("summary", "过半"));
        JsonNode seen = unit.get("/hazards/" + id).body();
        assertThat(seen.path("listing").toString())
                .isEqualTo("{\"level\":\"province\",\"number\":\"鲁安督〔2026〕1号\",\"issuedBy\":\"山东省安委会\",\"urgings\":1}");
        assertThat(seen.path("progressReports").asInt()).isEqualTo(1);
        for (int round = 1; round <= 2; round++) {
            does(unit, id, "complete", Map.of("summary", "已清理"));
            does(department, id, "fail-verification", Map.of("opinion", "仍有积尘", "workingDays", 5));
        }
        JsonNode history = department.get("/hazards/" + id + "/history").body().path("items");
        assertThat(history.valueStream().map(event -> event.path("name").asString()))
                .containsSubsequence("rectification-urged", "rectification-progress-reported", "rectification-failed")
                .containsOnlyOnce("rectification-escalated");
        JsonNode escalated = history.path(history.size() - 1).path("body");
        assertThat(escalated.path("escalatedTo").asString()).isEqualTo(COMMITTEE_ID);
    }

    @Test
    void theChainOfHoldersFollowsFromTheHistory() {
        String id = rectifying();
        Client.Answer chain = unit.get("/hazards/" + id + "/responsibility");
        assertThat(chain.body()
                        .path("items")
                        .valueStream()
                        .map(link -> link.path("holder").asString()
                                + ' '
                                + link.path("begunBy").path("event").asString()
                                + ' '
                                + link.path("returned").asBoolean()))
                .containsExactly(
                        BUREAU_ID + " hazard-found false",
                        UNIT_ID + " responsibility-assigned true",
                        BUREAU_ID + " responsibility-returned false",
                        OTHER_UNIT_ID + " responsibility-assigned true",
                        UNIT_ID + " responsibility-designated false");
        assertThat(chain.body().path("returns").asInt())
                .isEqualTo(unit.get("/hazards/" + id).body().path("returns").asInt())
                .isEqualTo(2);
        assertThat(chain.body().path("items").path(1).path("coResponsible").toString())
                .contains(OTHER_UNIT_ID);
        assertThat(Duration.parse(
                        chain.body().path("items").path(4).path("heldFor").asString()))
                .isPositive();
        assertThat(SERVICE.as(OTHER_CITY)
                        .get("/hazards/" + id + "/responsibility")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobodyHoldsWhatWasMergedEvenWhenItsInterimControlIsLiftedLater() {
        String id = found();
        does(department, id, "order-interim-control", Map.of("measure", "seal", "legalBasis", "消防法第五十四条"));
        String other = found();
        does(department, other, "classify", Map.of("level", "general", "basis", "判定标准"));
        does(department, id, "merge", Map.of("into", other, "reason", "同一隐患"));
        does(department, id, "lift-interim-control", Map.of("reason", "险情已除"));
        JsonNode links =
                department.get("/hazards/" + id + "/responsibility").body().path("items");
        assertThat(links).hasSize(1);
        assertThat(links.path(0).path("endedBy").path("event").asString()).isEqualTo("hazard-merged");
    }

    @Test
    void anOrderCitesAnArticleOfTheTableAndAPowerCutItsNotice() {
        String id = rectifying();
        Map<String, Object> order = new HashMap<>(
                Map.of("measure", "power-cut", "legalBasisId", "work-safety-law-2014-67", "noticeNo", "停电通〔2026〕1号"));
        order.put("noticedAt", Instant.now().minus(Duration.ofHours(1)).toString());
        Client.Answer outdated = department.post("/hazards/" + id + "/order-enforcement", order);
        assertThat(outdated.status()).isEqualTo(422);
        assertThat(outdated.text("rule")).isEqualTo("legal-basis-not-in-force");
        order.put("legalBasisId", "work-safety-law-2021-70");
        Client.Answer tooSoon = department.post("/hazards/" + id + "/order-enforcement", order);
        assertThat(tooSoon.status()).isEqualTo(422);
        assertThat(tooSoon.text("rule")).isEqualTo("power-cut-notice");
        order.put("cutAt", Instant.now().plus(Duration.ofHours(24)).toString());
        order.put("decisionNo", "日应急现决〔2026〕1号");
        does(department, id, "order-enforcement", order);
        JsonNode history = department.get("/hazards/" + id + "/history").body().path("items");
        JsonNode told = history.path(history.size() - 1).path("body");
        assertThat(told.path("legalBasis").asString()).isEqualTo("《中华人民共和国安全生产法（2021年修正）》第七十条");
        assertThat(told.path("checkedBasis").path("validFrom").asString()).isEqualTo("2021-09-01");
        assertThat(told.path("decidedBy").asString()).isEqualTo(BUREAU_ID);
        assertThat(told.path("powerCut").path("noticeNo").asString()).isEqualTo("停电通〔2026〕1号");

        does(department, id, "order-interim-control", Map.of("measure", "seal", "legalBasis", "消防法第五十四条"));
        JsonNode unchecked =
                department.get("/hazards/" + id + "/history").body().path("items");
        assertThat(unchecked.path(unchecked.size() - 1).path("body").has("checkedBasis"))
                .as("what is text alone is marked by having no checked basis")
                .isFalse();
        assertThat(department
                        .post("/hazards/" + id + "/order-enforcement", Map.of("measure", "seal"))
                        .text("rule"))
                .isEqualTo("text-required");
    }

    @Test
    void aSealHasItsThirtyDaysAndIsExtendedOnce() {
        String id = rectifying();
        does(department, id, "order-interim-control", Map.of("measure", "seal", "legalBasis", "消防法第五十四条"));
        JsonNode seal = unit.get("/hazards/" + id).body().path("seal");
        Instant until = Instant.parse(seal.path("until").path("at").asString());
        assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofDays(30), Duration.ofDays(31));
        assertThat(seal.path("orderedBy").asString()).isEqualTo(BUREAU_ID);
        assertThat(seal.path("extended").asBoolean()).isFalse();

        Map<String, Object> extension = Map.of("days", 20, "reason", "险情未消除", "approvalNo", "批1号", "noticeNo", "告1号");
        Map<String, Object> tooLong = new HashMap<>(extension);
        tooLong.put("days", 31);
        Client.Answer refused = department.post("/hazards/" + id + "/extend-interim-control", tooLong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("rule")).isEqualTo("seal-extension-days");
        does(department, id, "extend-interim-control", extension);
        JsonNode extended = unit.get("/hazards/" + id).body();
        assertThat(Instant.parse(extended.path("seal").path("until").path("at").asString()))
                .isEqualTo(until.plus(Duration.ofDays(20)));
        assertThat(extended.path("seal").path("extended").asBoolean()).isTrue();
        assertThat(extended.path("deadlines")
                        .valueStream()
                        .map(owed -> owed.path("duty").asString()))
                .contains("decide-seal", "lift-seal");
        assertThat(department
                        .post("/hazards/" + id + "/extend-interim-control", extension)
                        .text("rule"))
                .isEqualTo("seal-extended-once");
        does(department, id, "lift-interim-control", Map.of("reason", "险情已除"));
        assertThat(unit.get("/hazards/" + id).body().has("seal")).isFalse();
    }

    @Test
    void aHazardThatAnEarlierVersionStoredGoesOn() {
        String id = rectifying();
        does(department, id, "order-interim-control", Map.of("measure", "seal", "legalBasis", "消防法第五十四条"));
        MongoCollection<Document> stored = SERVICE.bean(MongoDatabase.class).getCollection("hazards");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !stored.find(new Document("_id", id)).first().containsKey("pending"));
        Document absent = new Document();
        for (String field : List.of(
                "judged",
                "failedRounds",
                "progressReports",
                "rectifiedBy",
                "interimControl.until",
                "interimControl.extended",
                "owed.DECIDE_SEAL",
                "owed.LIFT_SEAL",
                "responsibility.coResponsible",
                "listing.listedBy",
                "listing.issuedBy",
                "listing.urgings")) {
            absent.append("state." + field, "");
        }
        assertThat(stored.updateOne(new Document("_id", id), new Document("$unset", absent))
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(unit.get("/hazards/" + id).body().path("listing").has("issuedBy"))
                .isFalse();
        JsonNode sealOfOld = unit.get("/hazards/" + id).body().path("seal");
        assertThat(sealOfOld.path("orderedBy").asString()).isEqualTo(BUREAU_ID);
        assertThat(sealOfOld.has("until")).isFalse();
        does(
                department,
                id,
                "extend-interim-control",
                Map.of("reason", "险情未消除", "approvalNo", "批1号", "noticeNo", "告1号"));
        assertThat(unit.get("/hazards/" + id).body().path("seal").has("until")).isTrue();
        does(committee, id, "urge", Map.of("number", "1号", "demand", "请按期完成"));
        does(unit, id, "report-progress", Map.of("summary", "过半"));
        assertThat(unit.get("/hazards/" + id)
                        .body()
                        .path("listing")
                        .path("urgings")
                        .asInt())
                .isEqualTo(1);
    }
}
