package org.safetyvalve.console.hazards;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.stub.City;
import org.safetyvalve.console.stub.StubIdentity;
import org.safetyvalve.console.stub.StubServer.Asked;
import org.safetyvalve.console.stub.StubService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HazardPagesTest extends ConsoleTest {

    private static final String PAGE = "/hazards/" + City.HAZARD;
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void theListAsksForWhatWasFilteredAndNothingElse() {
        Visitor department = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);

        String page = department
                .open(
                        "/hazards?campaign=c-1&district=371102&sector=&level=major&state=&overdue=true&unit=&text=%E6%B1%BD%E8%BD%A6%26x")
                .body();

        assertThat(CITY.hazard.last("GET", "/hazards").query().split("&(?!x)"))
                .containsExactlyInAnyOrder(
                        "campaign=c-1", "district=371102", "level=major", "overdue=true", "text=汽车&x", "limit=30");
        assertThat(page)
                .contains("郭家湖子汽车城消防安全重大隐患", "郭家湖子汽车城管理有限公司", "整改中", "逾期")
                .contains("cursor=eyJhZnRlciI6Mn0");
    }

    @Test
    void theNextPageIsOnlyRows() {
        Visitor department = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);

        HttpResponse<String> rows = department.get("/hazards?cursor=abc", "HX-Request", "true");

        assertThat(rows.body()).contains("<tr").doesNotContain("<html", "<header");
        assertThat(CITY.hazard.last("GET", "/hazards").query()).contains("cursor=abc");
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        CITY.hazard.on("GET", "/hazards", 200, "{\"items\":[],\"next\":null}");
        Visitor department = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);

        assertThat(department.open("/hazards").body()).contains("还没有隐患");
        assertThat(department.open("/hazards?level=major").body()).contains("可以放宽条件再查");
    }

    @Test
    void oneHazardTellsWhoHoldsItByWhenAndWhatHappenedInAllServices() {
        String page =
                visitor().as(CITY.identity, StubIdentity.DISCIPLINE).open(PAGE).body();

        assertThat(page)
                .contains("郭家湖子汽车城管理有限公司", "2026-12-18 24:00", "市级督办 日安督〔2021〕3号")
                .contains("230,000 平方米", "206 户", "1,280,000.00 元（企业安全生产费用）");
        assertThat(page.substring(page.indexOf("class=\"timeline\"")))
                .containsSubsequence(
                        "同意延期", "接收", "移送", "方案批准", "上报整改方案", "责令整改", "责任交办", "挂牌督办", "采取临时管控", "启动责任倒查", "隐患定级",
                        "发现隐患")
                .contains("仅纪检监察可见", "日照市公安局", "2021-03-18 24:00（3 个工作日）");
    }

    @Test
    void offersExactlyTheActionsThatTheServiceOffers() {
        String page = visitor().as(CITY.identity, StubIdentity.UNIT).open(PAGE).body();

        assertThat(page)
                .contains(PAGE + "/actions/plan", PAGE + "/actions/complete", PAGE + "/actions/request-extension")
                .doesNotContain("/actions/verify", "/actions/close", "/actions/approve-plan");
    }

    @Test
    void withAccountabilityAwayTheHazardsOwnStoryIsStillTold() {
        CITY.accountability.goAway();
        try {
            String page = visitor()
                    .as(CITY.identity, StubIdentity.DEPARTMENT)
                    .open(PAGE)
                    .body();

            assertThat(page).contains("问责服务暂时没有应答", "发现隐患", "郭家湖子汽车城管理有限公司").doesNotContain("启动责任倒查");
        } finally {
            CITY.accountability.comeBack();
        }
    }

    @Test
    void aHazardThatIsNotForThisReaderLooksLikeNone() {
        String page = visitor()
                .as(CITY.identity, StubIdentity.UNIT)
                .open("/hazards/somebody-elses")
                .body();

        assertThat(page).contains("没有这个页面，或者您无权查看").doesNotContain("class=\"timeline\"");
    }

    @Test
    void anActionIsSentOnceWithItsKeyAndTheVersionThatTheReaderSaw() {
        CITY.hazard.on(
                "POST", PAGE + "/complete", 200, "{\"id\":\"x\",\"version\":15,\"state\":\"COMPLETION_CLAIMED\"}");
        Visitor unit = visitor().as(CITY.identity, StubIdentity.UNIT);

        HttpResponse<String> page = unit.follow(unit.submit(
                PAGE, PAGE + "/actions/complete", Map.of("key", "k-7", "version", "14", "summary", "已拆除\r\n已恢复通道")));

        Asked asked = CITY.hazard.last("POST", "/complete");
        assertThat(asked.header("Idempotency-Key")).isEqualTo("k-7");
        assertThat(asked.header("If-Match")).isEqualTo("\"14\"");
        assertThat(JSON.readTree(asked.body())).isEqualTo(JSON.readTree("{\"summary\":\"已拆除\\n已恢复通道\"}"));
        assertThat(page.uri().getPath()).isEqualTo(PAGE);
        assertThat(page.body()).contains("已办理：报告整改完成。");
    }

    @Test
    void aPlanSendsTheFiveAssurancesInTheirOwnUnits() {
        CITY.hazard.on("POST", PAGE + "/plan", 200, "{\"id\":\"x\",\"version\":15,\"state\":\"RECTIFYING\"}");
        Visitor unit = visitor().as(CITY.identity, StubIdentity.UNIT);

        unit.submit(
                PAGE,
                PAGE + "/actions/plan",
                Map.of(
                        "key",
                        "k",
                        "version",
                        "14",
                        "responsibility",
                        "安全部",
                        "measures",
                        "拆除",
                        "funds.amount",
                        "1,280.50",
                        "funds.source",
                        "安全费用",
                        "timeLimit",
                        "2026-12-18",
                        "contingencyPlan",
                        "值守"));

        JsonNode sent = JSON.readTree(CITY.hazard.last("POST", "/plan").body());
        assertThat(sent.path("funds").path("amount").asLong()).isEqualTo(128_050);
        assertThat(sent.path("funds").path("source").asString()).isEqualTo("安全费用");
        assertThat(sent.path("timeLimit").asString()).isEqualTo("2026-12-18T16:00:00Z");
    }

    @Test
    void aBrokenRuleIsShownAtItsFieldAndNothingMustBeTypedAgain() {
        CITY.hazard.on(
                "POST",
                PAGE + "/plan",
                422,
                StubService.problem(
                        422,
                        "invalid",
                        "内容不合规则",
                        "重大隐患整改方案须做到五落实",
                        ",\"rule\":\"five-assurances\",\"errors\":[{\"path\":\"contingencyPlan\",\"message\":\"请补齐此项\"}]"));
        Visitor unit = visitor().as(CITY.identity, StubIdentity.UNIT);

        String page = unit.follow(unit.submit(
                        PAGE, PAGE + "/actions/plan", Map.of("key", "k-8", "version", "14", "measures", "逐户清退")))
                .body();

        assertThat(page)
                .contains("重大隐患整改方案须做到五落实", "逐户清退", "请补齐此项")
                .containsPattern("id=\"act-plan-contingencyPlan\"[^>]*aria-invalid=\"true\"")
                .containsPattern("<details class=\"act\" open=\"open\">\\s*<summary>报送整改方案")
                .doesNotContain("value=\"k-8\"");
    }

    @Test
    void aStaleVersionSaysThatSomebodyWasFaster() {
        CITY.hazard.on(
                "POST", PAGE + "/complete", 412, StubService.problem(412, "stale-version", "版本已过期", "已是版本 15", ""));
        Visitor unit = visitor().as(CITY.identity, StubIdentity.UNIT);

        String page = unit.follow(unit.submit(
                        PAGE, PAGE + "/actions/complete", Map.of("key", "k", "version", "13", "summary", "做完了")))
                .body();

        assertThat(page).contains("这条记录刚刚被别人改变", "做完了", "name=\"version\" value=\"14\"");
    }

    @Test
    void aRefusedActionThatIsGoneSinceIsStillExplained() {
        CITY.hazard.on(
                "POST", PAGE + "/verify", 409, StubService.problem(409, "rule-broken", "违反流程规则", "请刷新后查看可办事项", ""));
        Visitor department = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);

        String page = department
                .follow(department.submit(
                        PAGE, PAGE + "/actions/verify", Map.of("key", "k", "version", "14", "opinion", "合格")))
                .body();

        assertThat(page).contains("违反流程规则", "请刷新后查看可办事项");
    }

    @Test
    void anUnknownOutcomeKeepsItsKeySoThatNothingIsDoneTwice() {
        CITY.hazard.on(
                "POST", PAGE + "/complete", 503, StubService.problem(503, "outcome-unknown", "结果未知", "请用同一个键重试", ""));
        Visitor unit = visitor().as(CITY.identity, StubIdentity.UNIT);

        String page = unit.follow(unit.submit(
                        PAGE, PAGE + "/actions/complete", Map.of("key", "k-9", "version", "14", "summary", "做完了")))
                .body();

        assertThat(page).contains("结果未知", "不会重复办理", "value=\"k-9\"");
    }

    @ParameterizedTest
    @CsvSource({"503, overloaded", "429, too-many-requests", "503, refused-unavailable"})
    void anActionThatTheServiceHasNoTimeForIsSentAgainWithItsKeyWhenItSays(int status, String type) {
        CITY.hazard.on("POST", PAGE + "/complete", status, StubService.problem(status, type, "系统繁忙", "请等待", ""));
        Visitor unit = visitor().as(CITY.identity, StubIdentity.UNIT);

        String page = unit.follow(unit.submit(
                        PAGE, PAGE + "/actions/complete", Map.of("key", "k-11", "version", "14", "summary", "快做完了")))
                .body();

        assertThat(page)
                .contains("尚未办理", "没有生效", "请在 4 秒后再次提交", "data-wait=\"4\"", "value=\"k-11\"", "快做完了")
                .doesNotContain("不能确定是否已经生效");
    }

    @Test
    void aPartWhoseServiceHasNoTimeSaysWhenToComeBack() {
        CITY.accountability.on(
                "GET", PAGE + "/history", 503, StubService.problem(503, "overloaded", "系统繁忙", "请等待", ""));

        String page = visitor().as(CITY.identity, StubIdentity.UNIT).open(PAGE).body();

        assertThat(page).contains("问责服务此刻繁忙", "请在 4 秒后刷新", "报告整改完成");
    }

    @Test
    void anActionWhileTheServiceIsAwayKeepsItsKeyToo() {
        Visitor unit = visitor().as(CITY.identity, StubIdentity.UNIT);
        HttpResponse<String> answer;
        String form = unit.open(PAGE).body();
        assertThat(form).contains("报告整改完成");
        CITY.hazard.on("POST", PAGE + "/complete", 500, "no json at all");

        answer = unit.follow(unit.submit(
                PAGE, PAGE + "/actions/complete", Map.of("key", "k-10", "version", "14", "summary", "做完了")));

        assertThat(answer.body()).contains("服务暂时没有应答", "value=\"k-10\"");
    }

    @Test
    void anActionThatDoesNotExistIsNotFound() {
        Visitor unit = visitor().as(CITY.identity, StubIdentity.UNIT);

        assertThat(unit.submit(PAGE, PAGE + "/actions/erase", Map.of("key", "k", "version", "1"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aHazardRectifiedOnTheSpotIsEnteredInOneGo() {
        CITY.hazard
                .on("POST", "/hazards", 201, "{\"id\":\"fresh\",\"version\":4,\"state\":\"COMPLETION_CLAIMED\"}")
                .on("/hazards/fresh", "hazard.json");
        Visitor inspector = visitor().as(CITY.identity, StubIdentity.INSPECTOR);

        HttpResponse<String> page = inspector.follow(inspector.submit(
                "/hazards/new",
                "/hazards/new",
                Map.of(
                        "key",
                        "k-11",
                        "title",
                        "灭火器过期",
                        "description",
                        "3 具过期",
                        "district",
                        "371102",
                        "sector",
                        "fire-safety",
                        "unit",
                        "91371102MA3GJHZ01X",
                        "onTheSpot",
                        "true",
                        "completion",
                        "已更换",
                        "evidence",
                        "{\"name\":\"a.jpg\",\"sha256\":\"" + "0".repeat(64)
                                + "\",\"mediaType\":\"image/jpeg\",\"size\":3}")));

        Asked asked = CITY.hazard.last("POST", "/hazards");
        assertThat(asked.header("Idempotency-Key")).isEqualTo("k-11");
        assertThat(asked.header("If-Match")).isNull();
        JsonNode sent = JSON.readTree(asked.body());
        assertThat(sent.path("onTheSpot").asBoolean()).isTrue();
        assertThat(sent.path("completion").asString()).isEqualTo("已更换");
        assertThat(sent.path("evidence").path(0).path("name").asString()).isEqualTo("a.jpg");
        assertThat(page.uri().getPath()).isEqualTo("/hazards/fresh");
    }

    @Test
    void whatWasEnteredIsKeptWhenItIsRefused() {
        CITY.hazard.on(
                "POST",
                "/hazards",
                422,
                StubService.problem(
                        422,
                        "invalid",
                        "内容不合规则",
                        "该地点不在您单位的管辖地域内",
                        ",\"errors\":[{\"path\":\"district\",\"message\":\"不在辖区\"}]"));
        Visitor inspector = visitor().as(CITY.identity, StubIdentity.INSPECTOR);

        String page = inspector
                .follow(inspector.submit(
                        "/hazards/new",
                        "/hazards/new",
                        Map.of(
                                "key",
                                "k",
                                "title",
                                "灭火器过期",
                                "description",
                                "3 具",
                                "district",
                                "371122",
                                "sector",
                                "mining")))
                .body();

        assertThat(page).contains("灭火器过期", "不在辖区", "该地点不在您单位的管辖地域内").doesNotContain("onTheSpot\":");
        assertThat(JSON.readTree(CITY.hazard.last("POST", "/hazards").body()).has("onTheSpot"))
                .isFalse();
    }

    @Test
    void unitsAreLookedUpByName() {
        String units = visitor()
                .as(CITY.identity, StubIdentity.DEPARTMENT)
                .open("/units/options?text=%E6%B1%BD%E8%BD%A6")
                .body();

        assertThat(JSON.readTree(units).path(0).path("name").asString()).isEqualTo("郭家湖子汽车城管理有限公司");
        assertThat(CITY.hazard.last("GET", "/units").query()).contains("text=汽车");
    }

    private static String ofThePublic() {
        return StubService.resource("hazard.json").replaceFirst("\\{", "{\"publicReport\":\"r-1\",");
    }

    @Test
    void theAuthorityReadsWhatTheReporterAddedAndTheContactOnlyWithAReason() {
        CITY.hazard
                .on("GET", PAGE, 200, ofThePublic())
                .on(
                        "GET",
                        PAGE + "/report",
                        200,
                        "{\"authority\":\"rizhao-emergency-bureau\",\"anonymous\":false,\"receivedAt\":\"2021-03-16T02:10:00Z\","
                                + "\"supplements\":[{\"at\":\"2021-03-17T11:40:00Z\",\"text\":\"今天又锁上了\"}]}")
                .on("POST", PAGE + "/report/read-contact", 200, "{\"name\":\"欧阳金丝雀\",\"phone\":\"13976431852\"}");
        Visitor department = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);

        assertThat(department.open(PAGE).body()).contains("今天又锁上了", "查看联系方式").doesNotContain("欧阳金丝雀");
        HttpResponse<String> contact =
                department.submit(PAGE, PAGE + "/contact", Map.of("key", "k-9", "reason", "核实是哪个出口"));
        assertThat(contact.statusCode()).isEqualTo(200);
        assertThat(contact.body()).contains("欧阳金丝雀", "13976431852", "不得告诉他人");
        assertThat(contact.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        Asked asked = CITY.hazard.last("POST", "/report/read-contact");
        assertThat(asked.header("Idempotency-Key")).isEqualTo("k-9");
        assertThat(asked.header("Authorization")).startsWith("Bearer ");
        assertThat(asked.body()).isEqualTo("{\"reason\":\"核实是哪个出口\"}");
        assertThat(department.open(PAGE).body()).doesNotContain("欧阳金丝雀");
    }

    @Test
    void whoDoesNotDecideOnAReportSeesItsHazardWithoutIt() {
        CITY.hazard
                .on("GET", PAGE, 200, ofThePublic())
                .on("GET", PAGE + "/report", 403, StubService.problem(403, "forbidden", "无权操作", "x", ""));

        assertThat(visitor().as(CITY.identity, StubIdentity.UNIT).open(PAGE).body())
                .contains("郭家湖子汽车城消防安全重大隐患")
                .doesNotContain("查看联系方式");
    }
}
