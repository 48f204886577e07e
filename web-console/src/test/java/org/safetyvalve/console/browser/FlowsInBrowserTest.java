package org.safetyvalve.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.safetyvalve.console.stub.City;
import org.safetyvalve.console.stub.StubIdentity;
import org.safetyvalve.console.stub.StubServer.Asked;
import org.safetyvalve.console.stub.StubService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do with the pages. */
class FlowsInBrowserTest extends BrowserTest {

    private static final String PAGE = "/hazards/" + City.HAZARD;
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void figuresMoveAsEventsArrive() {
        logIn(StubIdentity.DEPARTMENT);
        page.waitForURL("**/campaigns/*");
        page.waitForTimeout(300);
        int before = CITY.reporting.listeners();
        page.navigate(at("/campaigns/rizhao-2021-spring"));
        assertThat(figure("generalHazards")).hasText("30,412");
        page.waitForCondition(() -> CITY.reporting.listeners() > before);

        CITY.reporting.push(StubService.resource("overview.json")
                .replace("30412", "30413")
                .replace("\"majorHazardsClosed\":4", "\"majorHazardsClosed\":5")
                .replace("\"majorHazardsTracked\":7", "\"majorHazardsTracked\":6"));

        assertThat(figure("generalHazards")).hasText("30,413");
        assertThat(figure("majorHazardsTracked")).hasText("6");
        assertThat(page.locator(".cells .closed")).hasCount(5);
        assertThat(page.locator("[data-live]")).containsText("实时更新");
        assertThat(complaints).isEmpty();
    }

    @Test
    void figuresAreAskedForWhileThereIsNoStream() {
        page.route("**/overview/stream", route -> route.abort());
        logIn(StubIdentity.DEPARTMENT);
        page.navigate(at("/campaigns/rizhao-2021-spring"));
        CITY.reporting.on(
                "GET",
                "/campaigns/rizhao-2021-spring/overview",
                200,
                StubService.resource("overview.json").replace("1114", "1115"));

        assertThat(figure("documentsRead")).hasText("1,115", new LocatorAssertions.HasTextOptions().setTimeout(9_000));
        assertThat(page.locator("[data-live]")).containsText("每 5 秒更新");
    }

    @Test
    void aUnitCompletesAHazardWithTheKeyboardAlone() {
        CITY.hazard.on(
                "POST", PAGE + "/complete", 200, "{\"id\":\"x\",\"version\":15,\"state\":\"COMPLETION_CLAIMED\"}");
        logIn(StubIdentity.UNIT);
        page.navigate(at(PAGE));

        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("跳到正文");
        page.keyboard().press("Enter");
        tabTo("报告整改完成");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("已按方案拆除，恢复消防车通道。");
        tabTo("报告整改完成");
        page.keyboard().press("Enter");

        assertThat(page.locator(".notice.good")).containsText("已办理：报告整改完成");
        Asked asked = CITY.hazard.last("POST", "/complete");
        assertThat(JSON.readTree(asked.body()).path("summary").asString()).isEqualTo("已按方案拆除，恢复消防车通道。");
        assertThat(asked.header("If-Match")).isEqualTo("\"14\"");
    }

    @Test
    void aRefusedPlanComesBackOpenWithTheWrongFieldInView() {
        CITY.hazard.on(
                "POST",
                PAGE + "/plan",
                422,
                StubService.problem(
                        422,
                        "invalid",
                        "内容不合规则",
                        "重大隐患整改方案须做到责任、措施、资金、时限、预案“五落实”,缺一不可。请补齐此项。",
                        ",\"rule\":\"five-assurances\",\"errors\":[{\"path\":\"contingencyPlan\",\"message\":\"请补齐此项\"}]"));
        logIn(StubIdentity.UNIT);
        page.navigate(at(PAGE));
        page.getByText("报送整改方案").first().click();
        page.getByLabel("措施落实").fill("逐户清退");
        page.locator(".act[open] button").click();

        assertThat(page.locator("[aria-invalid=true]")).isFocused();
        assertThat(page.getByLabel("措施落实")).hasValue("逐户清退");
        picture("refused");
    }

    @Test
    void aVersionThatIsOverIsToldKindly() {
        CITY.hazard.on(
                "POST", PAGE + "/complete", 412, StubService.problem(412, "stale-version", "版本已过期", "已是版本 15", ""));
        logIn(StubIdentity.UNIT);
        page.navigate(at(PAGE));
        page.getByText("报告整改完成").first().click();
        page.getByLabel("整改情况").fill("做完了");
        page.locator(".act[open] button").click();

        assertThat(page.locator(".act[open] .notice.bad")).containsText("这条记录刚刚被别人改变");
        assertThat(page.getByLabel("整改情况")).hasValue("做完了");
        picture("stale");
    }

    @Test
    void anInspectorEntersAHazardRectifiedOnTheSpotWithAPhotosFingerprint() {
        CITY.hazard
                .on("POST", "/hazards", 201, "{\"id\":\"fresh\",\"version\":4,\"state\":\"COMPLETION_CLAIMED\"}")
                .on("/hazards/fresh", "hazard.json");
        logIn(StubIdentity.INSPECTOR);
        page.navigate(at("/hazards"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("录入隐患"))
                .click();
        assertThat(page.getByLabel("整改情况")).isHidden();
        page.getByLabel("隐患名称").fill("灭火器过期");
        page.getByLabel("描述").fill("3 具灭火器过期");
        page.getByLabel("行业领域").selectOption("fire-safety");
        page.getByLabel("所在单位").fill("91371102MA3GJHZ01X");
        CITY.hazard.on(
                "POST",
                "/evidence",
                201,
                "{\"id\":\"e-1\",\"name\":\"现场.jpg\",\"sha256\":\"" + "55c6".repeat(16) + "\"}");
        page.locator("#e-evidence")
                .setInputFiles(new FilePayload("现场.jpg", "image/jpeg", "photo".getBytes(StandardCharsets.UTF_8)));
        page.getByText("立行立改：").click();
        page.getByLabel("整改情况").fill("已当场更换");
        assertThat(page.locator(".evidence li")).containsText("现场.jpg · 55c655c655c6…");
        picture("hazard-new-filled");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存"))
                .click();

        page.waitForURL("**/hazards/fresh");
        JsonNode sent = JSON.readTree(CITY.hazard.last("POST", "/hazards").body());
        assertThat(sent.path("onTheSpot").asBoolean()).isTrue();
        assertThat(sent.path("campaign").asString()).isEqualTo("rizhao-2021-spring");
        assertThat(sent.path("evidence").path(0).toString()).isEqualTo("{\"id\":\"e-1\"}");
        assertThat(CITY.hazard.last("POST", "/evidence").body()).isEqualTo("photo");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aSheetIsTriedFollowedLiveAndItsErrorsAreOffered() {
        String running = StubService.resource("import.json")
                .replace("\"DONE\"", "\"RUNNING\"")
                .replaceAll(",\\s*\"finishedAt\": \"[^\"]*\"", "");
        CITY.hazard
                .on("POST", "/imports/hazards", 202, running)
                .on("GET", "/imports/i-1", 200, running.replace("30412", "200"));
        logIn(StubIdentity.DEPARTMENT);
        page.navigate(at("/hazards"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("导入表格"))
                .click();
        page.getByLabel("表格")
                .setInputFiles(new FilePayload("台账.csv", "text/csv", "sheet".getBytes(StandardCharsets.UTF_8)));
        page.getByLabel("列的映射").selectOption("m-2");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传"))
                .click();

        page.waitForURL("**/imports/i-1");
        Asked asked = CITY.hazard.last("POST", "/imports/hazards");
        assertThat(asked.body()).isEqualTo("sheet");
        assertThat(asked.query().split("&"))
                .containsExactlyInAnyOrder("dryRun=true", "mapping=m-2", "mappingVersion=3", "fileName=台账.csv");
        assertThat(asked.header("Idempotency-Key")).hasSize(32);
        assertThat(page.locator("[data-figure=rows]")).hasText("200");
        page.waitForCondition(() -> CITY.hazard.listeners() > 0);

        CITY.hazard.push("progress", running.replace("30412", "12000"));
        assertThat(page.locator("[data-figure=rows]")).hasText("12,000");
        assertThat(page.locator("[data-state]")).hasText("正在处理");
        CITY.hazard.on("/imports/i-1", "import.json");
        CITY.hazard.push("progress", StubService.resource("import.json"));

        assertThat(page.getByText("下载全部问题")).isVisible();
        assertThat(page.locator("[data-state]")).hasText("已结束");
        assertThat(page.locator("tbody tr").first()).containsText("属地");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aCaseIsReadForAPurposeAndWhatToDoAboutItProposed() {
        CITY.accountability
                .on("POST", "/cases/c-1/read-content", 200, StubService.resource("case-opened.json"))
                .on("POST", "/cases/c-1/propose", 200, "{\"id\":\"c-1\",\"version\":10,\"state\":\"PROPOSED\"}");
        logIn(StubIdentity.DISCIPLINE);
        page.navigate(at("/cases/c-1"));
        assertThat(page.locator("main")).not().containsText("欧阳金丝雀");
        page.getByLabel("查阅事由").selectOption("adjudication");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查阅内容"))
                .click();
        assertThat(page.locator("main")).containsText("某某在验收中弄虚作假");
        picture("case-opened");

        page.getByText("提出处理意见").first().click();
        Locator first = page.locator(".act[open] .rows > fieldset").first();
        assertThat(first.locator("> legend")).containsText("欧阳金丝雀");
        first.getByLabel("认定").selectOption("formalism");
        first.locator("[name='outcomes[0].measures[0].form']").selectOption("accountability-2019/admonition");
        first.getByText("再加一项").click();
        assertThat(first.locator(".rows > fieldset")).hasCount(3);
        page.locator(".act[open] button[type=submit]").click();

        assertThat(page.locator(".notice.good")).containsText("已办理：提出处理意见");
        assertThat(page.locator("main")).not().containsText("欧阳金丝雀");
        JsonNode sent =
                JSON.readTree(CITY.accountability.last("POST", "/propose").body());
        assertThat(sent.toString())
                .isEqualTo(
                        "{\"outcomes\":[{\"concerned\":\"1\",\"finding\":\"formalism\",\"measures\":[{\"form\":\"accountability-2019/admonition\"}]}]}");
        assertThat(complaints).isEmpty();
    }

    @Test
    void moreRowsComeWithoutLeavingTheList() {
        logIn(StubIdentity.DEPARTMENT);
        page.navigate(at("/hazards"));
        assertThat(page.locator("#rows tr")).hasCount(7);
        CITY.hazard.on(
                "GET", "/hazards", 200, StubService.resource("hazards.json").replace("\"eyJhZnRlciI6Mn0\"", "null"));

        page.getByText("显示更多").click();

        assertThat(page.locator("#rows tr")).hasCount(12);
        assertThat(page.getByText("显示更多")).hasCount(0);
    }

    @Test
    void anAcknowledgedLetterIsDone() {
        CITY.notification.on(
                "POST", "/inbox/n-1/acknowledge", 200, "{\"id\":\"n-1\",\"version\":2,\"state\":\"ACKNOWLEDGED\"}");
        logIn(StubIdentity.UNIT);
        page.navigate(at("/inbox"));

        page.locator(".letters button").first().click();

        assertThat(page.locator(".notice.good")).containsText("已签收");
        CITY.notification.last("POST", "/inbox/n-1/acknowledge");
    }

    @Test
    void withTwoServicesAwayTheRestOfThePageStands() {
        CITY.accountability.goAway();
        CITY.notification.goAway();
        try {
            logIn(StubIdentity.DEPARTMENT);
            page.navigate(at(PAGE));
            picture("services-away");
            assertThat(page.locator(".away")).hasCount(1);
            assertThat(page.locator(".timeline li")).hasCount(9);
        } finally {
            CITY.accountability.comeBack();
            CITY.notification.comeBack();
        }
    }

    private Locator figure(String name) {
        return page.locator("[data-figure=" + name + "] b");
    }

    private void tabTo(String text) {
        for (int presses = 0; presses < 60; presses++) {
            Locator focused = page.locator("summary:focus, button:focus");
            if (focused.count() == 1 && focused.innerText().contains(text)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + text);
    }
}
