package org.safetyvalve.starter.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.safetyvalve.starter.web.ProblemType;
import org.safetyvalve.starter.web.Problems;
import org.springframework.http.HttpHeaders;

/**
 * Answers what is not let in. After what time to come back is drawn anew each time, so that those who were refused
 * together don't come back together.
 */
final class Refusals {
    private final Problems problems;
    private final long seconds;

    Refusals(Problems problems, Duration retryAfter) {
        this.problems = problems;
        this.seconds = retryAfter.toSeconds();
    }

    void overloaded(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(ProblemType.OVERLOADED, request, response);
    }

    void moreThanItsShare(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(ProblemType.TOO_MANY_REQUESTS, request, response);
    }

    private void refuse(ProblemType type, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long wait = seconds + ThreadLocalRandom.current().nextLong(seconds + 1);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        problems.write(type, request, response);
    }
}
