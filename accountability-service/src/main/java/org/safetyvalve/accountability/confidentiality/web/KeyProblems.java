package org.safetyvalve.accountability.confidentiality.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.safetyvalve.accountability.confidentiality.KeysUnavailableException;
import org.safetyvalve.starter.web.ProblemType;
import org.safetyvalve.starter.web.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers while the keys can't be reached: nothing has changed, come again. Which key it was is in the log alone. */
@RestControllerAdvice
@Order(0)
class KeyProblems {
    private static final Logger log = LoggerFactory.getLogger(KeyProblems.class);
    private static final String SECONDS = "5";

    private final Problems problems;

    KeyProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void unavailable(KeysUnavailableException unavailable, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        log.error("ALARM: keys can't be used", unavailable);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        problems.write(ProblemType.REFUSED_UNAVAILABLE, request, response);
    }
}
