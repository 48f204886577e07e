package org.safetyvalve.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE;
import static org.safetyvalve.hazard.hazards.People.DEPARTMENT;
import static org.safetyvalve.hazard.hazards.People.DEPARTMENT_2;
import static org.safetyvalve.hazard.hazards.People.INSPECTOR;
import static org.safetyvalve.hazard.hazards.People.UNIT_ID;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.Hazard;
import org.safetyvalve.hazard.hazards.HazardBook;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.HazardJournal;
import org.safetyvalve.hazard.hazards.People;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.Published;
import org.safetyvalve.hazard.testing.RunningService;
import org.safetyvalve.hazard.units.Unit;
import org.safetyvalve.hazard.units.messaging.UnitDefinition;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import tools.jackson.databind.JsonNode;

/** The register of units and sites over HTTP, and what becomes of a merged unit's hazards. */
class UnitRegisterTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Client department = SERVICE.as(DEPARTMENT);

    private static Map<String, Object> entry(String id, String name) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("id", id);
        entry.put("name", name);
        entry.put("district", "371102");
        entry.put("sectors", List.of("fire-safety"));
        return entry;
    }

    private static Map<String, Object> with(Map<String, Object> entry, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(entry);
        changed.put(field, value);
        return changed;
    }

    private static String newId(String name) {
        return name + '-' + UUID.randomUUID();
    }

    private String registered(String name) {
        String id = newId(name);
        assertThat(department.post("/units", entry(id, name)).status()).isEqualTo(201);
        return id;
    }

    private Client.Answer merge(String unit, String into) {
        return department.post("/units/" + unit + "/merge", Map.of("into", into, "reason", "吸收合并"));
    }

    private static List<String> ids(Client.Answer page) {
        assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
        return page.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static List<Integer> atOnce(List<Supplier<Client.Answer>> commands) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(commands.size());
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (Supplier<Client.Answer> command : commands) {
                answers.add(people.submit(() -> {
                    go.await();
                    return command.get().status();
                }));
            }
            go.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void aRenamedUnitIsReadAsItWasAndFoundByItsFormerName() {
        String id = newId("renamed");
        String former = "郭家湖子老城" + id.substring(8, 16);
        department.post("/units", with(entry(id, former), "industry", "K70"));
        Client.Answer renamed =
                department.post("/units/" + id + "/rename", Map.of("name", "日照汽车服务园", "reason", "营业执照变更登记"));
        assertThat(renamed.version()).isEqualTo(2);
        Client.Answer unit = department.get("/units/" + id);
        assertThat(unit.text("name")).isEqualTo("日照汽车服务园");
        assertThat(unit.body().path("past").path(0).path("name").asString()).isEqualTo(former);
        assertThat(unit.body().path("past").path(0).path("industry").asString()).isEqualTo("K70");
        assertThat(unit.body().path("past").path(0).path("until").asString()).isEqualTo(unit.text("since"));
        assertThat(department.get("/units/" + id + "?on=2020-01-01").status()).isEqualTo(404);
        assertThat(department.get("/units/" + id + "?on=" + unit.text("since")).text("name"))
                .isEqualTo("日照汽车服务园");
        assertThat(department.get("/units/" + id + "?on=yesterday").status()).isEqualTo(400);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ids(department.get("/units?text=" + former.substring(0, 10))))
                        .contains(id));
        Published.isAsTheContractSays();
    }

    @Test
    void aCodeThatNoTableKnowsIsToldAndOnlyAMalformedOneRefused() {
        String id = newId("coded");
        Map<String, Object> coded = with(with(entry(id, "某店"), "district", "371104"), "industry", "F5261");
        assertThat(department.post("/units", coded).status()).isEqualTo(201);
        Client.Answer unit = department.get("/units/" + id);
        assertThat(unit.body().path("districtCheck").path("standing").asString())
                .isEqualTo("unknown");
        assertThat(unit.body().path("industryCheck").path("standing").asString())
                .isEqualTo("partly-known");
        assertThat(unit.body().path("industryCheck").path("name").asString()).isEqualTo("零售业");
        for (Map<String, Object> malformed : List.of(
                with(coded, "industry", "f52"), with(coded, "industry", "F526100"), with(coded, "district", "37110"))) {
            assertThat(department
                            .post("/units", with(malformed, "id", newId("malformed")))
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void contactsAreForThoseWhoMayActOnTheUnitAndAreNeverPublished() {
        String id = newId("contacts");
        String phone = "0633-8882021";
        Map<String, Object> contact = Map.of("name", "王安全", "role", "安全总监", "phone", phone);
        department.post("/units", with(entry(id, "某厂"), "contacts", List.of(contact)));
        Client itself = SERVICE.as(People.unit("itself " + id, id, "371102", "fire-safety"));
        Client leader = SERVICE.as(People.actor(
                "leader",
                "rizhao-government",
                OrganisationKind.TERRITORIAL_GOVERNMENT,
                "371100",
                Set.of("*"),
                Role.LEADER));
        for (Client may : List.of(department, SERVICE.as(INSPECTOR), itself)) {
            assertThat(may.get("/units/" + id)
                            .body()
                            .path("contacts")
                            .path(0)
                            .path("phone")
                            .asString())
                    .isEqualTo(phone);
        }
        assertThat(leader.get("/units/" + id).status()).isEqualTo(200);
        assertThat(leader.get("/units/" + id).body().has("contacts")).isFalse();
        Map<String, Object> changed = Map.of("contacts", List.of(with(contact, "phone", "13906330000")));
        assertThat(itself.post("/units/" + id + "/change-contacts", changed).version())
                .isEqualTo(2);
        assertThat(itself.get("/units/" + id).body().path("actions").toString()).isEqualTo("[\"change-contacts\"]");
        assertThat(department
                        .post(
                                "/units/" + id + "/change-contacts",
                                Map.of("contacts", List.of(with(contact, "phone", "call me"))))
                        .status())
                .isEqualTo(422);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Published.bySubject().get(id)).hasSize(2));
        assertThat(Published.bySubject().get(id))
                .allSatisfy(event -> assertThat(new String(event.body(), StandardCharsets.UTF_8))
                        .doesNotContain(phone, "王安全", "13906330000"));
        assertThat(Published.bySubject().get(id).get(1).name()).isEqualTo("unit-updated");
    }

    @Test
    void ofTwoWhoRenameWhatBothHaveReadOneWins() throws Exception {
        String id = registered("raced");
        assertThat(atOnce(List.of(
                        () -> department.postIfMatch(
                                "/units/" + id + "/rename", Map.of("name", "甲", "reason", "更名"), 1),
                        () -> SERVICE.as(COMMITTEE)
                                .postIfMatch("/units/" + id + "/rename", Map.of("name", "乙", "reason", "更名"), 1))))
                .containsExactlyInAnyOrder(200, 412);
        assertThat(department.get("/units/" + id).version()).isEqualTo(2);
    }

    @Test
    void ofTwoMergersOfOneUnitOneWins() throws Exception {
        String id = registered("raced");
        String one = registered("one");
        String other = registered("other");
        assertThat(atOnce(List.of(() -> merge(id, one), () -> merge(id, other))))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void ofTwoUnitsMergedIntoEachOtherAtMostOneIsAndWhoWasToldSoIsRight() throws Exception {
        int done = 0;
        for (int round = 0; round < 10; round++) {
            String one = registered("one");
            String other = registered("other");
            List<Integer> answers = atOnce(List.of(() -> merge(one, other), () -> merge(other, one)));
            assertThat(answers).isSubsetOf(200, 409, 422);
            assertThat(Collections.frequency(answers, 200)).isLessThan(2);
            assertThat(List.of(isMerged(one), isMerged(other)))
                    .isEqualTo(List.of(answers.get(0) == 200, answers.get(1) == 200));
            done += Collections.frequency(answers, 200);
        }
        assertThat(done).isPositive();
    }

    private boolean isMerged(String unit) {
        return department.get("/units/" + unit).text("state").equals("MERGED");
    }

    @Test
    void aCircleOfMergersThatNobodyOpensIsOpenedAtOnePlace() {
        String a = newId("a");
        String b = newId("b");
        String c = newId("c");
        for (String id : List.of(a, b, c)) {
            department.post("/units", entry(id, id));
        }
        String hazard = assignedTo(a);
        mergedUnseen(a, b);
        mergedUnseen(b, c);
        mergedUnseen(c, a);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(department.get("/hazards/" + hazard).text("holder"))
                                .isEqualTo(c));
        assertThat(department.get("/units/" + a).text("into")).isEqualTo(b);
        assertThat(department.get("/units/" + b).text("into")).isEqualTo(c);
        assertThat(department.get("/units/" + c).text("state")).isEqualTo("REGISTERED");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(Published.bySubject().get(c).stream().map(Published.Event::name))
                                .containsExactly("unit-registered", "unit-merged", "unit-merger-revoked"));
        Published.isAsTheContractSays();
    }

    /** As when all merge at the same moment, each having seen the others unmerged, and their instances end there. */
    private static void mergedUnseen(String unit, String into) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String key = UUID.randomUUID().toString();
        CommandContext context = new CommandContext(
                DEPARTMENT,
                key,
                key,
                null,
                now,
                now,
                null,
                null,
                "00-00000000000000000000000000000001-0000000000000001-00");
        SERVICE.bean(Aggregates.class)
                .execute(
                        SERVICE.bean(UnitDefinition.class),
                        unit,
                        context,
                        stored -> Unit.merge(unit, stored.state(), into, stored.state(), DEPARTMENT, now, "吸收合并"));
    }

    @Test
    void theSuccessorAnswersForEveryOpenHazardOfAMergedUnit() {
        String unit = registered("merged");
        String next = registered("next");
        String last = registered("last");
        Client its = SERVICE.as(People.unit("of " + unit, unit, "371102", "fire-safety"));
        Client successors = SERVICE.as(People.unit("of " + last, last, "371102", "fire-safety"));
        String assigned = assignedTo(unit);
        String rectifying = assignedTo(unit);
        department.post(
                "/hazards/" + rectifying + "/order-rectification", Map.of("requirements", "整改", "workingDays", 5));
        String deadline =
                department.get("/hazards/" + rectifying).body().path("deadline").toString();
        String closed = assignedTo(unit);
        department.post("/hazards/" + closed + "/order-rectification", Map.of("requirements", "整改", "workingDays", 5));
        its.post("/hazards/" + closed + "/complete", Map.of("summary", "已完成"));
        SERVICE.as(DEPARTMENT_2).post("/hazards/" + closed + "/verify", Map.of("opinion", "合格"));
        assertThat(department
                        .post("/hazards/" + closed + "/close", Map.of("reason", "到位"))
                        .text("state"))
                .isEqualTo("CLOSED");

        assertThat(merge(unit, next).status()).isEqualTo(200);
        assertThat(merge(next, last).status()).isEqualTo(200);
        String late = assignedTo(unit);

        await().atMost(SOON).untilAsserted(() -> {
            for (String hazard : List.of(assigned, rectifying, late)) {
                Client.Answer answer = department.get("/hazards/" + hazard);
                assertThat(answer.text("holder")).as(hazard).isEqualTo(last);
                assertThat(answer.text("unit")).as(hazard).isEqualTo(last);
            }
        });
        assertThat(department
                        .get("/hazards/" + rectifying)
                        .body()
                        .path("deadline")
                        .toString())
                .isEqualTo(deadline);
        assertThat(department.get("/hazards/" + closed).text("unit")).isEqualTo(unit);
        assertThat(its.get("/hazards/" + rectifying).status()).isEqualTo(404);
        assertThat(successors
                        .post("/hazards/" + rectifying + "/complete", Map.of("summary", "已完成"))
                        .text("state"))
                .isEqualTo("COMPLETION_CLAIMED");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(ids(successors.get("/hazards?unit=" + last))).contains(assigned, rectifying, late));
        Published.isAsTheContractSays();
    }

    @Test
    void whoSharesAHazardReadsItWhenItsLeadWasMergedIntoAnotherAndTheSuccessorIsTheLeadAlone() {
        String lead = registered("lead");
        String successor = registered("successor");
        String beside = registered("beside");
        String shared = assignedTo(lead, successor, beside);
        assertThat(merge(lead, successor).status()).isEqualTo(200);

        Client others = SERVICE.as(People.unit("of " + beside, beside, "371102", "fire-safety"));
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode listed = others.get("/hazards?coResponsible=" + beside)
                    .body()
                    .path("items")
                    .path(0);
            assertThat(listed.path("id").asString("")).isEqualTo(shared);
            assertThat(listed.path("unit").asString("")).isEqualTo(successor);
            assertThat(listed.path("coResponsible").valueStream().map(JsonNode::asString))
                    .containsExactly(beside);
        });
        assertThat(others.get("/hazards/" + shared)
                        .body()
                        .path("coResponsible")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly(beside);
    }

    @Test
    void aMergedUnitsSeatBesideTheLeadPassesToItsSuccessorAndThePastIsKept() {
        String lead = registered("lead");
        String sharer = registered("sharer");
        String successor = registered("successor");
        String shared = assignedTo(lead, sharer);
        assertThat(merge(sharer, successor).status()).isEqualTo(200);

        Client successors = SERVICE.as(People.unit("of " + successor, successor, "371102", "fire-safety"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ids(successors.get("/hazards?coResponsible=" + successor)))
                        .containsExactly(shared));
        Client.Answer hazard = successors.get("/hazards/" + shared);
        assertThat(hazard.text("holder")).isEqualTo(lead);
        assertThat(hazard.body().path("coResponsible").toString()).isEqualTo("[\"" + successor + "\"]");
        JsonNode links =
                department.get("/hazards/" + shared + "/responsibility").body().path("items");
        JsonNode before = links.path(links.size() - 2);
        JsonNode after = links.path(links.size() - 1);
        assertThat(before.path("holder").asString()).isEqualTo(lead);
        assertThat(before.path("coResponsible").toString()).isEqualTo("[\"" + sharer + "\"]");
        assertThat(after.path("holder").asString()).isEqualTo(lead);
        assertThat(after.path("begunBy").path("event").asString()).isEqualTo("responsibility-inherited");
        assertThat(after.path("coResponsible").toString()).isEqualTo("[\"" + successor + "\"]");
        Published.isAsTheContractSays();
    }

    private String assignedTo(String unit, String... beside) {
        String id = SERVICE.as(INSPECTOR)
                .post(
                        "/hazards",
                        Map.of("title", "堵塞", "description", "堵塞", "district", "371102", "sector", "fire-safety"))
                .id();
        department.post("/hazards/" + id + "/classify", Map.of("level", "general", "basis", "标准"));
        assertThat(department
                        .post(
                                "/hazards/" + id + "/assign",
                                Map.of("unit", unit, "coResponsible", List.of(beside), "basis", "安全生产法"))
                        .text("state"))
                .isEqualTo("ASSIGNED");
        return id;
    }

    @Test
    void theSuccessorOfADepartmentHoldsWhatNobodyIsResponsibleForYet() throws Exception {
        String old = newId("old-bureau");
        String successor = newId("new-bureau");
        for (String bureau : List.of(old, successor)) {
            department.post(
                    "/units",
                    with(with(entry(bureau, bureau), "kind", "industry-department"), "sectors", List.of("*")));
        }
        String hazard = UUID.randomUUID().toString();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        CompetentAuthorities authorities = new CompetentAuthorities(
                List.of(new CompetentAuthorities.Authority(old, "371102", Set.of("*"))), List.of(), old);
        HazardClock clock = SERVICE.bean(HazardClock.class);
        HazardFacts facts = new HazardFacts(null, "堵塞", "堵塞", "371102", null, "fire-safety", null, null, null, null);
        SERVICE.bean(HazardBook.class)
                .enter(
                        List.of(new HazardJournal(
                                hazard,
                                clock,
                                Hazard.find(Act.now(INSPECTOR, now), facts, List.of(), authorities, clock))),
                        new HazardBook.Entry(DEPARTMENT, hazard, now));
        assertThat(department.get("/hazards/" + hazard).text("holder")).isEqualTo(old);
        assertThat(merge(old, successor).status()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(department.get("/hazards/" + hazard).text("holder"))
                                .isEqualTo(successor));
        Client bureau = SERVICE.as(People.actor(
                "of " + successor,
                successor,
                OrganisationKind.INDUSTRY_DEPARTMENT,
                "371102",
                Set.of("*"),
                Role.DEPARTMENT));
        assertThat(bureau.post("/hazards/" + hazard + "/classify", Map.of("level", "general", "basis", "标准"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aUnitIsNotMergedIntoOneThatWhoMergesItCannotSee() {
        String elsewhere = newId("jinan");
        SERVICE.as(People.OTHER_CITY).post("/units", with(entry(elsewhere, "济南某厂"), "district", "370102"));
        Client.Answer answer = merge(registered("unit"), elsewhere);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().toString()).contains("register-no-such-unit");
    }

    @Test
    void unitsAreListedByWhatTheyAreAndAPageIsNotDisturbedByARename() {
        String parent = newId("parent");
        List<String> units = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String id = newId("listed");
            Map<String, Object> unit =
                    with(with(entry(id, "第" + i), "parentDepartment", parent), "industry", "F5" + (i % 2 + 1));
            assertThat(department.post("/units", unit).status()).isEqualTo(201);
            units.add(id);
        }
        String all = "/units?parent=" + parent;
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ids(department.get(all))).containsExactlyInAnyOrderElementsOf(units));
        Client.Answer first = department.get(all + "&limit=2");
        department.post("/units/" + ids(first).get(0) + "/rename", Map.of("name", "改名", "reason", "变更登记"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(ids(department.get(all + "&text=改名"))).hasSize(1));
        Client.Answer second = department.get(all + "&limit=2&cursor=" + first.text("next"));
        Client.Answer third = department.get(all + "&limit=2&cursor=" + second.text("next"));
        List<String> paged = new ArrayList<>(ids(first));
        paged.addAll(ids(second));
        paged.addAll(ids(third));
        assertThat(paged).containsExactlyElementsOf(ids(department.get(all)));
        assertThat(third.body().path("next").isNull()).isTrue();
        assertThat(ids(department.get(all + "&industry=F"))).hasSize(5);
        assertThat(ids(department.get(all + "&industry=F52"))).hasSize(2);
        assertThat(ids(department.get(all + "&kind=enterprise&level=county&district=371100")))
                .hasSize(5);
        assertThat(ids(department.get(all + "&kind=partner-agency"))).isEmpty();
        assertThat(ids(department.get(all + "&district=371103"))).isEmpty();
    }

    @Test
    void organisationsOfEveryKindAndLevelAreOnTheRegister() {
        for (OrganisationKind kind : OrganisationKind.values()) {
            for (Level level : Level.values()) {
                String id = newId(kind.code());
                Map<String, Object> organisation =
                        with(with(entry(id, "机构"), "kind", kind.code()), "level", level.code());
                assertThat(department.post("/units", organisation).status()).isEqualTo(201);
                Client.Answer unit = department.get("/units/" + id);
                assertThat(List.of(unit.text("kind"), unit.text("level"))).containsExactly(kind.code(), level.code());
            }
        }
        assertThat(department
                        .post("/units", with(entry(newId("club"), "俱乐部"), "kind", "club"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theBusinessesOfASiteArePagedWithinOneVersionOfIt() {
        List<Map<String, Object>> businesses = new ArrayList<>();
        for (int i = 0; i < 206; i++) {
            businesses.add(Map.of("name", "商户 " + i, "address", "A区" + i, "riskColour", "red"));
        }
        Map<String, Object> autoCity = new HashMap<>(Map.of(
                "name",
                "郭家湖子汽车城",
                "district",
                "371102",
                "areaSquareMetres",
                230_000,
                "latitude",
                35.4419,
                "longitude",
                119.4741,
                "coordinateSystem",
                "gcj-02",
                "operatorUnit",
                UNIT_ID,
                "businessUnits",
                businesses));
        String id = department.post("/sites", autoCity).id();
        List<String> names = new ArrayList<>();
        String page = "/sites/" + id + "/business-units?limit=100";
        Client.Answer part = department.get(page);
        while (true) {
            part.body()
                    .path("items")
                    .forEach(item -> names.add(item.path("name").asString()));
            if (part.body().path("next").isNull()) {
                break;
            }
            part = department.get(page + "&cursor=" + part.text("next"));
        }
        assertThat(names)
                .hasSize(206)
                .doesNotHaveDuplicates()
                .startsWith("商户 0")
                .endsWith("商户 205");
        Client.Answer site = department.get("/sites/" + id);
        assertThat(site.text("coordinateSystem")).isEqualTo("gcj-02");
        assertThat(site.body().path("districtCheck").path("name").asString()).isEqualTo("东港区");

        String cursor = department.get(page).text("next");
        autoCity.put("businessUnits", businesses.subList(0, 120));
        assertThat(department.post("/sites/" + id + "/update", autoCity).version())
                .isEqualTo(2);
        assertThat(department.get(page + "&cursor=" + cursor).status()).isEqualTo(400);
        assertThat(department
                        .get("/sites/" + id)
                        .body()
                        .path("businessUnitCount")
                        .asInt())
                .isEqualTo(120);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(department
                                .get("/sites?operator=" + UNIT_ID + "&limit=200")
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(item -> item.path("id").asString().equals(id))
                                .map(item -> item.path("businessUnitCount").asInt()))
                        .containsExactly(120));
        assertThat(ids(SERVICE.as(People.UNIT).get("/sites?limit=200"))).contains(id);
        assertThat(ids(SERVICE.as(People.OTHER_UNIT).get("/sites?limit=200"))).doesNotContain(id);
        String updated = new String(Published.bySubject().get(id).get(1).body(), StandardCharsets.UTF_8);
        assertThat(updated)
                .contains("\"position\":{\"latitude\":35.4419,\"longitude\":119.4741,\"coordinateSystem\":\"gcj-02\"}");
        assertThat(updated.split("\"latitude\"", -1)).hasSize(2);
        Published.isAsTheContractSays();
        assertThat(department.post("/sites", with(autoCity, "longitude", -0.1)).status())
                .isEqualTo(422);
        assertThat(department
                        .post("/sites", with(autoCity, "coordinateSystem", "beijing-54"))
                        .status())
                .isEqualTo(422);
    }
}
