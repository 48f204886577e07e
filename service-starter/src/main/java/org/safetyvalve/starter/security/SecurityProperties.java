package org.safetyvalve.starter.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken.
 *
 * @param issuer the OpenID Connect provider, exactly as tokens spell it; it need not be up when a service starts
 * @param jwkSetUri where its keys are; {@code <issuer>/oauth2/jwks} when not said
 * @param audience whom a token must have been issued for
 */
@ConfigurationProperties("safetyvalve.security")
record SecurityProperties(
        @Nullable URI issuer,
        @Nullable URI jwkSetUri,
        @DefaultValue("safety-valve") String audience) {

    /** @throws IllegalStateException when no issuer was configured: a service doesn't start without one */
    String requiredIssuer() {
        if (issuer == null || issuer.getScheme() == null) {
            throw new IllegalStateException(
                    "safetyvalve.security.issuer must be the address of the OpenID Connect provider");
        }
        return issuer.toString();
    }

    URI keys() {
        String base = requiredIssuer();
        return jwkSetUri != null
                ? jwkSetUri
                : URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/oauth2/jwks");
    }
}
