package org.safetyvalve.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What is plain is answered without the framework's expressions, and nothing is answered in another way than by them. */
class PlainHeadersTest {

    /** A value, or the kind of failure and what it says. */
    private static List<@Nullable Object> outcome(Callable<@Nullable Object> call) {
        Object[] value = new Object[1];
        Throwable failure = catchThrowable(() -> value[0] = call.call());
        return failure == null
                ? java.util.Arrays.asList(value[0])
                : java.util.Arrays.asList(failure.getClass(), failure.getMessage());
    }

    @Property
    void letsTheSameHeadersThrough(@ForAll("texts") String value, @ForAll("texts") String name) {
        assertThat(outcome(() -> read(new PlainFirewall(), "X-Text", value)))
                .isEqualTo(outcome(() -> read(new StrictHttpFirewall(), "X-Text", value)));
        assertThat(outcome(() -> read(new PlainFirewall(), name, "text")))
                .isEqualTo(outcome(() -> read(new StrictHttpFirewall(), name, "text")));
    }

    private static @Nullable String read(HttpFirewall firewall, String name, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/hazards");
        request.addHeader(name, value);
        return firewall.getFirewalledRequest(request).getHeader(name);
    }

    @Property
    void findsTheSameTokens(@ForAll("requests") MockHttpServletRequest request) {
        assertThat(outcome(() -> new PlainBearerTokens().resolve(request)))
                .isEqualTo(outcome(() -> new DefaultBearerTokenResolver().resolve(request)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(8),
                Arbitraries.strings()
                        .withChars("\t\n\u0000\u001f ~\u007f\u0080省\u0378")
                        .ofMinLength(1)
                        .ofMaxLength(4));
    }

    @Provide
    Arbitrary<MockHttpServletRequest> requests() {
        Arbitrary<String> schemes = Arbitraries.of("Bearer ", "bearer ", "Bearer", "Bearer  ", "Basic ", "");
        Arbitrary<String> tokens = Arbitraries.oneOf(
                Arbitraries.strings().withChars("aZ09-._~+/=").ofMaxLength(6),
                Arbitraries.strings().withChars("a b=,省\n").ofMaxLength(3));
        Arbitrary<String> types = Arbitraries.of("application/json", "application/x-www-form-urlencoded", "text/plain");
        return Combinators.combine(Arbitraries.of("GET", "POST"), schemes, tokens, Arbitraries.of(true, false), types)
                .as((method, scheme, token, parameter, type) -> {
                    MockHttpServletRequest request = new MockHttpServletRequest(method, "/hazards");
                    request.addHeader("Authorization", scheme + token);
                    request.setContentType(type);
                    if (parameter) {
                        request.setParameter("access_token", "another");
                        request.setQueryString(method.equals("GET") ? "access_token=another" : null);
                    }
                    return request;
                });
    }
}
