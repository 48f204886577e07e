package org.safetyvalve.starter.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.safetyvalve.starter.web.RequestBodyFilter;

/** What a request costs and how long it lasts: each kind has its own places, so that none takes those of another. */
enum Kind {
    /** Changes something; one write to the store. */
    COMMAND,
    /** Reads from the store. A live stream is one only until it is open. */
    READ,
    /** Brings a sheet or a file, for as long as its sender takes. */
    UPLOAD,
    /** A command of anyone, without an account: a crowd at the public's door takes no place of those who work here. */
    OPEN_COMMAND,
    /** A read of anyone. */
    OPEN_READ;

    /** Where a service has what is open to anyone. */
    private static final String OPEN = "/public/";

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    /**
     * Empty for what is always let in: health and metrics, because who looks after an overloaded service must see it, and
     * an operator's orders, which may take minutes.
     */
    static Optional<Kind> of(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.startsWith("/actuator/") || path.startsWith("/operator/")) {
            return Optional.empty();
        }
        if (path.startsWith(OPEN)) {
            return Optional.of(CHANGING.contains(request.getMethod()) ? OPEN_COMMAND : OPEN_READ);
        }
        if (!CHANGING.contains(request.getMethod())) {
            return Optional.of(READ);
        }
        return Optional.of(RequestBodyFilter.isStreamed(request.getContentType()) ? UPLOAD : COMMAND);
    }

    /** As it is called in metrics and in the log. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
