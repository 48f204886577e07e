package org.safetyvalve.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyvalve.console.stub.City;
import org.safetyvalve.console.stub.StubIdentity;
import org.safetyvalve.console.stub.StubService;

/** How every page looks, and that it can be read by everybody (WCAG 2.1 AA, by axe-core). */
class PagesInBrowserTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "overview,/campaigns/rizhao-2021-spring",
        "hazards,/hazards",
        "hazard,/hazards/" + City.HAZARD,
        "hazard-new,/hazards/new",
        "import,/imports/i-1",
        "units,/units",
        "unit,/units/91371102MA3GJHZ01X",
        "unit-merged,/units/donggang-auto-market",
        "unit-new,/units/new",
        "sites,/sites",
        "site,/sites/guojiahuzi-auto-city",
        "criteria,/criteria",
        "checklists,/checklists",
        "checklist,/checklists/auto-market-fire",
        "checks,/checks",
        "check,/checks/ck-1",
        "look-backs,/look-backs",
        "look-back,/look-backs/lb-1",
        "look-back-new,/look-backs/new",
        "unit-en,/units/91371102MA3GJHZ01X?lang=en",
        "look-back-en,/look-backs/lb-1?lang=en",
        "inbox,/inbox",
        "problems,/problems",
        "problem,/problems/p-1",
        "transfers,/transfers",
        "transfer,/transfers/t-1",
        "transfer-new,/transfers/new?hazard=" + City.HAZARD,
        "tracings,/tracings",
        "tracing,/tracings/r-1",
        "leads,/leads",
        "lead,/leads/l-1",
        "tracing-of-accident,/tracings/r-2",
        "cases,/cases",
        "case,/cases/c-1",
        "campaign-new,/campaigns/new",
        "case-new,/cases/new?lead=l-1",
        "accidents,/accidents",
        "accident,/accidents/a-1",
        "accident-new,/accidents/new",
        "circulars,/circulars",
        "circular,/circulars/ci-1",
        "circular-new,/circulars/new",
        "interviews,/joint-interviews",
        "interview,/joint-interviews/ji-1",
        "interview-new,/joint-interviews/new",
        "exchanges,/exchanges",
        "exchange,/exchanges/ex-1",
        "exchange-new,/exchanges/new",
        "reading-logs,/reading-logs",
        "reading-log,/reading-logs/rl-1",
        "supervisions,/supervisions",
        "supervision,/supervisions/rizhao-2021-spring-supervision",
        "supervision-new,/supervisions/new",
        "supervision-en,/supervisions/rizhao-2021-spring-supervision?lang=en",
        "inspection,/inspections/rizhao-2021-spring-group-07",
        "visit,/visits/v-1",
        "special-studies,/special-studies",
        "special-study,/special-studies/st-1",
        "key-supervisions,/key-supervisions",
        "key-supervision,/key-supervisions/ks-1",
        "problem-new,/problems/new?supervision=rizhao-2021-spring-supervision",
        "lead-new,/leads/new?source=hazard&hazard=" + City.HAZARD,
        "case-en,/cases/c-1?lang=en",
        "overview-en,/campaigns/rizhao-2021-spring?lang=en",
        "hazard-en,/hazards/" + City.HAZARD + "?lang=en",
    })
    void everyPageIsDrawnWithoutAComplaintAndReadByEverybody(String name, String path) {
        logIn(StubIdentity.DISCIPLINE, path);
        page.locator(".unread:not(:empty)").waitFor();
        openEverything();
        picture(name);

        assertThat(complaints).isEmpty();
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertReadable();
    }

    @ParameterizedTest
    @CsvSource({
        "checklist-publish,/checklists/auto-market-fire",
        "check-new,'/checks/new?checklist=auto-market-fire&checklistVersion=2'",
        "look-back-result,/look-backs/lb-1",
        "import-mappings,/import-mappings",
        "import-mapping,/import-mappings/m-2",
        "import-mapping-new,/import-mappings/new"
    })
    void whatTheReadersRoleOpensIsDrawnAndRead(String name, String path) {
        logIn(StubIdentity.COMMITTEE, path);
        openEverything();
        picture(name);

        assertThat(complaints).isEmpty();
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertReadable();
    }

    @Test
    void whatIsNotThereIsSaidToBeNot() {
        logIn(StubIdentity.DISCIPLINE, "/hazards/nothing");
        picture("missing");

        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertReadable();
    }

    @Test
    void aCampaignThatTheReaderManagesIsDrawnWithItsForms() {
        CITY.hazard.on(
                "GET",
                "/campaigns/rizhao-2021-spring",
                200,
                StubService.resource("hazard-campaign.json")
                        .replace("\"actions\": []", "\"actions\": [\"amend\", \"close\"]"));
        logIn(StubIdentity.COMMITTEE, "/campaigns/rizhao-2021-spring");
        openEverything();
        picture("campaign-managed");

        assertThat(complaints).isEmpty();
        assertReadable();
    }

    @Test
    void theFormForASheetIsDrawnForWhoeverImports() {
        logIn(StubIdentity.DEPARTMENT);
        page.navigate(at("/imports"));
        picture("imports");

        assertThat(page.getByLabel("表格").isVisible()).isTrue();
        assertThat(complaints).isEmpty();
        assertReadable();
    }

    @Test
    void theDoorIsDrawnForWhoeverIsNotLoggedIn() {
        page.navigate(at("/hazards"));
        picture("login");

        assertThat(page.url()).endsWith("/login");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-CN");
        assertThat(complaints).isEmpty();
        assertReadable();
    }

    @ParameterizedTest
    @CsvSource({
        "report,/report",
        "report-en,/report?lang=en",
        "standing,/report/standing",
        "board,/board",
        "board-en,/board?lang=en"
    })
    void whatIsForAnyoneIsDrawnAndReadAndFitsAPhone(String name, String path) {
        resize(390, 844);
        page.navigate(at(path));
        picture("phone-" + name);

        assertThat(complaints).isEmpty();
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertReadable();
        assertThat(((Number) page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .intValue())
                .isZero();
    }

    @Test
    void aReportIsMadeItsReceiptReadAndASlipOfThePenShown() {
        resize(390, 844);
        page.navigate(at("/report"));
        page.locator("#r-description").fill("安全出口被锁");
        page.locator("#r-address").fill("海曲路1号");
        page.locator("#r-district").selectOption("371102");
        page.locator("form button[type=submit]").click();
        page.locator(".receipt").waitFor();
        picture("phone-receipt");
        assertThat(page.url()).endsWith("/report");
        assertThat(page.locator(".receipt").innerText().replaceAll("\\s+", "-")).isEqualTo(City.RECEIPT);
        assertReadable();
        page.locator("form button[type=submit]").click();
        page.locator("dl.facts").waitFor();
        picture("phone-report-standing");
        assertReadable();

        page.navigate(at("/report/standing"));
        page.locator("#s-receipt").fill("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTM");
        assertThat(isValid()).as("a wrong character").isFalse();
        page.locator("#s-receipt").fill("1023-4567-89AB-CDEF-GHJK-MNPQ-RSTK");
        assertThat(isValid()).as("two that changed places").isFalse();
        page.locator("#s-receipt").fill(City.RECEIPT.toLowerCase(Locale.ROOT));
        assertThat(isValid()).isTrue();
        assertThat(complaints).isEmpty();
    }

    private boolean isValid() {
        return (Boolean) page.evaluate("document.querySelector('#s-receipt').checkValidity()");
    }

    @ParameterizedTest
    @CsvSource({
        "phone-overview,/campaigns/rizhao-2021-spring",
        "phone-hazards,/hazards",
        "phone-hazard,/hazards/" + City.HAZARD,
        "phone-case,/cases/c-1",
        "phone-accident,/accidents/a-1",
        "phone-unit,/units/91371102MA3GJHZ01X",
        "phone-check,/checks/ck-1",
        "phone-check-new,'/checks/new?checklist=auto-market-fire&checklistVersion=2'",
        "phone-look-back,/look-backs/lb-1",
        "phone-interview,/joint-interviews/ji-1",
        "phone-supervision,/supervisions/rizhao-2021-spring-supervision",
        "phone-inspection,/inspections/rizhao-2021-spring-group-07",
        "phone-key-supervision,/key-supervisions/ks-1"
    })
    void everyPageFitsAPhone(String name, String path) {
        resize(390, 844);
        logIn(StubIdentity.DEPARTMENT, path);
        page.waitForLoadState(LoadState.LOAD);
        picture(name);

        Object tooWide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Object widest = page.evaluate(
                "[...document.querySelectorAll('main *')].filter(one =>"
                        + " one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll, .track')).map(one => one.outerHTML.slice(0, 80)).slice(0, 4)");
        assertThat(((Number) tooWide).intValue()).as(String.valueOf(widest)).isZero();
    }

    /** Forms and tables that are folded must be readable too. */
    private void openEverything() {
        page.evaluate("document.querySelectorAll('main details').forEach(part => { part.open = true })");
    }

    private void assertReadable() {
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .extracting(violation -> violation.getId() + " "
                        + violation.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }
}
