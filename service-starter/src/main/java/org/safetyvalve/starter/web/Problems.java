package org.safetyvalve.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Makes problems in the caller's language and answers them, inside Spring MVC and in front of it. */
public class Problems {
    private final LocaleResolver languages;
    private final JsonMapper json;

    Problems(LocaleResolver languages, JsonMapper json) {
        this.languages = languages;
        this.json = json;
    }

    Locale language(HttpServletRequest request) {
        return languages.resolveLocale(request);
    }

    Problem problem(ProblemType type, HttpServletRequest request, Object... arguments) {
        Locale language = language(request);
        return new Problem(
                type.urn(),
                type.title(language),
                type.status().value(),
                type.detail(language, arguments),
                null,
                null,
                null);
    }

    ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    ResponseEntity<Object> answer(Problem problem) {
        return answer(problem, new HttpHeaders());
    }

    /** Answers what is over in a while, and when to come back. */
    ResponseEntity<Object> answerLater(Problem problem, long seconds) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return answer(problem, headers);
    }

    /** Answers a problem from a filter. Headers that were set on the response stay. */
    public void write(ProblemType type, HttpServletRequest request, HttpServletResponse response, Object... arguments)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(type.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem(type, request, arguments)));
    }
}
