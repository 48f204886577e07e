package org.safetyvalve.console.places;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.ConsoleProperties;
import org.safetyvalve.console.security.DoorPaths;
import org.safetyvalve.console.security.DoorProblem;
import org.safetyvalve.console.services.Service;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in what there is a place for: live streams, which hold a thread for as long as they are open, apart from other
 * requests to each service, apart from pages, and all these apart from what is open to anyone. A service that hangs, or a hall of dashboards, then leaves threads for
 * everything else. Nobody waits here: the services let a burst wait, and say themselves when they have no time.
 */
final class DoorPlaces extends OncePerRequestFilter {

    private static final List<String> ALWAYS =
            List.of("/actuator/", "/css/", "/js/", "/webjars/", "/favicon.svg", "/login", "/oauth2/", "/logout");

    private final Semaphore streams;
    private final Semaphore pages;
    private final Semaphore anyone;
    private final Map<Service, Semaphore> requests = new EnumMap<>(Service.class);

    DoorPlaces(ConsoleProperties.Places places) {
        streams = new Semaphore(places.streams());
        pages = new Semaphore(places.pages());
        anyone = new Semaphore(places.anyone());
        Arrays.stream(Service.values()).forEach(service -> requests.put(service, new Semaphore(places.requests())));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Semaphore places = places(request);
        if (places == null) {
            letIn(request, response, chain);
        } else if (places.tryAcquire()) {
            try {
                letIn(request, response, chain);
            } finally {
                places.release();
            }
        } else {
            comeBackLater(request, response);
        }
    }

    /** Null for what is always let in: it is short, or nobody could see how things are without it. */
    private @Nullable Semaphore places(HttpServletRequest request) {
        String path = request.getServletPath();
        if (DoorPaths.isOpenToAnyone(request)) {
            return anyone;
        }
        if (DoorPaths.isForAService(request)) {
            return path.endsWith("/stream") ? streams : requests.get(service(path));
        }
        return ALWAYS.stream().anyMatch(path::startsWith) ? null : pages;
    }

    private static Service service(String path) {
        return Arrays.stream(Service.values())
                .filter(service -> path.startsWith("/" + service.code() + "/"))
                .findFirst()
                .orElse(Service.HAZARD);
    }

    private static void letIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | IllegalStateException failure) {
            if (!isForWantOfASession(failure) || response.isCommitted()) {
                throw failure;
            }
            response.reset();
            comeBackLater(request, response);
        }
    }

    private static boolean isForWantOfASession(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof TooManyActiveSessionsException || isForWantOfASession(failure.getCause()));
    }

    private static void comeBackLater(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(2 + ThreadLocalRandom.current().nextInt(3)));
        if (DoorPaths.isForAService(request)) {
            DoorProblem.OVERLOADED.write(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
