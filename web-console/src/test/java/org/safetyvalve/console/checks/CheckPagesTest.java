package org.safetyvalve.console.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.stub.City;
import org.safetyvalve.console.stub.StubIdentity;
import org.safetyvalve.console.stub.StubServer.Asked;
import org.safetyvalve.console.stub.StubService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckPagesTest extends ConsoleTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FORM = "/checks/new?checklist=auto-market-fire&checklistVersion=2";

    private Visitor inspector() {
        return visitor().as(CITY.identity, StubIdentity.INSPECTOR);
    }

    private Visitor department() {
        return visitor().as(CITY.identity, StubIdentity.DEPARTMENT);
    }

    private static JsonNode sent(String path) {
        return JSON.readTree(CITY.hazard.last("POST", path).body());
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static Map<String, String> check() {
        Map<String, String> entered = new HashMap<>(Map.of(
                "key", "k-1",
                "campaign", "rizhao-2021-spring",
                "group", "group-1",
                "checklist", "auto-market-fire",
                "checklistVersion", "2",
                "district", "371102",
                "unit", "91371102MA3GJHZ01X"));
        entered.putAll(Map.of(
                "items[0].code", "1.1",
                "items[0].result", "failed",
                "items[0].note", "通道停满车辆",
                "items[1].code", "1.2",
                "items[1].result", "passed",
                "items[1].note", "",
                "items[2].code", "2.1",
                "items[2].result", "not-applicable"));
        return entered;
    }

    /** As hazard-service tells it to somebody who may do nothing with it. */
    private static String withoutActions(String file, String action) {
        return StubService.resource(file).replace("[\"" + action + "\"]", "[]");
    }

    @Test
    void aChecklistShowsItsItemsAndIsWhereACheckBegins() {
        CITY.hazard.on(
                "GET",
                "/checklists/auto-market-fire/versions/2",
                200,
                withoutActions("checklist.json", "publish-next"));
        String page =
                inspector().open("/checklists/auto-market-fire/versions/2").body();

        assertThat(page)
                .contains("汽车市场消防安全检查表", "疏散通道、安全出口保持畅通", "《中华人民共和国消防法》第二十八条", "第 2 版")
                .contains("href=\"/checks/new?checklist=auto-market-fire&amp;checklistVersion=2\"")
                .doesNotContain("/actions/publish-next", "已有更新的版本");
        assertThat(inspector().open("/checklists").body()).contains("第 1 版", "按此表检查");
        assertThat(visitor()
                        .as(CITY.identity, StubIdentity.UNIT)
                        .open("/checklists")
                        .body())
                .contains("汽车市场消防安全检查表")
                .doesNotContain("按此表检查", "href=\"/checklists/new\"", "href=\"/look-backs\"");
    }

    @Test
    void anOlderVersionSaysSoAndIsNotPublishedFrom() {
        CITY.hazard.on(
                "GET",
                "/checklists/auto-market-fire/versions/1",
                200,
                withoutActions("checklist.json", "publish-next").replace("\"version\": 2", "\"version\": 1"));

        assertThat(department().open("/checklists/auto-market-fire/versions/1").body())
                .contains("已有更新的版本")
                .doesNotContain("/actions/publish-next");
    }

    @Test
    void aNextVersionBeginsAsTheNewestAndSaysWhatItIsBasedOn() {
        CITY.hazard.on(
                "POST", "/checklists/auto-market-fire/versions", 201, "{\"id\":\"x\",\"version\":1,\"state\":\"P\"}");
        Visitor department = department();
        String page = department.open("/checklists/auto-market-fire").body();
        assertThat(page.substring(page.indexOf("/actions/publish-next")))
                .containsPattern("name=\"basedOn\"[^>]* value=\"2\"")
                .containsPattern("name=\"items\\[2].zh\"[^>]* value=\"油品与明火作业区保持防火间距\"");

        HttpResponse<String> after = department.follow(department.submit(
                "/checklists/auto-market-fire",
                "/checklists/auto-market-fire/actions/publish-next",
                Map.of(
                        "key", "k",
                        "version", "2",
                        "basedOn", "2",
                        "title", "检查表",
                        "sector", "fire-safety",
                        "items[0].code", "1",
                        "items[0].zh", "一",
                        "items[0].en", "one",
                        "items[0].basis", "法")));

        assertThat(sent("/versions"))
                .isEqualTo(json("{'basedOn':2,'title':'检查表','sector':'fire-safety',"
                        + "'items':[{'code':'1','zh':'一','en':'one','basis':'法'}]}"));
        assertThat(after.uri().getPath()).isEqualTo("/checklists/auto-market-fire");
        assertThat(after.body()).contains("已办理：发布下一版。");
    }

    @Test
    void aChecklistThatNobodyNamedIsFoundAfterItWasPublished() {
        CITY.hazard.on("POST", "/checklists", 201, "{\"id\":\"version-id\",\"version\":1,\"state\":\"PUBLISHED\"}");
        Visitor department = department();
        assertThat(department.open("/checklists/new").body()).contains("发布检查表", "name=\"items[2].basis\"");

        HttpResponse<String> answer = department.submit(
                "/checklists/new",
                "/checklists/new",
                Map.of("key", "k-7", "title", "检查表", "sector", "mining", "items[0].code", "1"));

        assertThat(sent("/checklists").path("id").asString()).isEqualTo("checklist-k-7");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/checklists/checklist-k-7");
    }

    @Test
    void aCheckAsksForEachItemAndOffersTheReadersGroupsAlone() {
        String form = inspector().open(FORM).body();

        assertThat(form)
                .contains("第一检查组", "疏散通道、安全出口保持畅通", "name=\"items[2].code\" value=\"2.1\"", "郭家湖子汽车城</option>")
                .doesNotContain("第二检查组");
    }

    @Test
    void whoIsInNoGroupIsToldBeforeAnythingIsEntered() {
        CITY.hazard.on(
                "GET",
                "/campaigns/rizhao-2021-spring",
                200,
                StubService.resource("hazard-campaign.json").replace(", \"members\": [\"safety-inspector\"]", ""));

        assertThat(department().open(FORM).body()).contains("任何检查组的成员").doesNotContain("name=\"items[0].result\"");
    }

    @Test
    void ofSeveralCampaignsOneIsChosenFirst() {
        CITY.hazard.on(
                "GET",
                "/campaigns",
                200,
                "{\"items\":[{\"id\":\"a\",\"title\":\"行动甲\",\"state\":\"OPEN\"},{\"id\":\"b\",\"title\":\"行动乙\",\"state\":\"OPEN\"},"
                        + "{\"id\":\"c\",\"title\":\"行动丙\",\"state\":\"CLOSED\"}],\"next\":null}");

        assertThat(inspector().open(FORM + "&unit=u-1").body())
                .contains("行动甲", "行动乙", "name=\"unit\" value=\"u-1\"")
                .doesNotContain("行动丙", "name=\"items[0].result\"");
    }

    @Test
    void aCheckIsSentWithAResultOfEachItem() {
        CITY.hazard.on("POST", "/checks", 201, "{\"id\":\"ck-1\",\"version\":1,\"state\":\"ENTERING\"}");
        Visitor inspector = inspector();

        HttpResponse<String> page = inspector.follow(inspector.submit(FORM, "/checks/new", check()));

        Asked asked = CITY.hazard.last("POST", "/checks");
        assertThat(asked.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(JSON.readTree(asked.body()))
                .isEqualTo(json("{'campaign':'rizhao-2021-spring','group':'group-1','checklist':'auto-market-fire',"
                        + "'checklistVersion':2,'district':'371102','unit':'91371102MA3GJHZ01X','items':["
                        + "{'code':'1.1','result':'failed','note':'通道停满车辆'},{'code':'1.2','result':'passed'},"
                        + "{'code':'2.1','result':'not-applicable'}]}"));
        assertThat(page.uri().getPath()).isEqualTo("/checks/ck-1");
        assertThat(page.body()).contains("检查已记录。");
    }

    @Test
    void whatIsWrongWithAnItemIsSaidAtItAndNothingMustBeEnteredAgain() {
        CITY.hazard.on(
                "POST",
                "/checks",
                422,
                StubService.problem(
                        422,
                        "invalid",
                        "内容不合规则",
                        "不合格项须写明发现的问题：它将作为隐患登记。",
                        ",\"errors\":[{\"path\":\"items[1].note\",\"message\":\"写明发现的问题\"}]"));
        Map<String, String> entered = check();
        entered.put("items[0].result", "");
        entered.put("items[0].note", "");
        entered.put("items[2].result", "failed");
        Visitor inspector = inspector();

        HttpResponse<String> page = inspector.follow(inspector.submit(FORM, "/checks/new", entered));

        assertThat(page.uri().getPath()).isEqualTo("/checks/new");
        assertThat(page.body().substring(page.body().indexOf("items[2].code")))
                .containsPattern("value=\"failed\" checked")
                .containsPattern("name=\"items\\[2].note\" aria-invalid=\"true\"")
                .contains("写明发现的问题");
        assertThat(page.body()).containsPattern("value=\"91371102MA3GJHZ01X\" autocomplete");
    }

    @Test
    void whatFailedLeadsToTheHazardThatItBecame() {
        String page = inspector().open("/checks/ck-1").body();

        assertThat(page)
                .contains("3 项中 1 项不合格", "消防车通道停满待修车辆", "第一检查组", "郭家湖子汽车城</a>", "不涉及")
                .contains("大排查大整治（2021 年春季）")
                .containsOnlyOnce("href=\"/hazards/" + City.HAZARD + "\"");
        assertThat(inspector().open("/checks?unit=91371102MA3GJHZ01X").body())
                .contains("汽车市场消防安全检查表", "正在登记隐患", "对郭家湖子汽车城管理有限公司的检查");
    }

    @Test
    void aHazardLeadsBackToTheCheckThatFoundIt() {
        CITY.hazard.on(
                "GET",
                "/hazards/" + City.HAZARD,
                200,
                StubService.resource("hazard.json")
                        .replaceFirst("\"foundAt\"", "\"check\":{\"check\":\"ck-1\",\"item\":\"1.1\"},\"foundAt\""));

        assertThat(inspector().open("/hazards/" + City.HAZARD).body()).contains("href=\"/checks/ck-1\">检查项 1.1 不合格");
    }

    @Test
    void aHazardThatIsNotEnteredYetIsNotLinkedTo() {
        CITY.hazard.on(
                "GET", "/checks/ck-1", 200, StubService.resource("check.json").replace("DONE", "ENTERING"));

        assertThat(inspector().open("/checks/ck-1").body())
                .contains("正在登记为隐患")
                .doesNotContain("href=\"/hazards/" + City.HAZARD + "\"");
    }

    @Test
    void aLookBackShowsItsSampleItsResultsAndHowToDrawItAgain() {
        CITY.hazard.on(
                "GET",
                "/hazards/h-2",
                200,
                "{\"id\":\"h-2\",\"title\":\"客运站疏散通道堆放杂物\",\"state\":\"CLOSED\",\"district\":\"371102\"}");

        String page = inspector().open("/look-backs/lb-1").body();

        assertThat(page)
                .contains("从 1,204 条中抽取 3 条", "郭家湖子汽车城消防安全重大隐患", "通道又停满车辆", "已重新启动", "href=\"/hazards/h-9\"")
                .contains("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", "9f86d081884c7d65")
                .contains("求 SHA-256，按结果升序", "已看 2 / 3");
        assertThat(page.substring(page.indexOf("/actions/record-result")))
                .contains("<option value=\"h-2\">客运站疏散通道堆放杂物</option>")
                .doesNotContain("<option value=\"h-1\"");
    }

    @Test
    void aResultIsRecordedByWhoeverLooksBack() {
        CITY.hazard.on("POST", "/look-backs/lb-1/results", 200, "{\"id\":\"lb-1\",\"version\":5,\"state\":\"OPEN\"}");
        Visitor inspector = inspector();
        inspector.submit(
                "/look-backs/lb-1",
                "/look-backs/lb-1/actions/record-result",
                Map.of("key", "k", "version", "4", "hazard", "h-2", "outcome", "still-fixed", "note", "完好"));

        assertThat(sent("/results")).isEqualTo(json("{'hazard':'h-2','outcome':'still-fixed','note':'完好'}"));
        CITY.hazard.on("GET", "/look-backs/lb-1", 200, withoutActions("look-back.json", "record-result"));
        assertThat(visitor()
                        .as(CITY.identity, StubIdentity.DISCIPLINE)
                        .open("/look-backs/lb-1")
                        .body())
                .contains("从 1,204 条中抽取 3 条")
                .doesNotContain("/actions/record-result");
    }

    @Test
    void aLookBackIsDrawnFromWhatWasClosedInATime() {
        CITY.hazard.on("POST", "/look-backs", 201, "{\"id\":\"lb-1\",\"version\":1,\"state\":\"OPEN\"}");
        Visitor department = department();
        assertThat(department.open("/look-backs").body()).contains("1,204", "7,310", "已看完", "href=\"/look-backs/new\"");

        department.submit(
                "/look-backs/new",
                "/look-backs/new",
                Map.of("key", "k", "size", "20", "sector", "mining", "closedFrom", "2021-03-01T00:00"));

        assertThat(sent("/look-backs"))
                .isEqualTo(json("{'size':20,'sector':'mining','closedFrom':'2021-02-28T16:00:00Z'}"));
        assertThat(inspector().open("/look-backs").body()).doesNotContain("href=\"/look-backs/new\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/checks/somebody-elses",
                "/look-backs/somebody-elses",
                "/checklists/none",
                "/checklists/none/versions/1"
            })
    void whatIsNotForThisReaderIsTheSamePageAsWhatIsNotThere(String path) {
        assertThat(inspector().open(path).statusCode()).isEqualTo(404);
    }
}
