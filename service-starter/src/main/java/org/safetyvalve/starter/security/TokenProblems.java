package org.safetyvalve.starter.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.safetyvalve.starter.web.ProblemType;
import org.safetyvalve.starter.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Answers no token, a bad token, a token that cannot be checked now, and a role that may not: as problem details. */
final class TokenProblems implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {
    private final Problems problems;

    TokenProblems(Problems problems) {
        this.problems = problems;
    }

    /** There is no token. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(ProblemType.UNAUTHENTICATED, request, response, "Authorization: Bearer …");
    }

    /** There is a token, and it is not good, or its issuer cannot be asked for its keys. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            problems.write(ProblemType.ISSUER_UNAVAILABLE, request, response);
            return;
        }
        String reason = exception instanceof InvalidBearerTokenException invalid
                ? String.valueOf(invalid.getError().getDescription())
                : "Authorization: Bearer …";
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        problems.write(ProblemType.UNAUTHENTICATED, request, response, reason);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        problems.write(ProblemType.FORBIDDEN, request, response);
    }
}
