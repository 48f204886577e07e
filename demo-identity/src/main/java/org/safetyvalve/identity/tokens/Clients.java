package org.safetyvalve.identity.tokens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.safetyvalve.identity.IdentityProperties;
import org.safetyvalve.identity.accounts.Account;
import org.safetyvalve.identity.accounts.Accounts;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The OAuth 2 clients: one for each account, and the web console. */
final class Clients {

    /** Public: everybody may know it, so no real account may ever stand here. */
    static final String DEMO_SECRET = "demo";

    static final String HISTORICAL_IMPORT = "historical-import";

    private static final Duration CONSOLE_TOKEN = Duration.ofMinutes(15);
    private static final Duration CONSOLE_REFRESH = Duration.ofHours(12);

    private Clients() {}

    static List<RegisteredClient> of(Accounts accounts, IdentityProperties properties) {
        List<RegisteredClient> clients = new ArrayList<>();
        accounts.all().forEach(account -> clients.add(ofAccount(account, properties.tokenLifetime())));
        properties.console().configuredSecret().ifPresent(secret -> clients.add(console(secret, properties.console())));
        return clients;
    }

    /** Only these may ask for {@code historical-import}; it is never given without being asked for. */
    private static RegisteredClient ofAccount(Account account, Duration lifetime) {
        return RegisteredClient.withId(account.id())
                .clientId(account.id())
                .clientName(account.name())
                .clientSecret(DEMO_SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(HISTORICAL_IMPORT)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(lifetime).build())
                .build();
    }

    private static RegisteredClient console(String secret, IdentityProperties.Console console) {
        return RegisteredClient.withId("web-console")
                .clientId("web-console")
                .clientName("责任阀")
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(console.redirectUris()))
                .postLogoutRedirectUris(uris -> uris.addAll(console.postLogoutRedirectUris()))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(CONSOLE_TOKEN)
                        .refreshTokenTimeToLive(CONSOLE_REFRESH)
                        .build())
                .build();
    }
}
