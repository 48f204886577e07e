package org.safetyvalve.endtoend.city;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody who uses the pages, and nothing else. */
public final class Visitor {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final String account;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(String account, BrowserContext profile) {
        this.account = account;
        this.page = profile.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(error -> complaints.add(account + " " + page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                complaints.add(account + " " + page.url() + ": " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(account + " " + response.status() + " " + response.url());
            }
        });
    }

    void login() {
        page.navigate("/");
        page.locator("a[href$='/oauth2/authorization/safety-valve']").click();
        page.locator("button[name=username][value='" + account + "']").click();
        page.locator("details.account").waitFor();
    }

    public Page page() {
        return page;
    }

    public void goes(String path) {
        page.navigate(path);
    }

    /** Fills in a form's fields by their names. */
    public void fillsIn(Locator form, Map<String, String> fields) {
        fields.forEach((name, value) -> {
            Locator field = form.locator("[name='" + name + "']");
            if (field.evaluate("field => field.tagName").equals("SELECT")) {
                field.selectOption(value);
            } else {
                field.fill(value);
            }
        });
    }

    /** Does one of the actions that the record's page offers, and waits until the page says that it is done. */
    public void does(String action, Map<String, String> fields) {
        Locator act = offered(action);
        act.locator("summary").click();
        fillsIn(act, fields);
        act.locator("button[type=submit]").click();
        page.locator("section[aria-labelledby=acts] > .notice.good").waitFor();
    }

    /** An action as the record's page offers it; none when it does not. */
    public Locator offered(String action) {
        return page.locator("details.act")
                .filter(new Locator.FilterOptions().setHas(page.locator("form[action$='/actions/" + action + "']")));
    }

    /** Keeps what is seen now. */
    public void keepsPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    List<String> complaints() {
        return complaints;
    }
}
