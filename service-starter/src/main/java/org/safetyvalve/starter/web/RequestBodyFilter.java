package org.safetyvalve.starter.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a JSON body once, bounded, before a command does; sheets and photos go past it as streams. */
class RequestBodyFilter extends OncePerRequestFilter {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Problems problems;
    private final int limit;

    RequestBodyFilter(Problems problems, DataSize limit) {
        this.problems = problems;
        this.limit = Math.toIntExact(limit.toBytes());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!WITH_BODY.contains(request.getMethod()) || isStreamed(request.getContentType())) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getContentLengthLong() > limit
                ? null
                : request.getInputStream().readNBytes(limit + 1);
        if (body == null || body.length > limit) {
            problems.write(ProblemType.TOO_LARGE, request, response, String.valueOf(limit));
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    static boolean isStreamed(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].trim();
        return !type.equals(MediaType.APPLICATION_JSON_VALUE) && !type.endsWith("+json");
    }
}
