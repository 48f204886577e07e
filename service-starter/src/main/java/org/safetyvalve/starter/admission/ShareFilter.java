package org.safetyvalve.starter.admission;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one account from taking all places: an importer or an agency whose program runs wild is refused (429) while
 * everybody else is served. Behind the check of the token, which says whose request it is, and before the body.
 */
final class ShareFilter extends OncePerRequestFilter {
    private final Doors doors;
    private final Refusals refusals;

    ShareFilter(Doors doors, Refusals refusals) {
        this.doors = doors;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal caller = request.getUserPrincipal();
        Kind kind = Kind.of(request).orElse(null);
        if (caller == null || kind == null) {
            chain.doFilter(request, response);
            return;
        }
        Doors.Door door = doors.of(kind);
        String account = caller.getName();
        if (!door.shares().take(account)) {
            door.log().refused(account, door.shares().most());
            refusals.moreThanItsShare(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            door.shares().giveBack(account);
        }
    }
}
