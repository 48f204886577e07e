package org.safetyvalve.console.gateway;

import java.time.Duration;
import org.safetyvalve.console.security.DoorProblem;
import org.safetyvalve.console.security.IdentityAwayException;
import org.safetyvalve.console.security.LoginEndedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A service that does not answer is told as problem details with Retry-After, like everything else that goes wrong. */
final class ServiceAway implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return next.handle(request);
        } catch (ResourceAccessException e) {
            return problem(DoorProblem.SERVICE_UNAVAILABLE, request);
        } catch (IdentityAwayException e) {
            return problem(DoorProblem.ISSUER_UNAVAILABLE, request);
        } catch (LoginEndedException e) {
            return problem(DoorProblem.UNAUTHENTICATED, request);
        }
    }

    private static ServerResponse problem(DoorProblem problem, ServerRequest request) {
        ServerResponse.BodyBuilder answer =
                ServerResponse.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status().is5xxServerError()) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER.toSeconds()));
        }
        return answer.body(problem.body(request.servletRequest()));
    }
}
