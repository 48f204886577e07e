package org.safetyvalve.starter.admission;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request in when there is a place for its kind. In front of everything else: no body has been read, no token
 * checked, nothing observed, so that a refusal costs next to nothing. A place is held until the request's thread is done
 * with it; a live stream that stays open holds none.
 */
final class AdmissionFilter extends OncePerRequestFilter {
    private final Doors doors;
    private final Refusals refusals;

    AdmissionFilter(Doors doors, Refusals refusals) {
        this.doors = doors;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Kind kind = Kind.of(request).orElse(null);
        if (kind == null) {
            chain.doFilter(request, response);
            return;
        }
        Doors.Door door = doors.of(kind);
        if (!entered(door.gate())) {
            door.log().refused(door.gate());
            refusals.overloaded(request, response);
            return;
        }
        try {
            door.log().admitted();
            chain.doFilter(request, response);
        } finally {
            door.gate().leave();
        }
    }

    /** Who is interrupted while waiting has not entered: the server is stopping. */
    private static boolean entered(Gate gate) {
        try {
            return gate.enter();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
