package org.safetyvalve.identity.tokens;

import java.util.List;
import org.safetyvalve.identity.accounts.Account;
import org.safetyvalve.identity.accounts.Accounts;
import org.safetyvalve.identity.accounts.Organisation;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Puts role and organisation into access tokens (for the services) and ID tokens (for the console's pages). */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "safety-valve";

    private final Accounts accounts;

    TokenClaims(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A client's own token and a person's token are alike: the client id and the account id are the same. */
    @Override
    public void customize(JwtEncodingContext context) {
        accounts.find(context.getPrincipal().getName()).ifPresent(account -> describe(account, context));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of(AUDIENCE));
            nameScopes(context);
        }
    }

    /** RFC 9068: one string, scopes separated by spaces. */
    private static void nameScopes(JwtEncodingContext context) {
        if (!context.getAuthorizedScopes().isEmpty()) {
            context.getClaims().claim("scope", String.join(" ", context.getAuthorizedScopes()));
        }
    }

    private static void describe(Account account, JwtEncodingContext context) {
        Organisation organisation = account.organisation();
        context.getClaims()
                .claim("name", account.name())
                .claim("roles", List.of(account.role().id()))
                .claim("organisation", organisation.id())
                .claim("organisation_name", organisation.name())
                .claim("organisation_kind", organisation.kind())
                .claim("organisation_level", organisation.level())
                .claim("district", organisation.district())
                .claim("sectors", organisation.sectors());
    }
}
