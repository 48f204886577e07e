package org.safetyvalve.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.safetyvalve.console.stub.StubIdentity;

/** A browser without a screen: cookies, and redirects only when told to follow them. */
public final class Visitor {

    private static final String PAGES_FIRST = "text/html,*/*;q=0.8";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public Visitor(int port) {
        base = URI.create("http://localhost:" + port);
    }

    /** Logged in as this person. */
    public Visitor as(StubIdentity identity, StubIdentity.Person person) {
        identity.next(person);
        follow(get("/oauth2/authorization/safety-valve"));
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).header("Accept", PAGES_FIRST);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** The page where the redirects end. */
    public HttpResponse<String> open(String path) {
        return follow(get(path));
    }

    public HttpResponse<String> follow(HttpResponse<String> response) {
        HttpResponse<String> now = response;
        for (int hops = 0; hops < 10 && now.statusCode() / 100 == 3; hops++) {
            URI next = now.uri().resolve(now.headers().firstValue("Location").orElseThrow());
            now = send(HttpRequest.newBuilder(next).header("Accept", PAGES_FIRST));
        }
        return now;
    }

    /** Posts a form as the page would: with the page's own token. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> form) {
        Matcher csrf = CSRF.matcher(open(page).body());
        if (!csrf.find()) {
            throw new AssertionError("no form token on " + page);
        }
        Map<String, String> whole = new LinkedHashMap<>(form);
        whole.put("_csrf", csrf.group(1));
        return post(action, whole);
    }

    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", PAGES_FIRST)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public HttpResponse<String> postJson(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
