package org.safetyvalve.console.records;

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

class RecordPagesTest extends ConsoleTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DONE = "{\"id\":\"x\",\"version\":10,\"state\":\"DONE\"}";

    private Visitor discipline() {
        return visitor().as(CITY.identity, StubIdentity.DISCIPLINE);
    }

    private static JsonNode sent(String path) {
        return JSON.readTree(CITY.accountability.last("POST", path).body());
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource({
        "/cases, 日纪案〔2021〕0012号, 须提级审核",
        "/accidents, “4·2”车间爆燃事故, 较大事故",
        "/circulars, 关于汽车市场消防安全监管不力的通报, 日照市纪委监委",
        "/joint-interviews, 汽车市场消防安全监管, 东港区商务局",
        "/exchanges, 日沟通〔2021〕4号, 改期 1 次",
        "/reading-logs, 责任倒查 r-1, 待复核",
        "/tracings, “4·2”车间爆燃事故, 郭家湖子汽车城消防安全重大隐患"
    })
    void everyRoomHasItsList(String path, String one, String another) {
        assertThat(discipline().open(path).body()).contains(one, another);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases",
                "/accidents",
                "/circulars",
                "/joint-interviews",
                "/exchanges",
                "/reading-logs",
                "/problems",
                "/transfers",
                "/tracings",
                "/leads"
            })
    void whatIsNotForThisReaderIsTheSamePageAsWhatIsNotThere(String section) {
        HttpResponse<String> page = discipline().open(section + "/somebody-elses");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有这个页面，或者您无权查看").doesNotContain("查阅内容", "现在可以办理");
    }

    @Test
    void moreOfAListIsAskedForWithWhatWasFiltered() {
        Visitor inspector = discipline();

        assertThat(inspector.open("/cases?state=FILED&lead=l%261&other=x").body())
                .contains("/cases?cursor=eyJhZnRlciI6NX0&amp;state=FILED&amp;lead=l%261");
        assertThat(CITY.accountability.last("GET", "/cases").query().split("&(?!1)"))
                .containsExactlyInAnyOrder("state=FILED", "lead=l&1", "limit=30");
        assertThat(inspector
                        .get("/cases?cursor=eyJhZnRlciI6NX0", "HX-Request", "true")
                        .body())
                .contains("<tr")
                .doesNotContain("<html", "<header");
    }

    @Test
    void aCaseTellsWhereItStandsAndNothingThatIsSealed() {
        String page = discipline().open("/cases/c-1").body();

        assertThat(page)
                .contains("已审理", "须提级审核", "1 号 · 党的领导干部、党员 · 东港区商务局", "2 号 · 单位 · 郭家湖子汽车城管理有限公司")
                .contains("investigator-2（discipline-registry 提出）：待决定", "已退出", "此前第 1 轮", "退回", "诫勉", "第八条")
                .contains("2026-12-20 24:00")
                .contains("生效的决定", "合格", "复审", "重新审理", "href=\"/accidents/a-1\"", "href=\"/tracings/r-1\"")
                .contains("审理期限", "2026-12-28 24:00")
                .contains("负责人回避", "decision-body（discipline-registry 提出）：待决定")
                .contains("告知与陈述申辩", "部分采纳", "尚未听取", "公告后无法取得联系")
                .contains("仅纪检监察可见", "立案");
    }

    @Test
    void offersExactlyTheActionsThatTheServiceOffers() {
        String page = discipline().open("/cases/c-1").body();

        assertThat(page)
                .contains("/cases/c-1/actions/propose", "/cases/c-1/actions/decide-challenge")
                .doesNotContain("/actions/assign", "/actions/execute", "/actions/evaluate", "/actions/take-up");
    }

    @Test
    void anActionSaysWhatItMeansBesideItsForm() {
        assertThat(discipline().open("/cases/c-1").body()).contains("县级案件关联事故后，决定须经提级审核才生效。");
    }

    @Test
    void formsKnowWhoIsConcernedWhoIsChallengedAndWhatCanBeApplied() {
        String page = discipline().open("/cases/c-1").body();

        String propose = page.substring(page.indexOf("/actions/propose"), page.indexOf("/actions/decide\""));
        int second = propose.indexOf("2 号 · 单位");
        assertThat(propose.substring(0, second))
                .contains(
                        "1 号 · 党的领导干部、党员",
                        "诫勉（《中国共产党问责条例（2019年修订）》第八条）",
                        "留党察看",
                        "12/24 个月",
                        "<option value=\"24\">留党察看</option>")
                .doesNotContain("监察建议");
        assertThat(propose.substring(second))
                .contains("监察建议（《中华人民共和国监察法》第四十五条）")
                .doesNotContain("诫勉", "留党察看");
        assertThat(page.substring(page.indexOf("/actions/decide-challenge"), page.indexOf("/actions/replace")))
                .contains("value=\"investigator-2\"")
                .doesNotContain("value=\"investigator-3\"", "value=\"investigator\"");
        assertThat(CITY.accountability.last("GET", "/accountability-forms").query())
                .contains("on=20", "limit=100");
    }

    @Test
    void findingsOfEachAreSentWithTheReport() {
        CITY.accountability.on("POST", "/cases/c-1/conclude-investigation", 200, DONE);

        Visitor inspector = discipline();
        assertThat(inspector.open("/cases/c-1").body()).contains("name=\"findings[1].concerned\" value=\"2\"");
        inspector.submit(
                "/cases/c-1",
                "/cases/c-1/actions/conclude-investigation",
                Map.of(
                        "key", "k-1",
                        "version", "9",
                        "findings[0].concerned", "1",
                        "findings[0].finding", "formalism",
                        "findings[0].text", "只发文不检查",
                        "findings[1].concerned", "2",
                        "findings[1].finding", "responsibility",
                        "findings[1].text", "未整改",
                        "report", "报告"));

        assertThat(sent("/conclude-investigation"))
                .isEqualTo(json("{'findings':[{'concerned':'1','finding':'formalism','text':'只发文不检查'},"
                        + "{'concerned':'2','finding':'responsibility','text':'未整改'}],'report':'报告'}"));
        assertThat(CITY.accountability.last("POST", "/conclude-investigation").header("If-Match"))
                .isEqualTo("\"9\"");
    }

    @Test
    void anAdjudicatorIsChallengedAndTheChallengeDecided() {
        String page = discipline().open("/cases/c-1").body();

        assertThat(page).contains("审理人员回避申请", "adjudicator-2（discipline-registry 提出）：待决定");
        assertThat(page.substring(page.indexOf("/actions/challenge-adjudicator")))
                .containsPattern(
                        "(?s)<datalist id=\"act-challenge-adjudicator-adjudicator-known\">.{0,200}value=\"adjudicator\"");
        assertThat(page.substring(page.indexOf("/actions/decide-adjudicator-challenge"), page.indexOf("/actions/hear")))
                .contains("value=\"adjudicator-2\"")
                .doesNotContain("value=\"adjudicator\"");
    }

    @Test
    void whatWasServedIsShownAndRecordedWithTheTimeOfReceipt() {
        CITY.accountability.on("POST", "/cases/c-1/serve", 200, DONE);
        Visitor inspector = discipline();

        assertThat(inspector.open("/cases/c-1").body()).contains("送达", "2021-05-24 10:00", "申诉期至 2021-06-24 24:00");
        inspector.submit(
                "/cases/c-1",
                "/cases/c-1/actions/serve",
                Map.of(
                        "key", "k-1",
                        "version", "9",
                        "concerned", "2",
                        "receivedAt", "2021-05-24T10:00",
                        "receipt", "直接送达，法定代表人签收"));

        assertThat(sent("/serve"))
                .isEqualTo(json("{'concerned':'2','receivedAt':'2021-05-24T02:00:00Z','receipt':'直接送达，法定代表人签收'}"));
    }

    @Test
    void whatIsWrongInARowIsSaidAtThatRowAndNothingMustBeEnteredAgain() {
        CITY.accountability.on(
                "POST",
                "/cases/c-1/propose",
                422,
                StubService.problem(
                        422,
                        "invalid",
                        "内容不合规则",
                        "问责方式的影响期不符合规定。无影响期的不填。",
                        ",\"rule\":\"term-of-the-form\",\"errors\":[{\"path\":\"outcomes[0].measures[0].months\",\"message\":\"没有影响期\"}]"));
        Map<String, String> entered = new HashMap<>(Map.of("key", "k", "version", "9", "reasons", "理由一"));
        entered.putAll(Map.of(
                "outcomes[0].concerned", "1",
                "outcomes[0].finding", "",
                "outcomes[0].measures[0].form", "",
                "outcomes[1].concerned", "2",
                "outcomes[1].finding", "responsibility",
                "outcomes[1].measures[0].form", "",
                "outcomes[1].measures[1].form", "supervision-law-2024/recommendation",
                "outcomes[1].measures[1].months", "7"));
        Visitor inspector = discipline();

        String page = inspector
                .follow(inspector.submit("/cases/c-1", "/cases/c-1/actions/propose", entered))
                .body();

        assertThat(page)
                .contains("无影响期的不填", "理由一")
                .containsPattern(
                        "id=\"act-propose-outcomes-0-measures-0-months\"[^>]*value=\"7\"[^>]*aria-invalid=\"true\"")
                .containsPattern(
                        "(?s)<legend>2 号 · 单位[^<]*</legend>.{0,900}name=\"outcomes\\[0].concerned\" value=\"2\"")
                .containsPattern("value=\"supervision-law-2024/recommendation\" selected");
    }

    @Test
    void whatACaseSaysIsShownForAPurposeAndKeptNowhere() {
        CITY.accountability.on("POST", "/cases/c-1/read-content", 200, StubService.resource("case-opened.json"));
        Visitor inspector = discipline();

        HttpResponse<String> opened =
                inspector.submit("/cases/c-1", "/cases/c-1/content", Map.of("key", "k-7", "purpose", "adjudication"));

        assertThat(opened.body())
                .contains("某某在验收中弄虚作假", "欧阳金丝雀 副局长", "只发文不检查", "事实清楚", "不得告诉他人", "/cases/c-1/actions/propose")
                .contains("与被问责人系亲属", "拟给予诫勉", "本人多次请示过", "请示属实", "公告三十日无人应答");
        assertThat(opened.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        Asked asked = CITY.accountability.last("POST", "/cases/c-1/read-content");
        assertThat(asked.body()).isEqualTo("{\"purpose\":\"adjudication\"}");
        assertThat(asked.header("Idempotency-Key")).isEqualTo("k-7");
        assertThat(inspector.open("/cases/c-1").body()).doesNotContain("欧阳金丝雀", "弄虚作假</dd>");
    }

    @Test
    void whoMayNotReadWhatACaseSaysIsToldWhyAndSeesTheRest() {
        CITY.accountability.on(
                "POST",
                "/cases/c-1/read-content",
                409,
                StubService.problem(409, "rule-broken", "不能办理", "该内容的密钥已销毁", ""));

        assertThat(discipline()
                        .submit("/cases/c-1", "/cases/c-1/content", Map.of("key", "k", "purpose", "review"))
                        .body())
                .contains("该内容的密钥已销毁", "日纪案〔2021〕0012号", "查阅事由");
    }

    @Test
    void ofWhomATracingFoundWhatIsShownForAPurpose() {
        CITY.accountability.on(
                "POST",
                "/tracings/r-2/read-content",
                200,
                StubService.resource("tracing-of-accident.json")
                        .replaceFirst("\"person\": null", "\"person\": \"欧阳金丝雀\""));
        Visitor inspector = discipline();

        assertThat(inspector.open("/tracings/r-2").body())
                .contains("责任链条", "整改", "一名人员（查阅后显示）", "href=\"/accidents/a-1\"");
        assertThat(inspector
                        .submit("/tracings/r-2", "/tracings/r-2/content", Map.of("key", "k", "purpose", "supervision"))
                        .body())
                .contains("欧阳金丝雀");
        assertThat(inspector.open("/tracings/r-1").body()).doesNotContain("/tracings/r-1/content");
    }

    @Test
    void eachLinkOfTheChainIsLookedAt() {
        String page = discipline().open("/tracings/r-1").body();

        assertThat(page.substring(page.indexOf("/actions/determine")))
                .containsSubsequence(
                        "生产经营单位 · 郭家湖子汽车城管理有限公司 · 整改",
                        "value=\"91371102MA3GJHZ01X\"",
                        "安全监管部门 · 东港区消防救援大队 · 监管",
                        "行业主管部门",
                        "属地党委",
                        "属地政府");
    }

    @Test
    void anAccidentShowsItsGradeItsFiguresAndItsClocks() {
        String page = discipline().open("/accidents/a-1").body();

        assertThat(page)
                .contains("较大事故", "调查逾期", "涉嫌瞒报，待查证", "860,000", "来件所称等级：一般事故", "重伤人员抢救无效", "逐级上报（已报至县级）")
                .contains(
                        "自 2021-04-02 起 60 日，扣除技术鉴定 4 日，延长 30 日",
                        "设区的市级",
                        "value=\"860000\"",
                        "/tracings?accident=a-1");
        assertThat(page.substring(page.indexOf("class=\"timeline\"")))
                .contains("自 2021-04-02 14:40 起 1 小时", "事故单位", "其他事故")
                .doesNotContain(">other<", ">county<", ">unit<");
    }

    @Test
    void anAccidentShowsItsAppraisalsAndThatItsTermStandsStill() {
        String page = discipline().open("/accidents/a-1").body();

        assertThat(page)
                .contains("技术鉴定中，期限停止计算", "除尘管道", "安科鉴〔2021〕18号", "待收")
                .contains("约定期限", "2021-05-08", "name=\"agreedBy\"", "到期未收到的发出提醒")
                .containsPattern("name=\"number\"[^>]*value=\"2\"");
    }

    @Test
    void aClosedAccidentShowsWhatWasFoundDecidedAndEvaluated() {
        String page = discipline().open("/accidents/a-2").body();

        assertThat(page)
                .contains("查证认定", "监控显示事故当日已组织清理现场。", "日政字〔2021〕60号", "批复逾期")
                .contains("日安委评〔2022〕6号", "已落实", "部分落实", "公开评估结果")
                .doesNotContain("技术鉴定中");
        assertThat(page.substring(page.indexOf("class=\"timeline\"")))
                .contains("迟报", "顺延日数", "部分落实")
                .doesNotContain(">late<", ">partly-carried-out<", ">concealed<");
    }

    @Test
    void anAccidentIsReportedWithItsFiguresAndTimes() {
        CITY.accountability.on("POST", "/accidents", 201, "{\"id\":\"a-1\",\"version\":1,\"state\":\"REPORTED\"}");
        Visitor department = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);
        String form = department.open("/accidents/new?hazard=h-9").body();
        assertThat(form).contains("value=\"h-9\"", "type=\"datetime-local\"", "大排查大整治");

        HttpResponse<String> page = department.follow(department.submit(
                "/accidents/new",
                "/accidents/new",
                Map.of(
                        "key", "k-3",
                        "title", "爆燃",
                        "description", "d",
                        "district", "371102",
                        "sector", "industry-trade",
                        "kind", "other",
                        "happenedAt", "2026-11-20T14:40",
                        "deaths", "0",
                        "seriousInjuries", "1",
                        "occurredAt", "2020-01-01T00:00:00Z")));

        Asked asked = CITY.accountability.last("POST", "/accidents");
        assertThat(asked.header("Idempotency-Key")).isEqualTo("k-3");
        assertThat(asked.header("If-Match")).isNull();
        assertThat(JSON.readTree(asked.body()))
                .isEqualTo(json("{'title':'爆燃','kind':'other','happenedAt':'2026-11-20T06:40:00Z','district':'371102',"
                        + "'sector':'industry-trade','deaths':0,'seriousInjuries':1,'description':'d'}"));
        assertThat(page.uri().getPath()).isEqualTo("/accidents/a-1");
        assertThat(page.body()).contains("已办理：报告事故。");
    }

    @Test
    void aLeadShowsWhatWaitsToBeApprovedAndUntilWhen() {
        CITY.accountability.on("POST", "/leads/l-2/merge", 200, DONE);
        Visitor inspector = discipline();
        assertThat(inspector.open("/leads/l-2").body())
                .contains("批准处置意见", "拟处置方式", "予以了结", "待他人批准", "处置期限", "曾经逾期")
                .contains("href=\"/accidents/a-1\"")
                .doesNotContain("登记期限", "已建议立案");

        inspector.submit("/leads/l-2", "/leads/l-2/actions/merge", Map.of("key", "k", "version", "1", "into", "l-1"));
        assertThat(sent("/leads/l-2/merge").path("into").asString()).isEqualTo("l-1");
    }

    @Test
    void aCaseIsFiledFromItsLead() {
        CITY.accountability.on("POST", "/cases", 201, "{\"id\":\"c-1\",\"version\":1,\"state\":\"FILED\"}");
        Visitor body = visitor().as(CITY.identity, StubIdentity.DECISION_BODY);
        assertThat(body.open("/leads/l-1").body()).doesNotContain("/cases/new?lead=l-1");
        CITY.accountability.on(
                "GET",
                "/leads/l-1",
                200,
                StubService.resource("lead.json").replace("\"caseRecommended\": false", "\"caseRecommended\": true"));
        assertThat(body.open("/leads/l-1").body()).contains("/cases/new?lead=l-1");
        assertThat(body.open("/cases/new?lead=l-1").body()).contains("name=\"lead\"", "value=\"l-1\"");

        body.submit(
                "/cases/new",
                "/cases/new",
                Map.of(
                        "key", "k",
                        "lead", "l-1",
                        "facts", "案情",
                        "accidentCase", "true",
                        "concerned[0].capacities", "cadre",
                        "concerned[0].organisation", "donggang-commerce-bureau",
                        "concerned[0].name", "某某 副局长"));

        assertThat(sent("/cases"))
                .isEqualTo(json("{'lead':'l-1','accidentCase':true,'facts':'案情','concerned':[{'capacities':['cadre'],"
                        + "'organisation':'donggang-commerce-bureau','name':'某某 副局长'}]}"));
    }

    @Test
    void whatBeginsARecordComesBackAsItWasEnteredWhenItIsRefused() {
        CITY.accountability.on(
                "POST",
                "/circulars",
                422,
                StubService.problem(
                        422,
                        "invalid",
                        "内容不合规则",
                        "点名单位须写明问题",
                        ",\"errors\":[{\"path\":\"content.named[0]\",\"message\":\"写明问题\"}]"));
        Visitor inspector = discipline();

        String page = inspector
                .follow(inspector.submit(
                        "/circulars/new",
                        "/circulars/new",
                        Map.of(
                                "key", "k-5",
                                "content.reference", "日纪通〔2026〕1号",
                                "content.text", "第一行\n第二行",
                                "content.named[0].organisation", "",
                                "content.named[1].organisation", "donggang-commerce-bureau")))
                .body();

        assertThat(page)
                .contains("点名单位须写明问题", "写明问题", "日纪通〔2026〕1号", "第一行\n第二行")
                .contains("name=\"content.named[0].organisation\" value=\"donggang-commerce-bureau\"")
                .doesNotContain("value=\"k-5\"");
    }

    @Test
    void aCorrectionStartsFromWhatTheCircularSays() {
        String page = discipline().open("/circulars/ci-1").body();

        assertThat(page)
                .contains("更正记录", "单位名称有误", "主送", "东港区人民政府", "href=\"/problems/p-1\"", "href=\"/hazards/" + City.HAZARD)
                .containsPattern("name=\"content.reference\"[^>]* value=\"日纪通〔2021〕6号\"")
                .contains("name=\"content.named[1].organisation\" value=\"91371102MA3GJHZ01X\"")
                .containsPattern("name=\"content.addressees\"[^>]*>donggang-government</textarea>");
    }

    @Test
    void aCommitmentIsReportedByItsNumberAndARefusalIsShownAtIt() {
        CITY.accountability.on(
                "POST",
                "/joint-interviews/ji-1/commitments/2/report",
                409,
                StubService.problem(409, "rule-broken", "不能办理", "该承诺已报告", ""));
        Visitor department = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);

        String page = department
                .follow(department.submit(
                        "/joint-interviews/ji-1",
                        "/joint-interviews/ji-1/actions/commitment-report",
                        Map.of("key", "k", "version", "5", "part", "2", "report", "已拆除")))
                .body();

        assertThat(sent("/commitments/2/report")).isEqualTo(json("{'report':'已拆除'}"));
        assertThat(page).containsOnlyOnce("该承诺已报告").contains("已拆除", "尚有 26 户未检查", "第 2 轮", "东港区人民政府");
        assertThat(page.substring(page.indexOf("act-commitment-verify1")))
                .contains("act-commitment-report2-report", "该承诺已报告");
    }

    @Test
    void whoWasCalledAttendedOrNotAndCommitsToSomething() {
        CITY.accountability.on("POST", "/joint-interviews/ji-1/commitments", 200, DONE);
        Visitor inspector = discipline();

        assertThat(inspector.open("/joint-interviews/ji-1").body())
                .contains("东港区商务局 · 局长", "双方确认问题。", "name=\"attendance[1].office\" value=\"总经理\"");
        String page = inspector
                .follow(inspector.submit(
                        "/joint-interviews/ji-1",
                        "/joint-interviews/ji-1/actions/commit",
                        Map.of(
                                "key", "k",
                                "version", "5",
                                "organisation", "donggang-commerce-bureau",
                                "text", "逐户检查",
                                "workingDays", "10")))
                .body();

        assertThat(sent("/joint-interviews/ji-1/commitments"))
                .isEqualTo(json("{'organisation':'donggang-commerce-bureau','text':'逐户检查','workingDays':10}"));
        assertThat(page).contains("已办理：登记承诺事项。");
    }

    @Test
    void anExchangeShowsItsAgendaAsFarAsTheReaderMaySeeIt() {
        assertThat(discipline().open("/exchanges/ex-1").body())
                .contains("议程：此刻未了的事项", "逾期的责任落实问题", "href=\"/problems/p-1\"", "ji-1#2", "防汛值守", "议定事项");
        CITY.accountability.on(
                "GET", "/exchanges/ex-1/agenda", 403, StubService.problem(403, "forbidden", "无权操作", "x", ""));

        assertThat(discipline().open("/exchanges/ex-1").body())
                .contains("日沟通〔2021〕4号", "这里没有您可以查看的内容")
                .doesNotContain("ji-1#2");
    }

    @Test
    void whoReadWhatIsReviewed() {
        CITY.accountability.on("POST", "/reading-logs/rl-1/review", 200, DONE);
        Visitor body = visitor().as(CITY.identity, StubIdentity.DECISION_BODY);

        assertThat(body.open("/reading-logs/rl-1").body())
                .contains("discipline-inspector", "审查调查", "href=\"/tracings/r-1\"");
        body.submit(
                "/reading-logs/rl-1",
                "/reading-logs/rl-1/actions/review",
                Map.of("key", "k", "version", "3", "outcome", "in-order"));

        assertThat(sent("/review")).isEqualTo(json("{'outcome':'in-order'}"));
    }

    @Test
    void theHazardsStoryTellsOfItsAccidentAndItsCase() {
        CITY.accountability.on(
                "GET",
                "/hazards/" + City.HAZARD + "/history",
                200,
                City.history("accident-reported", "case-opened", "decision-proposed"));

        String page = discipline().open("/hazards/" + City.HAZARD).body();

        assertThat(page.substring(page.indexOf("class=\"timeline\"")))
                .contains("事故报告", "立案", "提出处理意见", "诫勉、通报", "日纪案〔2021〕0012");
    }

    @Test
    void roomsAreOfferedToWhomTheyAreOfUse() {
        String unit = visitor()
                .as(CITY.identity, StubIdentity.UNIT)
                .open("/circulars")
                .body();
        String body = visitor()
                .as(CITY.identity, StubIdentity.DECISION_BODY)
                .open("/cases")
                .body();

        assertThat(unit)
                .contains("href=\"/accidents\"", "href=\"/joint-interviews\"")
                .doesNotContain("href=\"/exchanges\"", "href=\"/cases\"", "href=\"/circulars/new\"");
        assertThat(body).contains("href=\"/reading-logs\"", "href=\"/cases/new\"");
        assertThat(discipline().open("/cases").body())
                .contains("href=\"/leads\"")
                .doesNotContain("href=\"/reading-logs\"", "href=\"/cases/new\"");
    }

    @Test
    void nothingBeginsWhereTheServiceHasNothingToBegin() {
        assertThat(discipline().open("/tracings/new").statusCode()).isEqualTo(404);
        assertThat(discipline()
                        .submit("/cases/new", "/reading-logs/new", Map.of("key", "k"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAccidentIsReferredWithWhatIsKnownOfIt() {
        String form = visitor()
                .as(CITY.identity, StubIdentity.COMMITTEE)
                .open("/transfers/new?accident=a-1")
                .body();

        assertThat(form)
                .contains("value=\"“4·2”车间爆燃事故\"", "name=\"hazard\" value=\"" + City.HAZARD + "\"")
                .containsPattern("value=\"accident\" selected");
    }
}
