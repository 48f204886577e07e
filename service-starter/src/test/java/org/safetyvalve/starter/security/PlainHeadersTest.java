package org.safetyvalve.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What is plain is answered without the framework's expressions, and nothing is answered in another way than by them. */
class PlainHeadersTest {
    private static final HttpFirewall OURS = new PlainFirewall();
    private static final HttpFirewall FRAMEWORKS = new StrictHttpFirewall();

    private static final List<String> SCHEMES = List.of("Bearer ", "bearer ", "Bearer", "Bearer  ", "Basic ", "");
    private static final List<String> TOKENS = List.of(
            "", "a", "aZ09-._~+/", "a=", "a==", "=", "a=b", "a b", "a,b", "a\tb", "a\nb", "省", "aé", "a%", "a ", " a");
    private static final List<String> TYPES =
            List.of("application/json", "application/x-www-form-urlencoded", "text/plain");

    /** A value, or the kind of failure and what it says. */
    private static List<@Nullable Object> outcome(Callable<@Nullable Object> call) {
        Object[] value = new Object[1];
        Throwable failure = catchThrowable(() -> value[0] = call.call());
        return failure == null
                ? Arrays.asList(value[0])
                : List.of(failure.getClass(), String.valueOf(failure.getMessage()));
    }

    private static @Nullable String read(HttpFirewall firewall, String name, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/hazards");
        request.addHeader(name, value);
        return firewall.getFirewalledRequest(request).getHeader(name);
    }

    @Test
    void letsEachCharacterThroughThatTheFrameworkLetsThroughAndNoOther() {
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            String text = "a" + (char) character;
            assertThat(outcome(() -> read(OURS, "X-Text", text)))
                    .as("U+%04x in a value", character)
                    .isEqualTo(outcome(() -> read(FRAMEWORKS, "X-Text", text)));
            assertThat(outcome(() -> read(OURS, text, "text")))
                    .as("U+%04x in a name", character)
                    .isEqualTo(outcome(() -> read(FRAMEWORKS, text, "text")));
        }
    }

    @Test
    void findsTheTokensThatTheFrameworkFinds() {
        for (MockHttpServletRequest request : requests()) {
            assertThat(outcome(() -> new PlainBearerTokens().resolve(request)))
                    .as(
                            "%s %s, %s, %s",
                            request.getMethod(),
                            request.getHeader("Authorization"),
                            request.getContentType(),
                            request.getQueryString())
                    .isEqualTo(outcome(() -> new DefaultBearerTokenResolver().resolve(request)));
        }
    }

    private static List<MockHttpServletRequest> requests() {
        List<MockHttpServletRequest> requests = new ArrayList<>();
        for (String method : List.of("GET", "POST")) {
            for (String scheme : SCHEMES) {
                for (String token : TOKENS) {
                    for (String type : TYPES) {
                        requests.add(request(method, scheme + token, type, false));
                        requests.add(request(method, scheme + token, type, true));
                    }
                }
            }
        }
        return requests;
    }

    private static MockHttpServletRequest request(String method, String header, String type, boolean second) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/hazards");
        request.addHeader("Authorization", header);
        request.setContentType(type);
        if (second) {
            request.setParameter("access_token", "another");
            request.setQueryString(method.equals("GET") ? "access_token=another" : null);
        }
        return request;
    }
}
