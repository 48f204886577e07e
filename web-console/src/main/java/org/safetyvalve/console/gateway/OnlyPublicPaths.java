package org.safetyvalve.console.gateway;

import org.safetyvalve.console.security.DoorProblem;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What a service shows to its operators only (health, metrics) is not there for the public. */
final class OnlyPublicPaths implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final String hidden;

    OnlyPublicPaths(String prefix) {
        hidden = prefix + "/actuator";
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (request.requestPath().pathWithinApplication().value().startsWith(hidden)) {
            return ServerResponse.status(DoorProblem.NOT_FOUND.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(DoorProblem.NOT_FOUND.body(request.servletRequest()));
        }
        return next.handle(request);
    }
}
