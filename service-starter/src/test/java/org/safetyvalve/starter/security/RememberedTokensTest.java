package org.safetyvalve.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTest {
    private static final Instant ISSUED = Instant.parse("2026-11-25T01:00:00Z");

    private final List<String> checked = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
    private final RememberedTokens tokens = new RememberedTokens(this::check, times, nanos::get);
    private boolean keyWithdrawn;

    private Jwt check(String token) {
        checked.add(token);
        if (token.isEmpty() || keyWithdrawn) {
            throw new BadJwtException("no");
        }
        return new Jwt(token, ISSUED, ISSUED.plusSeconds(300), Map.of("alg", "RS256"), Map.of("sub", "department"));
    }

    private void itIs(Instant now) {
        times.setClock(Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void checksATokenOnceWhileItIsTrusted() {
        itIs(ISSUED.plusSeconds(1));
        assertThat(tokens.decode("a").getSubject()).isEqualTo("department");
        assertThat(tokens.decode("a").getTokenValue()).isEqualTo("a");
        assertThat(tokens.decode("b").getTokenValue()).isEqualTo("b");
        assertThat(checked).containsExactly("a", "b");
    }

    @Test
    void refusesATokenThatHasExpiredSince() {
        itIs(ISSUED.plusSeconds(1));
        tokens.decode("a");
        itIs(ISSUED.plusSeconds(301));
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void noticesAWithdrawnKeyWithinAMinute() {
        itIs(ISSUED.plusSeconds(1));
        tokens.decode("a");
        keyWithdrawn = true;
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void remembersNoTokenThatWasRefused() {
        itIs(ISSUED.plusSeconds(1));
        assertThatThrownBy(() -> tokens.decode("")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("")).isInstanceOf(BadJwtException.class);
        assertThat(checked).containsExactly("", "");
    }
}
