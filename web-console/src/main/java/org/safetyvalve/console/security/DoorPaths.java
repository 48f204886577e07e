package org.safetyvalve.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.safetyvalve.console.services.Service;
import org.springframework.http.HttpHeaders;

/** Which requests are for the services, and which for pages. */
public final class DoorPaths {

    private static final List<String> SERVICES = Arrays.stream(Service.values())
            .map(service -> "/" + service.code() + "/")
            .toList();

    /** What a service answers to anyone, as hazard-service lists it: exactly these go through without a token and without a session. */
    private static final Set<String> OPEN = Set.of(
            "POST /hazard/public/reports",
            "POST /hazard/public/reports/standing",
            "POST /hazard/public/reports/supplements",
            "GET /hazard/public/board");

    private DoorPaths() {}

    /** Whether the gateway hands this request to a service. */
    public static boolean isForAService(HttpServletRequest request) {
        String path = path(request);
        return SERVICES.stream().anyMatch(path::startsWith);
    }

    /** Whether the caller brings a token of its own. A browser never does so by itself, so no page can be tricked into it. */
    public static boolean bringsAToken(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }

    /** Whether this is for anyone: of a service, or a page. Who asks does not matter here, and is not looked at. */
    public static boolean isOpenToAnyone(HttpServletRequest request) {
        return isOpenOfAService(request) || isOpenPage(request);
    }

    static boolean isOpenOfAService(HttpServletRequest request) {
        return OPEN.contains(request.getMethod() + " " + path(request));
    }

    static boolean isOpenPage(HttpServletRequest request) {
        String path = path(request);
        return path.equals("/report") || path.startsWith("/report/") || path.equals("/board");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Whether this is a service's public description of its interface. */
    static boolean isInterfaceDescription(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals("GET")
                && isForAService(request)
                && (path.contains("/v3/api-docs") || path.contains("/swagger-ui"));
    }
}
