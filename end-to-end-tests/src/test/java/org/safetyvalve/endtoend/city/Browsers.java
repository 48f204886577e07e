package org.safetyvalve.endtoend.city;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Headless Chromium of this machine, in which each visitor has a profile of its own. */
public final class Browsers implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final City city;
    private final Playwright playwright;
    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    /** Where Chromium is, if it is. */
    public static Optional<Path> chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    public Browsers(City city, Path chromium) {
        this.city = city;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(QUIET));
    }

    /** Somebody at a screen, logged in by the account chooser. */
    public Visitor login(String account) {
        Visitor visitor = new Visitor(
                account,
                browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(city.address(Place.CONSOLE).toString())
                        .setLocale("zh-CN")
                        .setViewportSize(1280, 900)));
        visitors.add(visitor);
        visitor.login();
        return visitor;
    }

    /** What the pages' scripts and the browser complained about. */
    public List<String> complaints() {
        return visitors.stream()
                .flatMap(visitor -> visitor.complaints().stream())
                .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
