package org.safetyvalve.console;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the console finds what it shows.
 *
 * @param services addresses of the services
 * @param identity the OpenID Connect provider
 * @param campaign the campaign that the home page opens while the list of campaigns cannot be read
 * @param connectTimeout how long a page waits for a service to take a call
 * @param readTimeout how long a page waits for its answer; after that the page shows without that part
 * @param places how much is let in at a time
 * @param sessions how many browsers are remembered, and for how long
 */
@ConfigurationProperties("safetyvalve.console")
public record ConsoleProperties(
        @DefaultValue Services services,
        @DefaultValue Identity identity,
        @DefaultValue("rizhao-2021-spring") String campaign,
        @DefaultValue("PT1S") Duration connectTimeout,
        @DefaultValue("PT10S") Duration readTimeout,
        @DefaultValue Places places,
        @DefaultValue Sessions sessions) {

    /** Addresses of the services; the defaults are the fixed ports on this machine. */
    public record Services(
            @DefaultValue("http://localhost:8081") URI hazard,
            @DefaultValue("http://localhost:8082") URI accountability,
            @DefaultValue("http://localhost:8083") URI notification,
            @DefaultValue("http://localhost:8084") URI reporting) {}

    /**
     * How much is let in at a time; beyond it is a 503 with Retry-After. Each has a thread: together they are fewer than the
     * server's ({@code server.tomcat.threads.max}), so that one is always left for health, login and refusals.
     *
     * @param streams live streams through the gateway; a page that gets none asks every few seconds instead
     * @param requests other requests through the gateway, for each service: one that does not answer holds up its own only
     * @param pages pages of this console
     * @param calls pages that wait for one service; a further one shows without that part
     * @param anyone reports of the public and readers of the public board; fewer than calls, so that a crowd leaves some to everybody else
     */
    public record Places(
            @DefaultValue("64") int streams,
            @DefaultValue("32") int requests,
            @DefaultValue("48") int pages,
            @DefaultValue("24") int calls,
            @DefaultValue("12") int anyone) {

        public Places {
            if (streams < 1 || requests < 1 || pages < 1 || calls < 1 || anyone < 1) {
                throw new IllegalArgumentException("safetyvalve.console.places must all be 1 or more");
            }
        }
    }

    /**
     * Sessions are kept in this process's memory.
     *
     * @param most how many, logged in or not; the next browser gets a 503 with Retry-After
     * @param idle after what time without a request a login ends; before the login, {@code server.servlet.session.timeout}
     */
    public record Sessions(
            @DefaultValue("10000") int most,
            @DefaultValue("PT8H") Duration idle) {

        public Sessions {
            if (most < 1 || idle.toSeconds() < 60) {
                throw new IllegalArgumentException("safetyvalve.console.sessions: at least one, of at least a minute");
            }
        }
    }

    /**
     * The OpenID Connect provider. Its endpoints are configuration, not discovered, so that the console starts while the provider is
     * down; the defaults are those of demo-identity below the issuer.
     *
     * @param issuer the {@code iss} that ID tokens must carry
     * @param clientId this console's client id there
     * @param clientSecret this console's secret there; there is no default
     * @param authorizationUri where a browser is sent to log in
     * @param tokenUri where this process redeems codes and refresh tokens
     * @param jwkSetUri where this process reads the provider's keys
     * @param endSessionUri where a browser is sent to log out
     */
    public record Identity(
            @DefaultValue("http://localhost:8090") URI issuer,
            @DefaultValue("web-console") String clientId,
            @Nullable String clientSecret,
            @Nullable URI authorizationUri,
            @Nullable URI tokenUri,
            @Nullable URI jwkSetUri,
            @Nullable URI endSessionUri) {

        /**
         * Fills in the endpoints that were not given.
         *
         * @throws IllegalArgumentException without a client secret
         */
        public Identity {
            if (clientSecret == null || clientSecret.isBlank()) {
                throw new IllegalArgumentException(
                        "safetyvalve.console.identity.client-secret is missing: set the secret that the identity provider gave this"
                                + " console");
            }
            authorizationUri = orBelow(issuer, authorizationUri, "/oauth2/authorize");
            tokenUri = orBelow(issuer, tokenUri, "/oauth2/token");
            jwkSetUri = orBelow(issuer, jwkSetUri, "/oauth2/jwks");
            endSessionUri = orBelow(issuer, endSessionUri, "/connect/logout");
        }

        /** The secret, which is there once these properties are. */
        public String requiredSecret() {
            return Objects.requireNonNull(clientSecret);
        }

        private static URI orBelow(URI issuer, @Nullable URI given, String path) {
            return given != null ? given : URI.create(issuer + path);
        }
    }
}
