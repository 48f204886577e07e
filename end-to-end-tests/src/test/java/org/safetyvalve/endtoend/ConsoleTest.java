package org.safetyvalve.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.endtoend.city.City.CAMPAIGN;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.safetyvalve.endtoend.city.Browsers;
import org.safetyvalve.endtoend.city.City;
import org.safetyvalve.endtoend.city.InTheCity;
import org.safetyvalve.endtoend.city.Visitor;

/** The newcomer's five minutes in the pages: a hazard found, completed by the unit, verified by the department, figures that move. */
@InTheCity
@Order(40)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleTest {
    private static final String TITLE = "安全出口被货架封堵";
    private static final LocatorAssertions.HasAttributeOptions SOON =
            new LocatorAssertions.HasAttributeOptions().setTimeout(30_000);

    private Browsers browsers;
    private Visitor leader;
    private Visitor inspector;
    private Visitor department;
    private Visitor unit;
    private String hazard;
    private long generalBefore;

    @BeforeAll
    void openTheBrowser(City city) {
        Optional<Path> chromium = Browsers.chromium();
        if (chromium.isEmpty() && System.getenv("CI") != null) {
            Assertions.fail("CI always tests the pages, and there is no Chromium");
        }
        Assumptions.assumeTrue(chromium.isPresent(), "there is no Chromium in /usr/bin");
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        browsers = new Browsers(city, chromium.get());
    }

    @AfterAll
    void closeTheBrowser() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    @Order(1)
    void theLeaderSeesTheOverviewOfTheCampaign() {
        leader = browsers.login("leader");
        leader.goes("/campaigns/" + CAMPAIGN);
        assertThat(figure("inspectionGroups")).hasAttribute("data-value", "32");
        assertThat(figure("majorHazardsTracked")).hasAttribute("data-value", "7");
        generalBefore = Long.parseLong(figure("generalHazards").getAttribute("data-value"));
        assertThat(leader.page().locator("[data-live]")).hasAttribute("data-live", "stream", SOON);
        assertThat(leader.page().locator(".chart canvas").first()).isVisible();
        leader.page().evaluate("window.neverReloaded = true");
        leader.keepsPicture("01-overview");
    }

    private Locator figure(String name) {
        return leader.page().locator("[data-figure='" + name + "']");
    }

    @Test
    @Order(2)
    void anInspectorEntersAHazard() {
        inspector = browsers.login("safety-inspector");
        inspector.keepsPicture("02-home-of-an-inspector");
        inspector.goes("/hazards/new");
        Locator form = inspector.page().locator("form[action$='/hazards/new']");
        inspector.fillsIn(
                form,
                Map.of(
                        "title", TITLE,
                        "description", "二层东侧安全出口被货架封堵,无法开启",
                        "district", "371102",
                        "sector", "fire-safety",
                        "address", "东港区北京路 1 号",
                        "campaign", CAMPAIGN));
        inspector.keepsPicture("03-entering-a-hazard");
        form.locator("button[type=submit]").click();
        assertThat(inspector.page().locator("h1")).hasText(TITLE);
        hazard = inspector.page().url().replaceFirst(".*/hazards/", "").replaceFirst("[?#].*", "");
        assertThat(inspector.page().locator(".timeline li")).hasCount(1);
        inspector.keepsPicture("04-hazard-found");
    }

    @Test
    @Order(3)
    void theDepartmentClassifiesAssignsAndOrdersRectification() {
        department = browsers.login("department");
        department.goes("/hazards/" + hazard);
        department.keepsPicture("05-hazard-for-the-department");
        department.does("classify", Map.of("level", "general", "basis", "一般火灾隐患"));
        department.does("assign", Map.of("unit", Units.GUOJIAHUZI, "basis", "安全生产法第四条"));
        department.does("order-rectification", Map.of("requirements", "立即清理", "workingDays", "5"));
        department.keepsPicture("06-rectification-ordered");
    }

    @Test
    @Order(4)
    void theOverviewHasMovedWithoutAReload() {
        assertThat(figure("generalHazards")).hasAttribute("data-value", String.valueOf(generalBefore + 1), SOON);
        assertThat(leader.page().evaluate("window.neverReloaded")).isEqualTo(true);
        leader.keepsPicture("07-overview-has-moved");
    }

    @Test
    @Order(5)
    void theUnitFindsItInItsInboxAndCompletesIt() {
        unit = browsers.login("responsible-unit");
        unit.goes("/inbox");
        Locator letter = unit.page().locator(".letters li h3 a[href$='/hazards/" + hazard + "']");
        Eventually.holds(() -> {
            unit.page().reload();
            assertThat(letter.count()).isPositive();
        });
        unit.keepsPicture("08-inbox-of-the-unit");
        letter.first().click();
        assertThat(unit.offered("verify")).hasCount(0);
        unit.does("complete", Map.of("summary", "货架已移走"));
        unit.keepsPicture("09-completed");
    }

    @Test
    @Order(6)
    void somebodyOfTheDepartmentVerifiesAndClosesIt() {
        Visitor colleague = browsers.login("department-2");
        colleague.goes("/hazards/" + hazard);
        colleague.does("verify", Map.of("opinion", "现场复查合格"));
        colleague.does("close", Map.of("reason", "整改到位"));
        assertThat(colleague.page().locator(".timeline li")).hasCount(7);
        colleague.keepsPicture("10-closed");
    }

    @Test
    @Order(7)
    void theListShowsItToWhomItConcernsAndAnotherUnitDoesNotSeeIt() {
        Eventually.holds(() -> {
            unit.goes("/hazards?text=货架封堵");
            assertThat(unit.page().locator("#rows td.title a").allTextContents())
                    .containsExactly(TITLE);
        });
        unit.keepsPicture("11-list-of-the-unit");
        Visitor other = browsers.login("responsible-unit-2");
        other.goes("/hazards?text=货架封堵");
        assertThat(other.page().locator("#rows td.title a")).hasCount(0);
        other.goes("/hazards/" + hazard);
        assertThat(other.page().locator("h1")).hasText("没有找到");
        assertThat(other.page().locator("body")).not().containsText(TITLE);
        other.keepsPicture("12-another-unit-sees-nothing");
    }

    @Test
    @Order(8)
    void theLeaderSeesNoDisciplineMatter() {
        leader.goes("/hazards?campaign=" + CAMPAIGN + "&level=major");
        leader.keepsPicture("13-major-hazards");
        leader.page().locator("#rows td.title a").first().click();
        assertThat(leader.page().locator(".timeline li").first()).isVisible();
        assertThat(leader.page().locator(".timeline .restricted")).hasCount(0);
        leader.keepsPicture("14-major-hazard-for-the-leader");
        assertThat(leader.page().locator("header a[href$='/tracings']")).hasCount(0);
        leader.goes("/tracings");
        assertThat(leader.page().locator("td.title a")).hasCount(0);
        leader.goes("/leads");
        assertThat(leader.page().locator("td.title a")).hasCount(0);
        leader.keepsPicture("15-no-leads-for-the-leader");
    }

    @Test
    @Order(9)
    void disciplineInspectionSeesTheTracingBesideTheHazard() {
        Visitor discipline = browsers.login("discipline-inspector");
        discipline.goes("/tracings");
        assertThat(discipline.page().locator("td.title a").first()).isVisible();
        discipline.keepsPicture("16-tracings");
        discipline.goes("/hazards?campaign=" + CAMPAIGN + "&level=major");
        discipline.page().locator("#rows td.title a").first().click();
        assertThat(discipline.page().locator(".timeline .restricted").first()).isVisible();
        discipline.keepsPicture("17-major-hazard-for-discipline-inspection");
    }

    @Test
    @Order(10)
    void everyPageIsThereInEnglishToo() {
        leader.goes("/campaigns/" + CAMPAIGN);
        leader.page().locator("a.language").click();
        assertThat(leader.page().locator("html")).hasAttribute("lang", "en");
        assertThat(figure("generalHazards").locator("span"))
                .hasText("general hazards", new LocatorAssertions.HasTextOptions().setIgnoreCase(true));
        leader.keepsPicture("18-overview-in-english");
    }

    @Test
    @Order(11)
    void noScriptFailedAndNoPageAnsweredWithAnError() {
        assertThat(browsers.complaints()).isEmpty();
    }
}
