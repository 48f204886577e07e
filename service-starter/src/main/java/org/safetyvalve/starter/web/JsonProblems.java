package org.safetyvalve.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body: unreadable and unknown fields are 400, a wrong value in a known field is 422. */
class JsonProblems {
    private final Problems problems;

    JsonProblems(Problems problems) {
        this.problems = problems;
    }

    Problem of(@Nullable Throwable cause, HttpServletRequest request) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            String path = path(unknown);
            Problem problem = problems.problem(ProblemType.UNKNOWN_FIELD, request, path);
            return problem.withErrors(List.of(new Problem.Field(path, problem.title())));
        }
        if (cause instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
            Locale language = problems.language(request);
            boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
            String message = english ? "the value cannot be used here" : "该值不能用于此字段";
            return problems.problem(ProblemType.INVALID, request)
                    .withErrors(List.of(new Problem.Field(path(wrong), message)));
        }
        return problems.problem(ProblemType.MALFORMED_REQUEST, request);
    }

    private static String path(JacksonException exception) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : exception.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }
}
