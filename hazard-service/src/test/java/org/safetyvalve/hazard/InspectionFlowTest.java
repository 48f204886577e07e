package org.safetyvalve.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.hazard.hazards.People.*;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.checks.Check;
import org.safetyvalve.hazard.checks.LookBack;
import org.safetyvalve.hazard.checks.messaging.CheckDefinition;
import org.safetyvalve.hazard.checks.messaging.LookBackDefinition;
import org.safetyvalve.hazard.checks.store.Checks;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.Hazard;
import org.safetyvalve.hazard.hazards.HazardBook;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.Published;
import org.safetyvalve.hazard.testing.RunningService;
import org.safetyvalve.hazard.testing.SampleDrawnAgain;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.DerivedId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Campaigns with their groups, checks by checklist and what becomes of them, over HTTP on a real broker and a store. */
class InspectionFlowTest {
    private static final RunningService SERVICE = RunningService.get();

    private final Client inspector = SERVICE.as(INSPECTOR);
    private final Client department = SERVICE.as(DEPARTMENT);
    private final Client department2 = SERVICE.as(DEPARTMENT_2);
    private final Client committee = SERVICE.as(COMMITTEE);

    @AfterAll
    static void everythingPublishedIsAsTheContractSays() {
        Published.isAsTheContractSays();
    }

    private static String id(String name) {
        return name + '-' + UUID.randomUUID();
    }

    private static <T> Map<String, T> with(Map<String, T> body, String field, T value) {
        Map<String, T> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "title",
                "消防专项整治",
                "kind",
                "special-inspection",
                "districts",
                List.of("371100"),
                "sectors",
                List.of("fire-safety"),
                "from",
                "2026-03-01",
                "groups",
                List.of(Map.of(
                        "id",
                        "group-1",
                        "name",
                        "第一检查组",
                        "leader",
                        INSPECTOR.organisation(),
                        "districts",
                        List.of("371102"),
                        "members",
                        List.of("department"))));
    }

    private String campaign() {
        Client.Answer opened = committee.post("/campaigns", plan());
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        return opened.id();
    }

    private static Map<String, Object> item(String code) {
        return Map.of("code", code, "zh", "第" + code + "项", "en", "item " + code, "basis", "消防法第二十八条");
    }

    private static Map<String, Object> list(String... codes) {
        return Map.of(
                "title",
                "市场消防安全检查表",
                "sector",
                "fire-safety",
                "items",
                List.of(codes).stream().map(InspectionFlowTest::item).toList());
    }

    private String checklist() {
        String checklist = id("markets");
        Client.Answer published = committee.post("/checklists", with(list("1", "2", "3"), "id", checklist));
        assertThat(published.status()).as(published.body().toString()).isEqualTo(201);
        assertThat(published.headers().get("location")).endsWith("/checklists/" + checklist + "/versions/1");
        assertThat(published.id()).isEqualTo(checklist);
        assertThat(published.version()).isOne();
        return checklist;
    }

    private static List<String> actions(Client.Answer record) {
        return record.body()
                .path("actions")
                .valueStream()
                .map(action -> action.asString())
                .toList();
    }

    private static Map<String, Object> check(String campaign, String checklist) {
        return Map.of(
                "campaign",
                campaign,
                "group",
                "group-1",
                "checklist",
                checklist,
                "checklistVersion",
                1,
                "district",
                "371102",
                "unit",
                UNIT_ID,
                "items",
                List.of(
                        Map.of("code", "1", "result", "failed", "note", "疏散通道堆放货物"),
                        Map.of("code", "2", "result", "failed", "note", "消火栓无水"),
                        Map.of("code", "3", "result", "not-applicable")));
    }

    private static List<Client.Answer> atOnce(int times, Supplier<Client.Answer> command) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(times);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Client.Answer>> answers = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                answers.add(people.submit(() -> {
                    go.await();
                    return command.get();
                }));
            }
            go.countDown();
            List<Client.Answer> all = new ArrayList<>();
            for (Future<Client.Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            people.shutdownNow();
        }
    }

    private static void refused(Client.Answer answer, int status, String rule) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.body().toString()).contains(rule);
    }

    private static JsonNode body(Published.Event event) {
        return JsonMapper.shared().readTree(new String(event.body(), StandardCharsets.UTF_8));
    }

    private static List<Published.Event> published(String subject, int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Published.bySubject().getOrDefault(subject, List.of()))
                        .hasSize(count));
        return Published.bySubject().get(subject);
    }

    @Test
    void aCampaignIsAmendedByWhoeverHasSeenItsNewestVersion() throws Exception {
        String id = campaign();
        Map<String, Object> amended = new HashMap<>(plan());
        amended.put("to", "2026-06-30");
        amended.put("reason", "延长");
        String path = "/campaigns/" + id + "/amend";
        refused(committee.post(path, amended), 422, "campaign-amend-what-you-have-seen");
        assertThat(atOnce(2, () -> committee.postIfMatch(path, with(amended, "reason", UUID.randomUUID() + ""), 1)))
                .as("two people at once: one wins")
                .extracting(Client.Answer::status)
                .containsExactlyInAnyOrder(200, 412);

        Client.Answer read = inspector.get("/campaigns/" + id);
        assertThat(read.version()).isEqualTo(2);
        assertThat(read.text("to")).isEqualTo("2026-06-30");
        List<Published.Event> events = published(id, 2);
        assertThat(events.get(1).name()).isEqualTo("campaign-amended");
        assertThat(body(events.get(0)).path("groups").get(0).path("leader").asString())
                .isEqualTo(INSPECTOR.organisation());
        assertThat(body(events.get(0)).toString() + body(events.get(1))).doesNotContain("members", "\"department\"");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(committee
                                .get("/campaigns?limit=200")
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(item -> item.path("id").asString().equals(id))
                                .map(item -> item.path("to").asString("")))
                        .containsExactly("2026-06-30"));
    }

    @Test
    void theMembersOfAGroupAreForThoseWhoManageTheCampaignAndForTheGroup() {
        String id = campaign();
        for (Client insider : List.of(committee, inspector, department)) {
            assertThat(insider.get("/campaigns/" + id).body().toString()).contains("members");
        }
        for (Client other : List.of(SERVICE.as(UNIT), SERVICE.as(OTHER_CITY), SERVICE.as(AGENCY))) {
            assertThat(other.get("/campaigns/" + id).body().toString())
                    .contains("group-1")
                    .doesNotContain("members");
        }
    }

    @Test
    void aClosedCampaignTakesNothingMore() {
        String id = campaign();
        String checklist = checklist();
        String key = UUID.randomUUID().toString();
        Map<String, Object> report = with(HazardFlowTest.report("关闭前"), "campaign", id);
        Client.Answer before = inspector.post("/hazards", report, key);
        assertThat(before.status()).isEqualTo(201);
        assertThat(committee
                        .post("/campaigns/" + id + "/close", Map.of("reason", "结束"))
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> refused(inspector.post("/hazards", report), 409, "campaign-takes-no-more"));
        refused(inspector.post("/checks", check(id, checklist)), 409, "campaign-takes-no-more");
        refused(
                department.upload(
                        "/imports/hazards?campaign=" + id,
                        "text/csv",
                        "标题,区划代码,行业\r\n".getBytes(StandardCharsets.UTF_8),
                        UUID.randomUUID().toString()),
                409,
                "campaign-takes-no-more");
        assertThat(inspector.post("/hazards", report, key).id())
                .as("a repeat of what came before gets its first answer")
                .isEqualTo(before.id());
        refused(
                committee.postIfMatch("/campaigns/" + id + "/amend", with(plan(), "reason", "改"), 2),
                409,
                "campaign-closed-once");
    }

    @Test
    void aVersionOfAChecklistIsNeverChanged() throws Exception {
        String id = checklist();
        Map<String, Object> next = with(list("1", "2"), "basedOn", 1);
        String path = "/checklists/" + id + "/versions";
        List<Client.Answer> answers = atOnce(4, () -> committee.post(path, next));
        assertThat(answers).extracting(Client.Answer::status).containsExactlyInAnyOrder(201, 409, 409, 409);
        answers.stream()
                .filter(answer -> answer.status() == 409)
                .forEach(lost -> refused(lost, 409, "checklist-is-not-changed"));
        assertThat(committee.post(path, with(list("1"), "basedOn", 7)).status()).isEqualTo(404);
        assertThat(committee.post("/checklists", with(list("1"), "id", id)).status())
                .isEqualTo(409);
        assertThat(inspector.get(path + "/1").body().path("items").size()).isEqualTo(3);
        assertThat(inspector.get(path + "/2").body().path("items").size()).isEqualTo(2);
        assertThat(actions(committee.get(path + "/1"))).as("the version before").isEmpty();
        assertThat(actions(committee.get(path + "/2"))).containsExactly("publish-next");
        assertThat(actions(inspector.get(path + "/2"))).isEmpty();
        Client.Answer second = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow();
        assertThat(second.id()).isEqualTo(id);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.headers().get("etag"))
                .isEqualTo(inspector.get(path + "/2").headers().get("etag"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(inspector
                                .get("/checklists?checklist=" + id)
                                .body()
                                .path("items")
                                .valueStream()
                                .map(item -> item.path("version").asInt()))
                        .containsExactly(2, 1));
        published(DerivedId.of("checklist", id, "1"), 1);
    }

    @Test
    void whatFailsBecomesAHazardOnceHoweverOftenTheCheckIsSent() throws Exception {
        String campaign = campaign();
        Map<String, Object> check = check(campaign, checklist());
        String key = UUID.randomUUID().toString();
        List<Client.Answer> answers = new ArrayList<>(atOnce(4, () -> inspector.post("/checks", check, key)));
        answers.add(inspector.post("/checks", check, key));
        String id = answers.get(0).id();
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
            assertThat(answer.id()).isEqualTo(id);
        });

        Client.Answer read = inspector.get("/checks/" + id);
        assertThat(read.text("state")).isEqualTo("DONE");
        assertThat(SERVICE.as(UNIT).get("/checks/" + id).status())
                .as("the unit that was checked")
                .isEqualTo(200);
        assertThat(SERVICE.as(OTHER_UNIT).get("/checks/" + id).status()).isEqualTo(404);
        assertThat(SERVICE.as(OTHER_CITY).get("/checks/" + id).status()).isEqualTo(404);
        List<String> hazards = hazards(read);
        assertThat(hazards).hasSize(2).doesNotHaveDuplicates();
        for (int i = 0; i < 2; i++) {
            Client.Answer hazard = department.get("/hazards/" + hazards.get(i));
            assertThat(hazard.text("state")).isEqualTo("FOUND");
            assertThat(hazard.text("holder")).isEqualTo(BUREAU_ID);
            assertThat(hazard.text("campaign")).isEqualTo(campaign);
            assertThat(hazard.text("foundAtUnit")).isEqualTo(UNIT_ID);
            assertThat(hazard.text("foundBy")).isEqualTo(INSPECTOR.organisation());
            assertThat(hazard.text("title")).isEqualTo("第" + (i + 1) + "项");
            assertThat(hazard.body().path("check").path("check").asString()).isEqualTo(id);
            JsonNode found = body(published(hazards.get(i), 1).get(0));
            assertThat(found.path("checkItem").path("check").asString()).isEqualTo(id);
            assertThat(found.path("checkItem").path("item").asString()).isEqualTo(String.valueOf(i + 1));
            assertThat(found.path("by").path("account").asString()).isEqualTo("safety-inspector");
        }
        assertThat(published(id, 2))
                .extracting(Published.Event::name)
                .containsExactly("check-recorded", "check-hazards-entered");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(SERVICE.as(UNIT)
                                .get("/checks?campaign=" + campaign)
                                .body()
                                .path("items")
                                .get(0)
                                .path("failed")
                                .asInt())
                        .isEqualTo(2));
        assertThat(SERVICE.as(OTHER_CITY)
                        .get("/checks?campaign=" + campaign)
                        .body()
                        .path("items")
                        .size())
                .isZero();
    }

    private static List<String> hazards(Client.Answer check) {
        return check.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("hazard").asString(""))
                .filter(hazard -> !hazard.isEmpty())
                .toList();
    }

    @Test
    void aCampaignTakesWhatLiesInItsDistrictsAndSectors() {
        Map<String, Object> plan = with(plan(), "districts", List.of("371102"));
        String campaign = committee
                .post(
                        "/campaigns",
                        with(
                                plan,
                                "groups",
                                List.of(Map.of(
                                        "id",
                                        "group-1",
                                        "name",
                                        "第一检查组",
                                        "leader",
                                        INSPECTOR.organisation(),
                                        "districts",
                                        List.of("371102")))))
                .id();
        Map<String, Object> report = with(HazardFlowTest.report("行动内"), "campaign", campaign);
        assertThat(inspector.post("/hazards", report).status()).isEqualTo(201);
        refused(inspector.post("/hazards", with(report, "district", "371103")), 422, "campaign-not-in-its-districts");
        refused(inspector.post("/hazards", with(report, "sector", "mining")), 422, "campaign-not-in-its-sectors");

        String mines = id("mines");
        Map<String, Object> list = with(with(list("1", "2", "3"), "id", mines), "sector", "mining");
        assertThat(committee.post("/checklists", list).status()).isEqualTo(201);
        refused(inspector.post("/checks", check(campaign, mines)), 422, "campaign-not-in-its-sectors");
        assertThat(inspector.post("/checks", check(campaign, checklist())).status())
                .isEqualTo(201);
    }

    @Test
    void aHazardThatIsReopenedNamesAnotherOneThatIsSeenAsItsRecurrence() {
        String closed = closedHazard(campaign());
        String path = "/hazards/" + closed + "/reopen";
        String elsewhere = SERVICE.as(OTHER_CITY)
                .post("/hazards", with(HazardFlowTest.report("外市"), "district", "370102"))
                .id();
        for (String none : List.of(closed, "no-such-hazard", elsewhere)) {
            refused(inspector.post(path, Map.of("reason", "复发", "recurrence", none)), 422, "no-such-hazard");
        }
        String again = inspector.post("/hazards", HazardFlowTest.report("又堵塞")).id();
        assertThat(inspector
                        .post(path, Map.of("reason", "复发", "recurrence", again))
                        .text("state"))
                .isEqualTo("REOPENED");
        assertThat(inspector.get("/hazards/" + closed).text("link")).isEqualTo(again);
    }

    @Test
    void aCheckThatIsRefusedLeavesNothing() {
        String campaign = campaign();
        String checklist = checklist();
        Map<String, Object> good = check(campaign, checklist);
        refused(inspector.post("/checks", with(good, "group", "group-2")), 422, "check-no-such-group");
        refused(department2.post("/checks", good), 403, "check-not-of-the-group");
        refused(inspector.post("/checks", with(good, "district", "371103")), 422, "check-beyond-the-group");
        refused(inspector.post("/checks", with(good, "checklistVersion", 2)), 422, "no-such-checklist");
        refused(inspector.post("/checks", with(good, "site", "nowhere")), 422, "check-no-such-site");
        refused(inspector.post("/checks", with(good, "campaign", "none")), 422, "no-such-campaign");
        refused(
                inspector.post("/checks", with(good, "items", List.of(Map.of("code", "1", "result", "passed")))),
                422,
                "check-every-item-once");
        String site = department
                .post(
                        "/sites",
                        Map.of("name", "市场", "district", "371103", "areaSquareMetres", 10, "operatorUnit", UNIT_ID))
                .id();
        refused(inspector.post("/checks", with(good, "site", site)), 422, "check-site-is-elsewhere");
        assertThat(Published.all())
                .filteredOn(event -> new String(event.body(), StandardCharsets.UTF_8).contains(campaign))
                .isEmpty();
    }

    /** A check as it lies in the store when the instance stopped after recording it, a minute ago. */
    private String interrupted(String campaign, String checklist) {
        Instant then = Instant.now().minus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.MILLIS);
        String id = UUID.randomUUID().toString();
        Check.Report report = new Check.Report(
                campaign, "group-1", checklist, 1, new Check.Place("371102", null, UNIT_ID, null), List.of());
        List<Check.Finding> findings = List.of(
                new Check.Finding("1", DerivedId.of("check-item", id, "1"), "第1项", "堵塞"),
                new Check.Finding("2", DerivedId.of("check-item", id, "2"), "第2项", "无水"));
        SERVICE.bean(Aggregates.class)
                .create(
                        SERVICE.bean(CheckDefinition.class),
                        id,
                        new CommandContext(INSPECTOR, id, id, null, then, then, null, null, Traceparent.NONE),
                        () -> List.of(new Check.Recorded(INSPECTOR, then, then, report, "fire-safety", findings)));
        return id;
    }

    @Test
    void whatACrashLeftIsEnteredByAnyInstanceAndNothingTwice() throws Exception {
        String id = interrupted(campaign(), checklist());
        List<String> hazards = List.of(DerivedId.of("check-item", id, "1"), DerivedId.of("check-item", id, "2"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> inspector.get("/checks/" + id).text("state").equals("DONE"));
        ExecutorService instances = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> again = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                again.add(instances.submit(() -> SERVICE.bean(Checks.class).finish(id)));
            }
            for (Future<?> one : again) {
                one.get();
            }
        } finally {
            instances.shutdownNow();
        }
        for (String hazard : hazards) {
            assertThat(department.get("/hazards/" + hazard).text("foundBy")).isEqualTo(INSPECTOR.organisation());
            published(hazard, 1);
        }
        published(id, 2);
    }

    @Test
    void aCrashBetweenTwoHazardsOfACheckLosesNeither() {
        String campaign = campaign();
        String id = UUID.randomUUID().toString();
        String first = DerivedId.of("check-item", id, "1");
        Instant then = Instant.now().minus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.MILLIS);
        Check.Finding one = new Check.Finding("1", first, "第1项", "堵塞");
        Check.Finding two = new Check.Finding("2", DerivedId.of("check-item", id, "2"), "第2项", "无水");
        Check.Recorded recorded = new Check.Recorded(
                INSPECTOR,
                then,
                then,
                new Check.Report(
                        campaign, "group-1", "markets", 1, new Check.Place("371102", null, UNIT_ID, null), List.of()),
                "fire-safety",
                List.of(one, two));
        Act act = Act.now(INSPECTOR, then);
        SERVICE.bean(HazardBook.class)
                .record(
                        first,
                        Hazard.find(
                                act,
                                Check.fold(null, recorded).facts(id, one),
                                List.of(),
                                SERVICE.bean(CompetentAuthorities.class),
                                SERVICE.bean(HazardClock.class)),
                        new HazardBook.Entry(INSPECTOR, "check " + id + " 1", then));
        SERVICE.bean(Aggregates.class)
                .create(
                        SERVICE.bean(CheckDefinition.class),
                        id,
                        new CommandContext(INSPECTOR, id, id, null, then, then, null, null, Traceparent.NONE),
                        () -> List.of(recorded));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> inspector.get("/checks/" + id).text("state").equals("DONE"));
        published(first, 1);
        assertThat(department.get("/hazards/" + two.hazard()).text("state")).isEqualTo("FOUND");
    }

    private String closedHazard(String campaign) {
        String id = inspector
                .post("/hazards", with(HazardFlowTest.report("回头看"), "campaign", campaign))
                .id();
        department.post("/hazards/" + id + "/classify", Map.of("level", "general", "basis", "标准"));
        department.post("/hazards/" + id + "/assign", Map.of("unit", UNIT_ID, "basis", "法"));
        department.post("/hazards/" + id + "/order-rectification", Map.of("requirements", "改", "workingDays", 5));
        SERVICE.as(UNIT).post("/hazards/" + id + "/complete", Map.of("summary", "已改"));
        department.post("/hazards/" + id + "/verify", Map.of("opinion", "合格"));
        Client.Answer closed = department.post("/hazards/" + id + "/close", Map.of("reason", "到位"));
        assertThat(closed.text("state")).isEqualTo("CLOSED");
        return id;
    }

    private List<String> closedHazards(String campaign, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(closedHazard(campaign));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> department
                                .get("/hazards?state=CLOSED&campaign=" + campaign)
                                .body()
                                .path("items")
                                .size()
                        == count);
        return ids.stream().sorted().toList();
    }

    private Client.Answer drawn(String campaign, int size) {
        Client.Answer drawn = department.post(
                "/look-backs",
                Map.of(
                        "campaign",
                        campaign,
                        "size",
                        size,
                        "closedUntil",
                        Instant.now().toString()));
        assertThat(drawn.status()).as(drawn.body().toString()).isEqualTo(201);
        return drawn;
    }

    private static Map<String, Object> seen(String hazard, String outcome) {
        return Map.of("hazard", hazard, "outcome", outcome, "note", "到现场看过");
    }

    @Test
    void aSampleIsDrawnThatAnybodyCanDrawAgainFromThePublishedEvent() {
        String campaign = campaign();
        List<String> population = closedHazards(campaign, 5);
        inspector.post("/hazards", with(HazardFlowTest.report("未闭环"), "campaign", campaign));
        String id = drawn(campaign, 3).id();

        JsonNode event = body(published(id, 1).get(0));
        assertThat(event.path("population").asLong()).isEqualTo(5);
        assertThat(event.path("populationHash").asString()).isEqualTo(SampleDrawnAgain.hash(population));
        assertThat(event.path("hazards").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        SampleDrawnAgain.of(event.path("seed").asString(), population, 3));
        assertThat(drawnSeed(drawn(campaign, 3).id()))
                .as("each draw has a seed of its own")
                .isNotEqualTo(event.path("seed").asString());
        refused(
                department.post(
                        "/look-backs", Map.of("campaign", campaign, "size", 3, "closedUntil", "2026-01-01T00:00:00Z")),
                409,
                "look-back-nothing-closed");
        refused(
                department.post("/look-backs", Map.of("size", 3, "closedUntil", "2099-01-01T00:00:00Z")),
                422,
                "look-back-period");
        assertThat(department.post("/look-backs", Map.of("size", 201)).status()).isEqualTo(422);
    }

    private String drawnSeed(String lookBack) {
        return department.get("/look-backs/" + lookBack).text("seed");
    }

    @Test
    void aRecurrenceReopensTheHazardAndOfTwoResultsOneCounts() throws Exception {
        String campaign = campaign();
        closedHazards(campaign, 2);
        String id = drawn(campaign, 2).id();
        List<String> hazards = department
                .get("/look-backs/" + id)
                .body()
                .path("hazards")
                .valueStream()
                .map(one -> one.path("hazard").asString())
                .toList();
        String path = "/look-backs/" + id + "/results";
        assertThat(actions(inspector.get("/look-backs/" + id))).containsExactly("record-result");
        refused(department.post(path, seen(hazards.get(0), "still-fixed")), 403, "look-back-by-somebody-else");
        refused(inspector.post(path, seen("not-drawn", "recurred")), 422, "look-back-not-drawn");
        refused(
                inspector.post(path, with(seen(hazards.get(0), "recurred"), "recurrence", "no-such-hazard")),
                422,
                "no-such-hazard");

        String again = inspector
                .post("/hazards", with(HazardFlowTest.report("又堵塞"), "campaign", campaign))
                .id();
        Map<String, Object> recurred = with(seen(hazards.get(0), "recurred"), "recurrence", again);
        String key = UUID.randomUUID().toString();
        assertThat(atOnce(3, () -> inspector.post(path, recurred, key)))
                .extracting(Client.Answer::status)
                .containsOnly(200);
        refused(department2.post(path, seen(hazards.get(0), "still-fixed")), 409, "look-back-result-once");
        Client.Answer reopened = department.get("/hazards/" + hazards.get(0));
        assertThat(reopened.text("state")).isEqualTo("REOPENED");
        assertThat(reopened.text("link")).isEqualTo(again);
        assertThat(reopened.body().path("recurrences").asInt()).isOne();

        assertThat(atOnce(3, () -> department2.post(path, seen(hazards.get(1), "still-fixed"))))
                .as("three people at once: one wins")
                .extracting(Client.Answer::status)
                .containsExactlyInAnyOrder(200, 409, 409);
        Client.Answer read = committee.get("/look-backs/" + id);
        assertThat(read.text("state")).isEqualTo("COMPLETED");
        assertThat(actions(read)).isEmpty();
        assertThat(read.body().path("hazards").get(0).path("reopened").asBoolean())
                .isTrue();
        assertThat(department.get("/hazards/" + hazards.get(1)).text("state")).isEqualTo("CLOSED");
        assertThat(published(id, 4))
                .extracting(Published.Event::name)
                .containsExactly(
                        "look-back-drawn",
                        "look-back-result-recorded",
                        "look-back-recurrence-reopened",
                        "look-back-result-recorded");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(department
                                .get("/look-backs?campaign=" + campaign)
                                .body()
                                .path("items")
                                .get(0)
                                .path("recurred")
                                .asInt())
                        .isOne());
    }

    @Test
    void aRecurrenceThatWasReopenedMeanwhileIsReopenedOnce() {
        String campaign = campaign();
        String hazard = closedHazards(campaign, 1).get(0);
        String id = drawn(campaign, 1).id();
        String path = "/look-backs/" + id + "/results";
        department2.post("/hazards/" + hazard + "/reopen", Map.of("reason", "复发"));
        refused(inspector.post(path, seen(hazard, "still-fixed")), 409, "look-back-no-longer-closed");
        assertThat(inspector.post(path, seen(hazard, "recurred")).status()).isEqualTo(200);
        assertThat(department
                        .get("/hazards/" + hazard)
                        .body()
                        .path("recurrences")
                        .asInt())
                .isOne();
        assertThat(committee
                        .get("/look-backs/" + id)
                        .body()
                        .path("hazards")
                        .get(0)
                        .path("reopened")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aRecurrenceThatACrashLeftIsReopenedByAnyInstance() {
        String campaign = campaign();
        String hazard = closedHazards(campaign, 1).get(0);
        String id = drawn(campaign, 1).id();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        LookBack.Seen seen = new LookBack.Seen(hazard, LookBack.Outcome.RECURRED, "又堵塞", null);
        SERVICE.bean(Aggregates.class)
                .execute(
                        SERVICE.bean(LookBackDefinition.class),
                        id,
                        new CommandContext(INSPECTOR, id, id, null, now, now, null, null, Traceparent.NONE),
                        stored -> List.of(
                                new LookBack.ResultRecorded(INSPECTOR, now, now.minus(Duration.ofMinutes(1)), seen)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> department.get("/hazards/" + hazard).text("state").equals("REOPENED"));
        published(id, 3);
    }
}
