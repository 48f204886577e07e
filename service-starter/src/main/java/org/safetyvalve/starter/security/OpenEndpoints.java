package org.safetyvalve.starter.security;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a service answers to anyone, listed one by one as a bean of the service; without one it answers nobody who has no token. At an open
 * endpoint a token is not looked at: whoever asks there stays unknown, also to the shares of accounts and to the log.
 */
public record OpenEndpoints(List<Endpoint> endpoints) {

    /** @param path in this service, with patterns as Spring MVC has them */
    public record Endpoint(HttpMethod method, String path) {}

    public OpenEndpoints {
        endpoints = List.copyOf(endpoints);
    }

    RequestMatcher matcher() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        List<PathPatternRequestMatcher> open = endpoints.stream()
                .map(endpoint -> paths.matcher(endpoint.method(), endpoint.path()))
                .toList();
        return request -> open.stream().anyMatch(one -> one.matches(request));
    }
}
