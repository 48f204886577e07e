package org.safetyvalve.console.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.safetyvalve.console.security.IdentityAwayException;
import org.safetyvalve.console.security.LoginEndedException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What stops a whole page, and not only a part of it. */
@ControllerAdvice
class Interruptions {

    /** Logs out here too, so that the next click starts a login and does not come back to this. */
    @ExceptionHandler
    ModelAndView loginEnded(LoginEndedException ended, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/login?ended");
            return new ModelAndView("fragments :: nothing", HttpStatus.UNAUTHORIZED);
        }
        return new ModelAndView("redirect:/login?ended");
    }

    @ExceptionHandler
    ModelAndView identityAway(IdentityAwayException away) {
        return new ModelAndView("identity-away", HttpStatus.SERVICE_UNAVAILABLE);
    }
}
