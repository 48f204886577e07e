package org.safetyvalve.console.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** A session lasts for as long as people work once it is somebody's; until then, only as long as logging in takes. */
final class LoggedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final int idleSeconds;

    LoggedIn(Duration idle) {
        this.idleSeconds = Math.toIntExact(idle.toSeconds());
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        request.getSession().setMaxInactiveInterval(idleSeconds);
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
