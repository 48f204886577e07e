package org.safetyvalve.starter.security;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.util.ConcurrentLruCache;

/**
 * Spares checking the signature of a token that was checked a moment ago: a client sends the same one with every request.
 * Its times are looked at each time; a key that its issuer has withdrawn is noticed after {@link #TRUSTED} at the latest.
 */
final class RememberedTokens implements JwtDecoder {
    private static final Duration TRUSTED = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final OAuth2TokenValidator<Jwt> times;
    private final LongSupplier monotonic;
    private final ConcurrentLruCache<String, Checked> checked;

    private record Checked(Jwt token, long atNanos) {}

    /**
     * @param decoder checks a token whole
     * @param times what may change between two requests with the same token
     */
    RememberedTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> times) {
        this(decoder, times, System::nanoTime);
    }

    /** @param monotonic a clock in nanoseconds that is never set */
    RememberedTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> times, LongSupplier monotonic) {
        this.times = times;
        this.monotonic = monotonic;
        this.checked =
                new ConcurrentLruCache<>(MOST, token -> new Checked(decoder.decode(token), monotonic.getAsLong()));
    }

    @Override
    public Jwt decode(String token) {
        Checked before = checked.get(token);
        if (monotonic.getAsLong() - before.atNanos() > TRUSTED.toNanos()) {
            checked.remove(token);
            before = checked.get(token);
        }
        OAuth2TokenValidatorResult result = times.validate(before.token());
        if (result.hasErrors()) {
            throw new JwtValidationException("the token is not valid at this time", result.getErrors());
        }
        return before.token();
    }
}
