package org.safetyvalve.console.gateway;

import java.util.function.Function;
import org.safetyvalve.console.security.DoorPaths;
import org.safetyvalve.console.security.ReadersToken;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.servlet.function.ServerRequest;

/** A program's own token goes through as it is; a browser's session is turned into its reader's token. */
final class TokenRelay implements Function<ServerRequest, ServerRequest> {

    private final ReadersToken token;

    TokenRelay(ReadersToken token) {
        this.token = token;
    }

    @Override
    public ServerRequest apply(ServerRequest request) {
        if (DoorPaths.bringsAToken(request.servletRequest()) || !hasASession()) {
            return request;
        }
        return ServerRequest.from(request)
                .headers(headers -> headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token.value()))
                .build();
    }

    private static boolean hasASession() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken;
    }
}
