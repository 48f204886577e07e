package org.safetyvalve.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Spring's mappings, of which those are passed over whose pattern has another number of segments than the path, or another text in one of them:
 * otherwise each of a service's patterns is compared with each path that has a variable, which is a tenth of what a command costs in a request's
 * thread. Of the others, and where a pattern or a path is not plain, Spring decides.
 */
final class ScreenedMappings extends RequestMappingHandlerMapping {
    private static final Pattern NOT_A_PLAIN_PATH = Pattern.compile("[%;\\\\]|//");
    private static final Pattern NOT_A_PLAIN_PATTERN = Pattern.compile("[*?:\\\\]|//");

    private final ThreadLocal<List<String>> segments = new ThreadLocal<>();
    private final Map<RequestMappingInfo, List<List<String>>> patterns = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        segments.set(segments(lookupPath, NOT_A_PLAIN_PATH));
        try {
            return super.lookupHandlerMethod(lookupPath, request);
        } finally {
            segments.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        return mayMatch(mapping) ? super.getMatchingMapping(mapping, request) : null;
    }

    private boolean mayMatch(RequestMappingInfo mapping) {
        List<String> path = segments.get();
        if (path == null || path.isEmpty()) {
            return true;
        }
        for (List<String> pattern : patterns.computeIfAbsent(mapping, ScreenedMappings::patterns)) {
            if (mayMatch(pattern, path)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayMatch(List<String> pattern, List<String> path) {
        if (pattern.isEmpty()) {
            return true;
        }
        if (pattern.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            String text = pattern.get(i);
            if (text.indexOf('{') < 0 && !text.equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<List<String>> patterns(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .map(pattern -> segments(pattern, NOT_A_PLAIN_PATTERN))
                .toList();
    }

    /** None of what is not plain. */
    private static List<String> segments(String path, Pattern notPlain) {
        return notPlain.matcher(path).find() ? List.of() : List.of(path.split("/", -1));
    }
}
