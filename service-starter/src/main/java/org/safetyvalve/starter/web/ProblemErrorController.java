package org.safetyvalve.starter.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what was refused before Spring MVC saw it, for example an address that the firewall does not let through. */
@RestController
class ProblemErrorController implements ErrorController {
    private final Problems problems;

    ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<Object> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : 404;
        return switch (code) {
            case 401 ->
                problems.answer(problems.problem(ProblemType.UNAUTHENTICATED, request, "Authorization: Bearer"));
            case 403 -> problems.answer(problems.problem(ProblemType.FORBIDDEN, request));
            case 404 -> problems.answer(problems.problem(ProblemType.NOT_FOUND, request));
            case 405 -> problems.answer(problems.problem(ProblemType.METHOD_NOT_ALLOWED, request, request.getMethod()));
            case 503 -> problems.answerLater(problems.problem(ProblemType.REFUSED_UNAVAILABLE, request), 2);
            default ->
                problems.answer(
                        code < 500
                                ? problems.problem(ProblemType.MALFORMED_REQUEST, request)
                                : problems.problem(ProblemType.INTERNAL, request, "-"));
        };
    }
}
