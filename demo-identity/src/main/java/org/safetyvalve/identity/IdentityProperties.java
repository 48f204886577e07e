package org.safetyvalve.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this provider runs.
 *
 * @param issuer the {@code iss} of every token, and the address under which browsers reach this process
 * @param demoOnlyAccepted must be true, or the process refuses to start: every password here is public
 * @param keyFile where the signing key is kept between starts, so that tokens stay valid over a restart
 * @param tokenLifetime how long an access token is valid
 * @param console the web console's client; without a secret there is no such client
 */
@ConfigurationProperties("safetyvalve.identity")
public record IdentityProperties(
        @DefaultValue("http://localhost:8090") URI issuer,
        @DefaultValue("false") boolean demoOnlyAccepted,

        @DefaultValue(".safety-valve/identity/signing-key.json")
        Path keyFile,

        @DefaultValue("PT1H") Duration tokenLifetime,
        @DefaultValue Console console) {

    /**
     * Refuses what must never run by accident.
     *
     * @throws DemoOnlyNotAccepted unless {@code safetyvalve.identity.demo-only-accepted=true}
     */
    public IdentityProperties {
        if (!demoOnlyAccepted) {
            throw new DemoOnlyNotAccepted();
        }
    }

    /**
     * The web console as a confidential client (authorization code with PKCE).
     *
     * @param secret its client secret; blank means that the client does not exist
     * @param redirectUris where a login may return to
     * @param postLogoutRedirectUris where a logout may return to
     */
    public record Console(
            @Nullable String secret,

            @DefaultValue("http://localhost:8080/login/oauth2/code/safety-valve")
            List<String> redirectUris,

            @DefaultValue({"http://localhost:8080/", "http://localhost:8080/login/again"})
            List<String> postLogoutRedirectUris) {

        /** The secret when there is one. */
        public Optional<String> configuredSecret() {
            return Optional.ofNullable(secret).filter(value -> !value.isBlank());
        }
    }
}
