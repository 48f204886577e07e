package org.safetyvalve.hazard.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE;
import static org.safetyvalve.hazard.hazards.People.DEPARTMENT;
import static org.safetyvalve.hazard.hazards.People.UNIT_ID;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.RunningService;
import tools.jackson.databind.JsonNode;

/** A county's own sheet, read by the mapping that was saved for it. */
class MappedImportTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Client department = SERVICE.as(DEPARTMENT);
    private static final String HEADER = "台账号,隐患内容,属地,领域,等次,单位名称,进展,限期,完成,备注\r\n";

    @BeforeAll
    static void aRegisteredUnit() {
        department.post(
                "/units", Map.of("id", UNIT_ID, "name", "甲公司", "district", "371102", "sectors", List.of("other")));
    }

    private static Map<String, Object> county(String level) {
        return Map.of(
                "source",
                "东港区台账",
                "columns",
                Map.of(
                        "台账号",
                        "number",
                        "隐患内容",
                        "title",
                        "属地",
                        "district",
                        "领域",
                        "sector",
                        "等次",
                        "level",
                        "单位名称",
                        "unit",
                        "进展",
                        "state",
                        "限期",
                        "deadline",
                        "完成",
                        "completed-at"),
                "ignored",
                List.of("备注"),
                "values",
                Map.of(
                        "district", Map.of("东港", "371102"),
                        "sector", Map.of("消防类", "fire-safety"),
                        "level", Map.of("B类", level),
                        "unit", Map.of("甲公司", UNIT_ID),
                        "state", Map.of("在办", "rectifying")));
    }

    private static String saved(Map<String, Object> mapping) {
        Client.Answer answer = department.post("/import-mappings", mapping);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.id();
    }

    private static Client.Answer imported(String query, String sheet) {
        Client.Answer received = department.upload(
                "/imports/hazards?" + query,
                "text/csv",
                sheet.getBytes(UTF_8),
                UUID.randomUUID().toString());
        assertThat(received.status()).as(received.body().toString()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> department.get("/imports/" + received.id()),
                        progress -> Set.of("DONE", "FAILED").contains(progress.text("state")));
    }

    private static List<JsonNode> errors(Client.Answer done) {
        return department
                .get("/imports/" + done.id() + "/errors")
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private static String campaign() {
        return SERVICE.as(COMMITTEE)
                .post("/campaigns", Map.of("title", "映射", "districts", List.of("371100"), "from", "2026-01-01"))
                .id();
    }

    @Test
    void aCountysOwnSheetGoesInByItsMapping() {
        String into = campaign();
        String mapping = saved(county("major"));

        Client.Answer done = imported(
                "campaign=" + into + "&mapping=" + mapping,
                HEADER + "D-1,消火栓无水,东港,消防类,b类,甲公司,在办,,,急\r\n" + "D-2,灭火器过期,371102,消防,一般,,,,,\r\n");

        assertThat(done.body().path("accepted").asInt())
                .as(errors(done).toString())
                .isEqualTo(2);
        assertThat(errors(done)).isEmpty();
        assertThat(done.text("mapping")).isEqualTo(mapping);
        assertThat(done.body().path("mappingVersion").asInt()).isEqualTo(1);
        JsonNode major = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> department
                                .get("/hazards?level=major&campaign=" + into)
                                .body()
                                .path("items"),
                        items -> items.size() == 1)
                .get(0);
        assertThat(major.path("district").asString()).isEqualTo("371102");
        assertThat(major.path("sector").asString()).isEqualTo("fire-safety");
        assertThat(major.path("unit").asString()).isEqualTo(UNIT_ID);
    }

    @Test
    void unknownHeadersAndValuesAreToldWithWhatWasExpectedAndTheNearest() {
        String mapping = saved(county("general"));

        Client.Answer done = imported(
                "dryRun=true&mapping=" + mapping,
                HEADER.replace("备注", "检查仁")
                        + "1,隐患,东岗,消防类,B类,甲公司,,,,\r\n"
                        + "2,隐患,东港,消放类,B类,甲公司,,,,\r\n"
                        + "3,隐患,东港,消防类,C类,甲公司,,,,\r\n"
                        + "4,隐患,东港,消防类,B类,甲公私,,,,\r\n"
                        + "5,隐患,东港,消防类,B类,unit-nobody-knows,,,,\r\n"
                        + "6,隐患,东港,消防类,B类,甲公司,再办,,,\r\n");

        assertThat(done.body().path("refused").asInt()).isEqualTo(6);
        assertThat(errors(done).stream()
                        .map(error -> error.path("row").asInt() + " "
                                + error.path("header").asString("") + " "
                                + error.path("value").asString("") + " "
                                + error.path("code").asString() + " "
                                + error.path("adviceZh").asString().replaceAll(".*最接近的是“(.*)”", "→$1")))
                .containsExactly(
                        "1 检查仁  unknown-header →检查人",
                        "2 属地 东岗 district →东港",
                        "3 领域 消放类 sector →消防类",
                        "4 等次 C类 level →B类",
                        "5 单位名称 甲公私 unit →甲公司",
                        "6 单位名称 unit-nobody-knows unit-not-registered 请核对编号，或先登记该单位",
                        "7 进展 再办 state →在办");
    }

    @Test
    void aSheetWhoseLayoutHasChangedIsNotReadWithoutWhatTheMappingNames() {
        String mapping = saved(county("general"));

        Client.Answer done =
                imported("mapping=" + mapping, HEADER.replace("限期", "限其") + "1,隐患,东港,消防类,B类,甲公司,,2027-01-01,,\r\n");

        assertThat(done.text("state")).isEqualTo("FAILED");
        JsonNode reason = done.body().path("reason");
        assertThat(reason.path("code").asString()).isEqualTo("mapped-header-absent");
        assertThat(reason.path("zh").asString()).contains("限期");
        assertThat(reason.path("adviceZh").asString()).endsWith("最接近的是“限其”");
    }

    @Test
    void aRowsStateMustBeBorneOutByItsDates() {
        String mapping = saved(county("general"));

        Client.Answer done = imported(
                "dryRun=true&mapping=" + mapping,
                HEADER + "1,隐患,东港,消防类,B类,甲公司,已整改,2099-01-01,,\r\n"
                        + "2,隐患,东港,消防类,B类,甲公司,在办,2099-01-01," + LocalDate.now().minusDays(2) + ",\r\n"
                        + "3,隐患,东港,消防类,B类,甲公司,已销号,2099-01-01,,\r\n");

        assertThat(errors(done).stream()
                        .map(error -> error.path("row").asInt() + " "
                                + error.path("code").asString())
                        .filter(error -> error.contains("state")))
                .containsExactly("2 state-without-date", "3 date-against-state", "4 state-without-date");
    }

    @Test
    void aRevisionIsTheNextVersionAndAnImportIsReadByTheOneThatItNames() {
        String mapping = saved(county("general"));
        Client.Answer revised = department.postIfMatch("/import-mappings/" + mapping + "/revise", county("major"), 1);
        assertThat(revised.version()).isEqualTo(2);
        assertThat(department
                        .postIfMatch("/import-mappings/" + mapping + "/revise", county("major"), 1)
                        .status())
                .isEqualTo(412);

        String into = campaign();
        String row = HEADER + "7,隐患,东港,消防类,B类,甲公司,,2099-01-01,,\r\n";
        Client.Answer old = imported("campaign=" + into + "&dryRun=true&mappingVersion=1&mapping=" + mapping, row);
        Client.Answer newest = imported("campaign=" + into + "&dryRun=true&mapping=" + mapping, row);

        assertThat(old.body().path("accepted").asInt())
                .as(errors(old).toString())
                .isOne();
        assertThat(newest.body().path("mappingVersion").asInt()).isEqualTo(2);
        assertThat(errors(newest).get(0).path("code").asString()).isEqualTo("major-by-hand");
        assertThat(department
                        .get("/import-mappings/" + mapping + "?version=1")
                        .body()
                        .path("values")
                        .path("level")
                        .path("B类")
                        .asString())
                .isEqualTo("general");
    }

    @Test
    void aRepeatedRevisionIsTheFirstOne() {
        String mapping = saved(county("general"));
        String key = UUID.randomUUID().toString();
        String path = "/import-mappings/" + mapping + "/revise";

        assertThat(department.post(path, county("major"), key).version()).isEqualTo(2);
        assertThat(department.post(path, county("major"), key).version()).isEqualTo(2);
        assertThat(department.post(path, county("general"), key).status()).isEqualTo(422);
        assertThat(department.get("/import-mappings/" + mapping).version()).isEqualTo(2);
    }

    @Test
    void anotherOrganisationNeitherSeesNorUsesIt() {
        String mapping = saved(county("general"));
        Client committee = SERVICE.as(COMMITTEE);

        assertThat(committee.get("/import-mappings/" + mapping).status()).isEqualTo(404);
        assertThat(committee
                        .get("/import-mappings?limit=200")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .doesNotContain(mapping);
        Client.Answer refused = committee.upload(
                "/imports/hazards?mapping=" + mapping,
                "text/csv",
                HEADER.getBytes(UTF_8),
                UUID.randomUUID().toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("rule")).isEqualTo("mapping-no-such-mapping");
    }

    @Test
    void theListHasTheNewestVersionOfEachAndIsPaged() {
        String first = saved(county("general"));
        String second = saved(county("general"));
        department.post("/import-mappings/" + first + "/revise", county("major"));

        List<String> listed = listed(1);

        assertThat(listed).contains(first + " 2", second + " 1").doesNotHaveDuplicates();
        assertThat(listed(200)).isEqualTo(listed).doesNotContain(first + " 1");
    }

    private static List<String> listed(int limit) {
        List<String> listed = new ArrayList<>();
        String next = "";
        do {
            Client.Answer page = department.get("/import-mappings?limit=" + limit + next);
            page.body()
                    .path("items")
                    .forEach(item -> listed.add(item.path("id").asString() + " "
                            + item.path("version").asInt()));
            next = page.text("next").isEmpty() ? "" : "&cursor=" + page.text("next");
        } while (!next.isEmpty());
        return listed;
    }

    /** A mapping that is not saved. */
    record Wrong(Map<String, Object> body, String rule, String says) {}

    static List<Wrong> wrong() {
        return List.of(
                new Wrong(Map.of("columns", Map.of("限期", "deadlin")), "mapping-no-such-column", "deadline"),
                new Wrong(Map.of("values", Map.of("level", Map.of("A", "majr"))), "mapping-no-such-code", "major"),
                new Wrong(Map.of("values", Map.of("title", Map.of("A", "B"))), "mapping-no-code-table", "district"),
                new Wrong(
                        Map.of("values", Map.of("district", Map.of("东港", "东港区"))), "mapping-no-such-code", "GB/T 2260"),
                new Wrong(
                        Map.of("values", Map.of("unit", Map.of("乙", "nobody-1"))), "mapping-no-such-unit", "nobody-1"),
                new Wrong(Map.of("columns", Map.of("限 期", "deadline", "限期", "found-at")), "mapping-ambiguous", "限期"),
                new Wrong(
                        Map.of("values", Map.of("level", Map.of("a", "major", "Ａ", "general"))),
                        "mapping-ambiguous",
                        "a"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsNotKnownHereIsRefusedWithWhatThereIs(Wrong wrong) {
        Map<String, Object> body = new HashMap<>(Map.of("source", "表", "columns", Map.of()));
        body.putAll(wrong.body());

        Client.Answer answer = department.post("/import-mappings", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("rule")).isEqualTo(wrong.rule());
        assertThat(answer.text("detail")).contains(wrong.says());
    }
}
