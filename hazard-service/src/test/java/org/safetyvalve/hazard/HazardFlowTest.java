package org.safetyvalve.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.Published;
import org.safetyvalve.hazard.testing.RunningService;
import org.safetyvalve.starter.domain.Actor;
import tools.jackson.databind.JsonNode;

/** The flow over HTTP on a real broker and a store. */
class HazardFlowTest {
    private static final RunningService SERVICE = RunningService.get();

    private final Client inspector = SERVICE.as(INSPECTOR);
    private final Client unit = SERVICE.as(UNIT);
    private final Client department = SERVICE.as(DEPARTMENT);
    private final Client committee = SERVICE.as(COMMITTEE);

    @AfterAll
    static void everythingPublishedIsAsTheContractSays() {
        Published.isAsTheContractSays();
    }

    static Map<String, Object> report(String title) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", title);
        body.put("description", "二层疏散通道堆放杂物");
        body.put("district", "371102");
        body.put("sector", "fire-safety");
        return body;
    }

    private String found() {
        Client.Answer answer = inspector.post("/hazards", report("疏散通道堵塞"));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        assertThat(answer.headers().get("location")).endsWith("/hazards/" + answer.id());
        return answer.id();
    }

    private Client.Answer does(Client who, String id, String verb, Map<String, Object> body) {
        Client.Answer answer = who.post("/hazards/" + id + "/" + verb, body);
        assertThat(answer.status()).as(verb + ": " + answer.body()).isEqualTo(200);
        assertThat(answer.headers().get("etag")).isEqualTo("\"" + answer.version() + "\"");
        return answer;
    }

    @Test
    void aGeneralHazardGoesFromFoundToClosed() {
        String id = found();
        does(department, id, "classify", Map.of("level", "general", "basis", "判定标准", "riskColour", "yellow"));
        does(department, id, "assign", Map.of("unit", UNIT_ID, "basis", "安全生产法"));
        does(unit, id, "accept-assignment", Map.of());
        does(department, id, "order-rectification", Map.of("requirements", "清理", "workingDays", 10));
        does(
                unit,
                id,
                "complete",
                Map.of(
                        "summary",
                        "已清理",
                        "evidence",
                        List.of(Map.of(
                                "name",
                                "after.jpg",
                                "sha256",
                                "a".repeat(64),
                                "mediaType",
                                "image/jpeg",
                                "size",
                                12))));
        does(department, id, "verify", Map.of("onSite", true, "opinion", "合格"));
        Client.Answer closed = does(department, id, "close", Map.of("reason", "整改到位"));

        assertThat(closed.text("state")).isEqualTo("CLOSED");
        Client.Answer read = unit.get("/hazards/" + id);
        assertThat(read.version()).isEqualTo(8);
        assertThat(read.text("holder")).isEqualTo(UNIT_ID);
        JsonNode history = unit.get("/hazards/" + id + "/history").body().path("items");
        assertThat(history.valueStream().map(event -> event.path("name").asString()))
                .containsExactly(
                        "hazard-found",
                        "hazard-classified",
                        "responsibility-assigned",
                        "responsibility-accepted",
                        "rectification-ordered",
                        "rectification-completed",
                        "rectification-verified",
                        "hazard-closed");
        JsonNode proof = unit.get("/hazards/" + id + "/history/proof").body();
        assertThat(proof.path("whole").asBoolean()).isTrue();
        assertThat(proof.path("events").asLong()).isEqualTo(8);
        assertThat(proof.path("chainHash").asString()).hasSize(64);
    }

    @Test
    void whatMayBeTheSameIsProposed() {
        String place = "海曲路" + UUID.randomUUID().toString().substring(0, 8) + "号商场";
        String first = inspector
                .post("/hazards", told("二楼消火栓无水", "检查时打开消火栓,没有水", place))
                .id();
        String again = inspector
                .post("/hazards", told("商场消火栓没有水", "二楼消火栓打开后无水", place))
                .id();
        String other = inspector
                .post("/hazards", told("配电箱未上锁", "一楼配电箱敞开,线路裸露", place))
                .id();
        String rejected = inspector
                .post("/hazards", told("二楼消火栓无水", "检查时打开消火栓,没有水", place))
                .id();
        does(department, rejected, "reject", Map.of("reason", "重复"));
        String proposals = "/hazards/" + again + "/likely-duplicates";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> department.get(proposals).body().path("items").size() == 1);

        JsonNode likely = department.get(proposals).body().path("items").path(0);
        assertThat(likely.path("id").asString()).isEqualTo(first);
        assertThat(likely.path("similarity").asDouble()).isBetween(0.45, 0.99);
        assertThat(department
                        .get("/hazards/" + other + "/likely-duplicates")
                        .body()
                        .path("items")
                        .size())
                .isZero();
    }

    private static Map<String, Object> told(String title, String description, String address) {
        Map<String, Object> body = report(title);
        body.put("description", description);
        body.put("address", address);
        return body;
    }

    @Test
    void whatAReaderSeesCanBeTakenAwayAsAFile() {
        String title = "=HYPERLINK(\"http://x\") " + UUID.randomUUID();
        String id = inspector.post("/hazards", report(title)).id();
        String wanted = "?state=FOUND&text=" + title.substring(title.length() - 36);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        inspector.get("/hazards" + wanted).body().path("items").size() == 1);

        List<String> rows = inspector.download("/hazards.csv" + wanted).lines().toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).startsWith("\"" + id + "\",\"'=HYPERLINK").contains("\"已发现\"", "\"否 no\"");
        assertThat(SERVICE.as(OTHER_CITY).download("/hazards.csv" + wanted).lines())
                .as("who doesn't see it")
                .hasSize(1);
        Client.Answer workbook = inspector.get("/hazards.xlsx" + wanted);
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.headers().get("content-disposition")).contains("hazards.xlsx");
        assertThat(inspector.get("/hazards.csv?overdue=perhaps").status()).isEqualTo(422);
    }

    @Test
    void aMajorHazardIsListedPlannedDelistedAndEachStepIsPublished() {
        String id = found();
        does(department, id, "classify", Map.of("level", "major", "basis", "重大隐患判定标准", "wholeJudgement", true));
        does(department, id, "order-interim-control", Map.of("measure", "shut-down", "legalBasis", "安全生产法第七十条"));
        does(department, id, "assign", Map.of("unit", UNIT_ID, "basis", "安全生产法"));
        does(unit, id, "return-assignment", Map.of("legalBasis", "消防法", "competentBody", "donggang-government"));
        does(department, id, "assign", Map.of("unit", OTHER_UNIT_ID, "basis", "安全生产法"));
        does(
                SERVICE.as(OTHER_UNIT),
                id,
                "return-assignment",
                Map.of("legalBasis", "消防法", "competentBody", UNIT_ID, "reason", "不在我处"));
        does(committee, id, "designate", Map.of("unit", UNIT_ID, "basis", "属地管理"));
        does(committee, id, "list", Map.of("level", "city", "number", "日安督〔2026〕1号"));
        does(committee, id, "publish-listing", Map.of("publication", "日照日报"));
        Instant limit = Instant.now().plus(Duration.ofDays(30));
        does(department, id, "order-rectification", Map.of("requirements", "整体拆除", "deadline", limit.toString()));
        does(unit, id, "plan", plan(limit));
        does(department, id, "return-plan", Map.of("reason", "预案不可行"));
        does(unit, id, "plan", plan(limit));
        does(department, id, "approve-plan", Map.of("opinion", "同意"));
        Instant later = limit.plus(Duration.ofDays(20));
        does(unit, id, "request-extension", Map.of("until", later.toString(), "reason", "拆除进度"));
        does(department, id, "refuse-extension", Map.of("reason", "理由不充分"));
        does(unit, id, "request-extension", Map.of("until", later.toString(), "reason", "雨季"));
        does(department, id, "grant-extension", Map.of("reason", "同意"));
        does(
                department,
                id,
                "order-enforcement",
                Map.of("measure", "demolition", "legalBasis", "城乡规划法", "subjects", List.of("A区12栋")));
        does(unit, id, "complete", Map.of("summary", "已拆除"));
        does(department, id, "fail-verification", Map.of("opinion", "未清运", "deadline", later.toString()));
        does(unit, id, "complete", Map.of("summary", "已清运"));
        does(department, id, "verify", Map.of("opinion", "合格"));
        does(committee, id, "delist", Map.of("reason", "隐患源头消除"));
        does(department, id, "lift-interim-control", Map.of("reason", "风险消除"));
        does(department, id, "close", Map.of("reason", "完成"));
        does(inspector, id, "reopen", Map.of("reason", "复发"));
        does(department, id, "propose-downgrade", Map.of("reason", "范围缩小"));
        Client.Answer end = does(SERVICE.as(DEPARTMENT_2), id, "approve-downgrade", Map.of());
        assertThat(end.text("state")).isEqualTo("REOPENED");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Published.bySubject().getOrDefault(id, List.of()).size() == end.version());
        assertThat(Published.bySubject().get(id).stream().map(Published.Event::name))
                .contains("responsibility-disputed", "hazard-listing-published", "hazard-level-downgraded");
        assertThat(Published.bySubject().get(id).stream()
                        .map(event -> event.headers().get("ce_correlationid")))
                .containsOnly(id);
    }

    @Test
    void aGeneralHazardThatTurnsOutToBeMajorIsListedAsOneAndWithoutTheVoidOrdersDeadline() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        String id = inspector.post("/hazards", report(word)).id();
        does(department, id, "classify", Map.of("level", "general", "basis", "标准"));
        does(department, id, "assign", Map.of("unit", UNIT_ID, "basis", "安全生产法"));
        does(department, id, "order-rectification", Map.of("requirements", "加固", "workingDays", 5));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> listed("sort=deadline&text=" + word).size() == 1);

        does(department, id, "upgrade", Map.of("basis", "复测变形超过预警值", "wholeJudgement", true));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> listed("level=major&text=" + word).size() == 1);
        JsonNode item = listed("text=" + word).path(0);
        assertThat(item.path("state").asString()).isEqualTo("ASSIGNED");
        assertThat(item.has("rectifyBy")).isFalse();
        assertThat(listed("sort=deadline&text=" + word).size()).isZero();
        JsonNode judged = department.get("/hazards/" + id).body().path("judged");
        assertThat(judged.path("whole").asBoolean()).isTrue();

        does(committee, id, "list", Map.of("level", "city", "number", "2号"));
        Client.Answer end =
                does(department, id, "order-rectification", Map.of("requirements", "加固", "workingDays", 20));
        assertThat(end.text("state")).isEqualTo("LISTED");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Published.bySubject().getOrDefault(id, List.of()).size() == end.version());
        assertThat(Published.bySubject().get(id).stream().map(Published.Event::name))
                .contains("hazard-level-upgraded");
    }

    private JsonNode listed(String query) {
        return department.get("/hazards?" + query).body().path("items");
    }

    private static Map<String, Object> plan(Instant limit) {
        return Map.of(
                "responsibility", "安全总监",
                "measures", "拆除",
                "funds", Map.of("amount", 50_000_000, "source", "自筹"),
                "timeLimit", limit.toString(),
                "contingencyPlan", "封闭");
    }

    @Test
    void whatIsCompletedOnTheSpotIsVerifiedBySomebodyElse() {
        Map<String, Object> body = report("灭火器过期");
        body.putAll(Map.of("unit", UNIT_ID, "onTheSpot", true, "completion", "当场更换"));
        Client.Answer entered = inspector.post("/hazards", body);
        assertThat(entered.text("state")).isEqualTo("COMPLETION_CLAIMED");
        assertThat(inspector
                        .post("/hazards/" + entered.id() + "/verify", Map.of("opinion", "合格"))
                        .status())
                .isEqualTo(403);
        does(department, entered.id(), "verify", Map.of("opinion", "合格"));
    }

    @Test
    void aHazardCanBeRejectedAndMerged() {
        does(department, found(), "reject", Map.of("reason", "不属实"));
        String other = found();
        String same = found();
        does(department, other, "classify", Map.of("level", "general", "basis", "判定标准"));
        does(department, same, "merge", Map.of("into", other, "reason", "同一隐患"));
        Client.Answer absent =
                department.post("/hazards/" + found() + "/merge", Map.of("into", "no-such-hazard", "reason", "x"));
        assertThat(absent.status()).isEqualTo(422);
        assertThat(absent.text("rule")).isEqualTo("no-such-hazard");
    }

    @Test
    void ofTwoPeopleWhoActAtOnceOneIsToldNoAndTheHistoryHasOne() throws Exception {
        String id = found();
        Client second = SERVICE.as(DEPARTMENT_2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                String hazard = found();
                CountDownLatch start = new CountDownLatch(1);
                List<Future<Integer>> answers = new ArrayList<>();
                for (Client who : List.of(department, second)) {
                    answers.add(people.submit(() -> {
                        start.await();
                        return who.post("/hazards/" + hazard + "/classify", Map.of("level", "general", "basis", "标准"))
                                .status();
                    }));
                }
                start.countDown();
                List<Integer> statuses =
                        List.of(answers.get(0).get(), answers.get(1).get());
                assertThat(statuses).containsExactlyInAnyOrder(200, 409);
                assertThat(department
                                .get("/hazards/" + hazard + "/history")
                                .body()
                                .path("items")
                                .size())
                        .isEqualTo(2);
            }
        } finally {
            people.shutdownNow();
        }
        does(department, id, "classify", Map.of("level", "general", "basis", "标准"));
        Client.Answer stale =
                second.postIfMatch("/hazards/" + id + "/assign", Map.of("unit", UNIT_ID, "basis", "法"), 1);
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void aRepeatedCommandIsDoneOnceAndAnotherUnderItsKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        Client.Answer first = inspector.post("/hazards", report("重复提交"), key);
        Client.Answer again = inspector.post("/hazards", report("重复提交"), key);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(inspector.post("/hazards", report("另一个"), key).status()).isEqualTo(422);
    }

    @Test
    void whatIsWrongWithARequestIsSaidAsAProblem() {
        Map<String, Object> unknown = report("x");
        unknown.put("colour", "red");
        assertThat(inspector.post("/hazards", unknown).status()).isEqualTo(400);
        Client.Answer invalid = inspector.post("/hazards", Map.of("title", " "));
        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.headers().get("content-type")).startsWith("application/problem+json");
        String id = found();
        Client.Answer code = department.post("/hazards/" + id + "/classify", Map.of("level", "red", "basis", "x"));
        assertThat(code.status()).isEqualTo(422);
        assertThat(code.body().path("errors").get(0).path("path").asString()).isEqualTo("level");
        Client.Answer past = inspector.post("/hazards", with(report("x"), "occurredAt", "2021-03-01T00:00:00Z"));
        assertThat(past.status()).isEqualTo(403);
        Client.Answer campaign = inspector.post("/hazards", with(report("x"), "campaign", "no-such-campaign"));
        assertThat(campaign.status()).isEqualTo(422);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }

    @Test
    void theListShowsEachReaderItsOwnNewestFirst() {
        String campaign = openCampaign();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Client.Answer found = inspector.post("/hazards", with(report("清单 " + i), "campaign", campaign));
            ids.add(0, found.id());
        }
        String mine = ids.get(1);
        does(department, mine, "classify", Map.of("level", "general", "basis", "标准"));
        does(department, mine, "assign", Map.of("unit", UNIT_ID, "basis", "法"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(idsOf(department.get("/hazards?campaign=" + campaign))).isEqualTo(ids);
            assertThat(idsOf(unit.get("/hazards?campaign=" + campaign))).containsExactly(mine);
        });
        assertThat(idsOf(SERVICE.as(OTHER_UNIT).get("/hazards?campaign=" + campaign)))
                .isEmpty();
        assertThat(idsOf(SERVICE.as(AGENCY).get("/hazards?campaign=" + campaign)))
                .isEmpty();
        Client.Answer page = department.get("/hazards?limit=2&campaign=" + campaign);
        assertThat(idsOf(page)).isEqualTo(ids.subList(0, 2));
        assertThat(idsOf(department.get("/hazards?limit=2&campaign=" + campaign + "&cursor=" + page.text("next"))))
                .isEqualTo(ids.subList(2, 3));
        assertThat(idsOf(department.get("/hazards?state=ASSIGNED&campaign=" + campaign)))
                .containsExactly(mine);
        assertThat(idsOf(department.get("/hazards?level=general&holder=" + UNIT_ID + "&campaign=" + campaign)))
                .containsExactly(mine);
        assertThat(idsOf(department.get("/hazards?district=371103&campaign=" + campaign)))
                .isEmpty();
        assertThat(idsOf(department.get("/hazards?overdue=true&campaign=" + campaign)))
                .isEmpty();
        assertThat(idsOf(department.get("/hazards?overdue=false&campaign=" + campaign)))
                .hasSize(3);
        assertThat(idsOf(department.get("/hazards?text=%E6%B8%85%E5%8D%95%202&campaign=" + campaign)))
                .containsExactly(ids.get(0));
    }

    private String openCampaign() {
        Client.Answer opened = committee.post(
                "/campaigns",
                Map.of(
                        "id",
                        "campaign-" + UUID.randomUUID(),
                        "title",
                        "大排查大整治",
                        "kind",
                        "city-wide-drive",
                        "districts",
                        List.of("371100"),
                        "from",
                        "2026-03-01"));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        return opened.id();
    }

    private static List<String> idsOf(Client.Answer page) {
        assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
        return page.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void aCampaignIsOpenedReadAndClosedOnce() {
        String id = openCampaign();
        assertThat(committee
                        .post(
                                "/campaigns",
                                Map.of("id", id, "title", "x", "districts", List.of("371100"), "from", "2026-03-01"))
                        .status())
                .isEqualTo(409);
        assertThat(unit.get("/campaigns/" + id).text("state")).isEqualTo("OPEN");
        assertThat(committee
                        .post("/campaigns/" + id + "/close", Map.of("reason", "结束"))
                        .status())
                .isEqualTo(200);
        assertThat(committee
                        .post("/campaigns/" + id + "/close", Map.of("reason", "结束"))
                        .status())
                .isEqualTo(409);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(idsOf(unit.get("/campaigns?limit=200"))).contains(id));
    }

    @Test
    void unitsAndSitesAreRegisteredOnceAndMerged() {
        String code = "91371102MA3TEST0" + (10 + (int) (Math.random() * 89));
        Map<String, Object> entry =
                Map.of("name", "日照某公司", "district", "371102", "sectors", List.of("fire-safety"), "creditCode", code);
        assertThat(department.post("/units", entry).id()).isEqualTo(code);
        assertThat(department.post("/units", entry).status()).isEqualTo(409);
        String twin = "twin-" + UUID.randomUUID();
        assertThat(department
                        .post(
                                "/units",
                                Map.of(
                                        "id",
                                        twin,
                                        "name",
                                        "日照某公司(重)",
                                        "district",
                                        "371102",
                                        "sectors",
                                        List.of("other")))
                        .status())
                .isEqualTo(201);
        assertThat(department
                        .post("/units/" + twin + "/merge", Map.of("into", code, "reason", "重复登记"))
                        .text("state"))
                .isEqualTo("MERGED");
        assertThat(department
                        .post("/units/" + twin + "/merge", Map.of("into", code, "reason", "重复登记"))
                        .status())
                .isEqualTo(409);
        assertThat(unit.get("/units/" + code).status()).isEqualTo(404);
        List<Map<String, Object>> businesses = new ArrayList<>();
        for (int i = 0; i < 206; i++) {
            businesses.add(Map.of("name", "商户 " + i, "address", "A区" + i, "riskColour", i % 2 == 0 ? "red" : "blue"));
        }
        Client.Answer site = department.post(
                "/sites",
                Map.of(
                        "id",
                        "site-" + UUID.randomUUID(),
                        "name",
                        "郭家湖子汽车城",
                        "district",
                        "371102",
                        "areaSquareMetres",
                        230_000,
                        "operatorUnit",
                        UNIT_ID,
                        "businessUnits",
                        businesses));
        assertThat(site.status()).as(site.body().toString()).isEqualTo(201);
        assertThat(unit.get("/sites/" + site.id()).body().path("businessUnits").size())
                .isEqualTo(206);
        assertThat(SERVICE.as(OTHER_UNIT).get("/sites/" + site.id()).status()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(idsOf(department.get("/units?text=" + code))).containsExactly(code));
    }

    /** Their events would be one another's repeats, on the topic and in the ledger. */
    @Test
    void campaignsUnitsAndSitesDoNotShareAnId() {
        String id = "auto-city-" + UUID.randomUUID();
        Map<String, Object> unitEntry =
                Map.of("id", id, "name", "某公司", "district", "371102", "sectors", List.of("other"));
        Map<String, Object> siteEntry = Map.of(
                "id", id, "name", "汽车城", "district", "371102", "areaSquareMetres", 230_000, "operatorUnit", UNIT_ID);
        Map<String, Object> campaign =
                Map.of("id", id, "title", "大排查", "districts", List.of("371100"), "from", "2026-03-01");
        assertThat(department.post("/sites", siteEntry).status()).isEqualTo(201);
        assertThat(department.post("/units", unitEntry).status()).isEqualTo(409);
        assertThat(committee.post("/campaigns", campaign).status()).isEqualTo(409);
        Client.Answer derived = department.post(
                "/units", with(new HashMap<>(unitEntry), "id", UUID.randomUUID().toString()));
        assertThat(derived.status()).isEqualTo(422);
        assertThat(derived.text("rule")).isEqualTo("id-is-not-a-uuid");
    }

    @Test
    void theClockDecidesPassedDeadlinesOnce() {
        Actor historian = new Actor(
                INSPECTOR.account(),
                INSPECTOR.organisation(),
                INSPECTOR.organisationName(),
                INSPECTOR.kind(),
                INSPECTOR.level(),
                INSPECTOR.district(),
                INSPECTOR.sectors(),
                INSPECTOR.roles(),
                true);
        Instant past = Instant.now().minus(Duration.ofDays(30));
        Client.Answer found =
                SERVICE.as(historian).post("/hazards", with(report("历史隐患"), "occurredAt", past.toString()));
        assertThat(found.status()).isEqualTo(201);
        assertThat(department
                        .post("/hazards/" + found.id() + "/classify", Map.of("level", "general", "basis", "标准"))
                        .version())
                .as("the missed deadline is said before what was done late")
                .isEqualTo(3);
    }
}
