package org.safetyvalve.console.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Logs out here and at the identity provider; with the parameter {@code again}, straight on to the choice of another account. */
final class Logout implements LogoutSuccessHandler {

    private final OidcClientInitiatedLogoutSuccessHandler home;
    private final OidcClientInitiatedLogoutSuccessHandler again;

    Logout(ClientRegistrationRepository registrations) {
        home = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        home.setPostLogoutRedirectUri("{baseUrl}/");
        again = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        again.setPostLogoutRedirectUri("{baseUrl}/login/again");
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException, ServletException {
        (request.getParameter("again") == null ? home : again).onLogoutSuccess(request, response, authentication);
    }
}
