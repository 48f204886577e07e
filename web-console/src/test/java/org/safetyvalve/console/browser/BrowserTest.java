package org.safetyvalve.console.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.stub.StubIdentity;

/** A page in Chromium. Pictures are left in {@code target/screenshots}. */
abstract class BrowserTest extends ConsoleTest {

    private static Chromium chromium;

    /** What the browser had to complain about: a script or style that the page's own policy forbids, a script that failed. */
    protected final List<String> complaints = new CopyOnWriteArrayList<>();

    protected Page page;
    private BrowserContext context;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.startOrSkip();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) {
            chromium.close();
            chromium = null;
        }
    }

    @BeforeEach
    void open() {
        resize(1280, 900);
    }

    protected void resize(int width, int height) {
        close();
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("zh-CN"));
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
        if (context != null) {
            context.close();
            context = null;
        }
    }

    protected void logIn(StubIdentity.Person person) {
        CITY.identity.next(person);
        page.navigate(at("/oauth2/authorization/safety-valve"));
    }

    /** Logged in on this page: after the detour over the first one its live stream would still take a place. */
    protected void logIn(StubIdentity.Person person, String path) {
        page.navigate(at(path));
        logIn(person);
    }

    protected String at(String path) {
        return "http://localhost:" + port + path;
    }

    protected void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
