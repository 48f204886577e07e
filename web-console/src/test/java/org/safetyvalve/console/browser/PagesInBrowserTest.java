package org.safetyvalve.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.stub.City;
import org.safetyvalve.console.stub.StubIdentity;

/** The pages in a real Chromium, where there is one. Pictures of them are left in {@code target/screenshots}. */
class PagesInBrowserTest extends ConsoleTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void startChromium() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no " + CHROMIUM + " here");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stopChromium() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void open() {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({
        "overview,/campaigns/rizhao-2021-spring",
        "hazards,/hazards",
        "hazard,/hazards/" + City.HAZARD,
        "hazard-new,/hazards/new",
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
        "missing,/hazards/nothing",
    })
    void everyPageIsDrawnWithoutAComplaint(String name, String path) {
        logIn(StubIdentity.DISCIPLINE);
        page.navigate(at(path));
        page.waitForTimeout(700);
        picture(name);

        assertThat(complaints).isEmpty();
        assertThat(page.locator("h1").count()).isEqualTo(1);
    }

    private void logIn(StubIdentity.Person person) {
        CITY.identity.next(person);
        page.navigate(at("/oauth2/authorization/safety-valve"));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
