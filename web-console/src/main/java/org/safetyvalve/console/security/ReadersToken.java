package org.safetyvalve.console.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/** The access token of whoever reads the page, renewed when it has expired. */
@Component
public class ReadersToken {

    private final OAuth2AuthorizedClientManager clients;

    ReadersToken(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /**
     * The token's value. Only while a request is handled.
     *
     * @throws LoginEndedException when the reader must log in again
     * @throws IdentityAwayException when it has expired and the provider does not answer
     */
    public String value() {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (reader == null || reader instanceof AnonymousAuthenticationToken) {
            throw new LoginEndedException();
        }
        OAuth2AuthorizedClient client = authorize(reader);
        if (client == null) {
            throw new LoginEndedException();
        }
        return client.getAccessToken().getTokenValue();
    }

    private @Nullable OAuth2AuthorizedClient authorize(Authentication reader) {
        try {
            return clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(IdentityProvider.REGISTRATION)
                    .principal(reader)
                    .build());
        } catch (ClientAuthorizationException e) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode())
                    || e instanceof ClientAuthorizationRequiredException) {
                throw new LoginEndedException(e);
            }
            throw new IdentityAwayException(e);
        }
    }
}
