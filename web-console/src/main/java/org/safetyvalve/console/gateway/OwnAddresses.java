package org.safetyvalve.console.gateway;

import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A service answers where a new record is by its own path; outside, that path begins with the service's segment. */
final class OwnAddresses implements BiFunction<ServerRequest, ServerResponse, ServerResponse> {

    private final String prefix;

    OwnAddresses(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public ServerResponse apply(ServerRequest request, ServerResponse response) {
        String location = response.headers().getFirst(HttpHeaders.LOCATION);
        if (location != null && location.startsWith("/")) {
            response.headers().set(HttpHeaders.LOCATION, prefix + location);
        }
        response.headers().remove(HttpHeaders.SET_COOKIE);
        return response;
    }
}
