package org.safetyvalve.console.supervisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.stub.City;
import org.safetyvalve.console.stub.StubIdentity;
import org.safetyvalve.console.stub.StubServer.Asked;
import org.safetyvalve.console.stub.StubService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SupervisionPagesTest extends ConsoleTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DONE = "{\"id\":\"x\",\"version\":10,\"state\":\"DONE\"}";
    private static final String SUPERVISION = "/supervisions/rizhao-2021-spring-supervision";
    private static final String GROUP = "/inspections/rizhao-2021-spring-group-07";

    private Visitor discipline() {
        return visitor().as(CITY.identity, StubIdentity.DISCIPLINE);
    }

    private Visitor department() {
        return visitor().as(CITY.identity, StubIdentity.DEPARTMENT);
    }

    private static JsonNode sent(String path) {
        return JSON.readTree(CITY.accountability.last("POST", path).body());
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource({
        "/supervisions, 全市安全生产大排查大整治专项监督检查, 进行中",
        "/special-studies, 汽车市场、批发市场消防安全责任落实, 日专研〔2021〕1号",
        "/key-supervisions, 日督〔2021〕1号, 逾期"
    })
    void everyRoomHasItsList(String path, String one, String another) {
        assertThat(discipline().open(path).body()).contains(one, another);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/supervisions/another",
                "/inspections/another",
                "/visits/another",
                "/special-studies/another",
                "/key-supervisions/another",
                "/inspections",
                "/visits"
            })
    void whatIsNotForThisReaderIsTheSamePageAsWhatIsNotThere(String path) {
        HttpResponse<String> page = department().open(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有这个页面，或者您无权查看").doesNotContain("查阅内容", "现在可以办理", "检查组");
    }

    @Test
    void aSupervisionShowsItsPlansItsTotalsAndItsGroups() {
        String page = discipline().open(SUPERVISION).body();

        assertThat(page)
                .contains("压实属地、部门和企业的安全生产责任", "集中检查", "第七监督检查组", "第八监督检查组", "已撤销", "混合编组")
                .containsSubsequence("增加重点区域", "以前的方案", "discipline-inspector")
                .contains("1,114", "暗访</span> <span class=\"num\">3<", "明查</span> <span class=\"num\">24<")
                .contains("已销号</span> <span class=\"num\">12<", "href=\"" + GROUP + "\"")
                .contains("href=\"/special-studies/st-1\"", "href=\"/key-supervisions/ks-1\"")
                .contains("href=\"/campaigns/rizhao-2021-spring\"", "仅纪检监察可见");
        assertThat(page.substring(page.indexOf("class=\"timeline\"")))
                .contains("日照市纪委监委", "东港区", "监督检查室", "2021-03-08 · 2021-04-30")
                .doesNotContain("supervision-office<", "371102");
    }

    @Test
    void offersExactlyTheActionsThatTheServiceOffers() {
        CITY.accountability.on(
                "GET",
                SUPERVISION,
                200,
                StubService.resource("supervision.json")
                        .replaceFirst("\"actions\": \\[.*]", "\"actions\": [\"open-inspection\"]"));

        assertThat(discipline().open(SUPERVISION).body())
                .contains(SUPERVISION + "/actions/open-inspection", "只写账号，不写姓名")
                .doesNotContain("/actions/plan", "/actions/close", "/actions/record-special-study");
        assertThat(discipline().open(GROUP).body())
                .contains(GROUP + "/actions/record-visit", GROUP + "/actions/amend", GROUP + "/actions/dissolve");
    }

    @Test
    void aSupervisionIsOpenedByDays() {
        CITY.accountability.on(
                "POST", "/supervisions", 201, "{\"id\":\"rizhao-2021-spring-supervision\",\"version\":1}");
        Visitor inspector = discipline();
        assertThat(inspector
                        .open("/supervisions/new?campaign=rizhao-2021-spring")
                        .body())
                .contains("type=\"date\"", "大排查大整治");

        inspector.submit(
                "/supervisions/new",
                "/supervisions/new",
                Map.of("key", "k", "campaign", "rizhao-2021-spring", "title", "专项", "from", "2026-12-01", "to", ""));

        assertThat(sent("/supervisions"))
                .isEqualTo(json("{'campaign':'rizhao-2021-spring','title':'专项','from':'2026-12-01'}"));
    }

    @Test
    void aPlanIsAmendedFromWhatItSaysNow() {
        CITY.accountability.on("POST", SUPERVISION + "/plan", 200, DONE);
        Visitor inspector = discipline();
        assertThat(inspector.open(SUPERVISION).body())
                .containsPattern("name=\"plan.aims\"[^>]*>压实属地、部门和企业的安全生产责任</textarea>")
                .containsPattern("name=\"plan.focusDistricts\" value=\"371103\" checked")
                .contains("name=\"plan.bodies[1].organisation\" value=\"rizhao-resident-group-1\"")
                .contains("name=\"plan.taskforce.members[1].account\" value=\"office-1-inspector\"")
                .containsPattern("name=\"plan.periods\\[0].to\" value=\"2021-04-30\"");

        inspector.submit(
                SUPERVISION,
                SUPERVISION + "/actions/plan",
                Map.of(
                        "key", "k",
                        "version", "3",
                        "plan.aims", "压实责任\r\n督促整改",
                        "plan.focusDistricts", "371102",
                        "plan.periods[0].name", "集中检查",
                        "plan.periods[0].from", "2021-03-08",
                        "plan.periods[0].to", "2021-04-30",
                        "plan.taskforce.head.account", "discipline-inspector",
                        "plan.taskforce.head.organisation", "rizhao-discipline",
                        "reason", "调整"));

        assertThat(sent("/plan"))
                .isEqualTo(json("{'plan':{'aims':['压实责任','督促整改'],'focusDistricts':['371102'],"
                        + "'periods':[{'name':'集中检查','from':'2021-03-08','to':'2021-04-30'}],"
                        + "'taskforce':{'head':{'account':'discipline-inspector','organisation':'rizhao-discipline'}}},"
                        + "'reason':'调整'}"));
        assertThat(CITY.accountability.last("POST", "/plan").header("If-Match")).isEqualTo("\"3\"");
    }

    @Test
    void whatIsRecordedUnderASupervisionIsSentThere() {
        CITY.accountability
                .on("POST", SUPERVISION + "/inspections", 201, DONE)
                .on("POST", SUPERVISION + "/special-studies", 201, DONE)
                .on("POST", SUPERVISION + "/key-supervisions", 201, DONE);
        Visitor inspector = discipline();

        String page = inspector
                .follow(inspector.submit(
                        SUPERVISION,
                        SUPERVISION + "/actions/open-inspection",
                        Map.of(
                                "key", "k",
                                "version", "3",
                                "groupName", "第九组",
                                "kind", "mixed",
                                "leader.account", "a",
                                "leader.organisation", "rizhao-discipline",
                                "members[0].account", "b",
                                "members[0].organisation", "rizhao-discipline")))
                .body();
        inspector.submit(
                SUPERVISION,
                SUPERVISION + "/actions/record-special-study",
                Map.of(
                        "key", "k",
                        "version", "3",
                        "reference", "1号",
                        "topic", "消防",
                        "calledBy", "rizhao-discipline",
                        "bodies", "rizhao-discipline\nrizhao-emergency-bureau",
                        "heldAt", "2026-11-20T14:40",
                        "tasks[0].organisation", "rizhao-emergency-bureau",
                        "tasks[0].text", "逐户检查",
                        "tasks[0].workingDays", "10"));
        inspector.submit(
                SUPERVISION,
                SUPERVISION + "/actions/open-key-supervision",
                Map.of(
                        "key", "k",
                        "version", "3",
                        "subjectKind", "hazard",
                        "subject", City.HAZARD,
                        "reference", "2号",
                        "reason", "久拖不改"));

        assertThat(page).contains("已办理：建组。");
        assertThat(sent("/inspections"))
                .isEqualTo(json("{'groupName':'第九组','kind':'mixed','leader':{'account':'a','organisation':"
                        + "'rizhao-discipline'},'members':[{'account':'b','organisation':'rizhao-discipline'}]}"));
        assertThat(sent("/special-studies"))
                .isEqualTo(json("{'reference':'1号','topic':'消防','calledBy':'rizhao-discipline','bodies':"
                        + "['rizhao-discipline','rizhao-emergency-bureau'],'heldAt':'2026-11-20T06:40:00Z','tasks':"
                        + "[{'organisation':'rizhao-emergency-bureau','text':'逐户检查','workingDays':10}]}"));
        assertThat(sent("/key-supervisions"))
                .isEqualTo(json(
                        "{'subjectKind':'hazard','subject':'" + City.HAZARD + "','reference':'2号','reason':'久拖不改'}"));
    }

    @Test
    void aGroupShowsWhoItIsMadeOfAndWhereItHasBeen() {
        String page = discipline().open(GROUP).body();

        assertThat(page)
                .contains("第七监督检查组", "resident-1-inspector", "人员轮换", "以前的组成", "东港区商务局", "清明节")
                .contains("href=\"/visits/v-1\"", "href=\"" + SUPERVISION + "\"")
                .containsPattern("class=\"tag restricted\">暗访</span>");
        assertThat(page.substring(page.indexOf("class=\"timeline\""))).doesNotContain("rizhao-2021-spring-supervision");
        String amend = page.substring(page.indexOf("/actions/amend"), page.indexOf("/actions/dissolve"));
        assertThat(amend)
                .containsPattern("value=\"mixed\" selected")
                .contains("name=\"members[1].account\" value=\"resident-1-inspector\"")
                .containsPattern("name=\"units\"[^>]*>donggang-commerce-bureau</textarea>");
    }

    @Test
    void aVisitIsRecordedByThoseOfTheGroupWhoWereThere() {
        CITY.accountability.on("POST", GROUP + "/visits", 201, DONE);
        Visitor inspector = discipline();
        String page = inspector.open(GROUP).body();
        assertThat(page.substring(page.indexOf("/actions/record-visit"), page.indexOf("/actions/amend")))
                .contains("name=\"inspectors\" value=\"resident-1-inspector\"", "value=\"covert\"")
                .contains("name=\"interviews[0].by\" value=\"discipline-inspector\"")
                .contains("<option value=\"v-1\">2021-03-16 · 东港区商务局</option>")
                .doesNotContain("value=\"mixed\" selected");
        Map<String, String> entered = new HashMap<>(Map.of(
                "key", "k",
                "version", "2",
                "unit", "donggang-commerce-bureau",
                "unitName", "东港区商务局",
                "kind", "follow-up",
                "followUpOf", "v-1",
                "inspectors", "discipline-inspector\ndiscipline-inspector-2",
                "result", "in-order",
                "notes", "通道已畅通"));
        entered.putAll(Map.of(
                "interviews[0].role", "",
                "interviews[1].role", "department-leader",
                "interviews[1].at", "2026-11-20T14:40",
                "interviews[1].by", "discipline-inspector",
                "interviews[1].said", "已逐户检查",
                "documents[0].title", "检查记录",
                "documents[0].kind", "inspection-record",
                "documents[0].count", "3"));

        inspector.submit(GROUP, GROUP + "/actions/record-visit", entered);

        assertThat(sent("/visits"))
                .isEqualTo(json("{'unit':'donggang-commerce-bureau','unitName':'东港区商务局','kind':'follow-up',"
                        + "'followUpOf':'v-1','inspectors':['discipline-inspector','discipline-inspector-2'],"
                        + "'interviews':[{'role':'department-leader','at':'2026-11-20T06:40:00Z',"
                        + "'by':['discipline-inspector'],'said':'已逐户检查'}],"
                        + "'documents':[{'title':'检查记录','kind':'inspection-record','count':3}],"
                        + "'result':'in-order','notes':'通道已畅通'}"));
    }

    @Test
    void aListBesideARecordIsReadToItsEndAndSaysWhereItIsCut() {
        String endless = StubService.resource("visits.json").replace("\"next\": null", "\"next\": \"after-these\"");
        CITY.accountability.on("GET", GROUP + "/visits", 200, endless);

        assertThat(discipline().open(GROUP).body()).contains("只显示前 20 项");
        assertThat(CITY.accountability.last("GET", GROUP + "/visits").query()).contains("cursor=after-these");
    }

    @Test
    void whatWasSaidOnAVisitIsShownForAPurposeAndKeptNowhere() {
        CITY.accountability.on("POST", "/visits/v-1/read-content", 200, StubService.resource("visit-opened.json"));
        Visitor inspector = discipline();
        assertThat(inspector.open("/visits/v-1").body())
                .contains("暗访", "东港区商务局", "密封保存", "部门负责人", "2020 年度消防安全检查记录", "日照市商务局")
                .contains("unit=donggang-commerce-bureau", "visit=v-1")
                .doesNotContain("金丝雀", "轮胎堵死");

        HttpResponse<String> opened =
                inspector.submit("/visits/v-1", "/visits/v-1/content", Map.of("key", "k-7", "purpose", "supervision"));

        assertThat(opened.body()).contains("金丝雀", "消防通道被轮胎堵死", "不得告诉他人");
        assertThat(opened.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        Asked asked = CITY.accountability.last("POST", "/visits/v-1/read-content");
        assertThat(asked.body()).isEqualTo("{\"purpose\":\"supervision\"}");
        assertThat(asked.header("Idempotency-Key")).isEqualTo("k-7");
        assertThat(inspector.open("/visits/v-1").body()).doesNotContain("金丝雀", "轮胎堵死");
    }

    @Test
    void aProblemLeadsToItsVisitOnlyForDisciplineInspection() {
        CITY.accountability.on(
                "GET",
                "/responsibility-problems/p-1",
                200,
                StubService.resource("problem.json").replace("\"visit\": null", "\"visit\": \"v-1\""));

        assertThat(discipline().open("/problems/p-1").body())
                .contains("href=\"/visits/v-1\"", "href=\"" + SUPERVISION + "\"", "problem=p-1");
        assertThat(department().open("/problems/p-1").body())
                .contains("监管不到位")
                .doesNotContain("v-1", "href=\"/supervisions", "/leads/new");
    }

    @Test
    void aProblemIsRecordedFromTheVisitOnWhichItWasFound() {
        CITY.accountability.on("POST", "/responsibility-problems", 201, "{\"id\":\"p-1\",\"version\":1}");
        Visitor inspector = discipline();
        assertThat(inspector
                        .open("/problems/new?supervision=s-1&visit=v-1&unit=donggang-commerce-bureau")
                        .body())
                .contains("value=\"s-1\"", "value=\"v-1\"", "value=\"donggang-commerce-bureau\"");

        inspector.submit(
                "/problems/new",
                "/problems/new",
                Map.of(
                        "key", "k",
                        "supervision", "s-1",
                        "visit", "v-1",
                        "unit", "donggang-commerce-bureau",
                        "kind", "formalism",
                        "summary", "检查走过场"));

        assertThat(sent("/responsibility-problems"))
                .isEqualTo(json("{'supervision':'s-1','visit':'v-1','unit':'donggang-commerce-bureau',"
                        + "'kind':'formalism','summary':'检查走过场'}"));
        assertThat(inspector.open("/problems?visit=v-1&supervision=s-1").body()).contains("/problems/new");
        assertThat(CITY.accountability.last("GET", "/responsibility-problems").query())
                .contains("visit=v-1", "supervision=s-1");
    }

    @Test
    void aTaskIsReportedByItsNumberAndVerified() {
        CITY.accountability
                .on("POST", "/special-studies/st-1/commitments/2/report", 200, DONE)
                .on("POST", "/special-studies/st-1/commitments/1/verify", 200, DONE);
        Visitor department = department();

        String page = department
                .follow(department.submit(
                        "/special-studies/st-1",
                        "/special-studies/st-1/actions/commitment-report",
                        Map.of("key", "k", "version", "4", "part", "2", "report", "已修订")))
                .body();
        discipline()
                .submit(
                        "/special-studies/st-1",
                        "/special-studies/st-1/actions/commitment-verify",
                        Map.of("key", "k", "version", "4", "part", "1", "opinion", "属实"));

        assertThat(page).contains("已办理：报告落实。", "已逐户检查 180 户", "督促核实机关").doesNotContain("href=\"/supervisions");
        assertThat(sent("/commitments/2/report")).isEqualTo(json("{'report':'已修订'}"));
        assertThat(sent("/commitments/1/verify")).isEqualTo(json("{'opinion':'属实'}"));
    }

    @Test
    void aReportIsAskedForAndWhyIsForWhomTheServiceTells() {
        CITY.accountability.on("POST", "/key-supervisions/ks-1/commitments", 200, DONE);
        Visitor inspector = discipline();
        assertThat(inspector.open("/key-supervisions/ks-1").body())
                .contains("久拖不改", "href=\"/hazards/" + City.HAZARD + "\"", "日照市人民政府", "/actions/end");
        inspector.submit(
                "/key-supervisions/ks-1",
                "/key-supervisions/ks-1/actions/ask-for-report",
                Map.of(
                        "key", "k",
                        "version", "3",
                        "organisation", "rizhao-emergency-bureau",
                        "text", "报告进展",
                        "workingDays", "5"));
        assertThat(sent("/key-supervisions/ks-1/commitments"))
                .isEqualTo(json("{'organisation':'rizhao-emergency-bureau','text':'报告进展','workingDays':5}"));

        CITY.accountability.on("/key-supervisions/ks-1", "key-supervision-asked.json");
        assertThat(department().open("/key-supervisions/ks-1").body())
                .contains("报告汽车城整改进展", "/actions/commitment-report")
                .doesNotContain("督办理由", "久拖不改", "仅纪检监察", "/actions/end", "/actions/ask-for-report");
    }

    @Test
    void supervisionIsOfferedToDisciplineInspectionAndItsTasksToEverybody() {
        assertThat(discipline().open("/campaigns/rizhao-2021-spring").body())
                .contains("href=\"/supervisions\"", "href=\"/supervisions?campaign=rizhao-2021-spring\"");
        assertThat(discipline().open("/supervisions").body()).contains("href=\"/supervisions/new\"");
        assertThat(department().open("/problems").body())
                .contains("href=\"/special-studies\"", "href=\"/key-supervisions\"")
                .doesNotContain("href=\"/supervisions", "href=\"/problems/new\"");
        assertThat(department().open("/campaigns/rizhao-2021-spring").body()).doesNotContain("href=\"/supervisions");
        assertThat(visitor()
                        .as(CITY.identity, StubIdentity.DECISION_BODY)
                        .open("/supervisions")
                        .body())
                .doesNotContain("href=\"/supervisions/new\"");
    }
}
