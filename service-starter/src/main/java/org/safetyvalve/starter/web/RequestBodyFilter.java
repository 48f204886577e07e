package org.safetyvalve.starter.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a JSON body once, bounded in size and in time, before a command does; sheets and photos go past it as streams. The
 * server bounds the time between two bytes only: whoever sends one every few seconds would keep a thread for hours.
 */
public final class RequestBodyFilter extends OncePerRequestFilter {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int CHUNK = 8_192;

    private final Problems problems;
    private final int limit;
    private final Duration longest;

    RequestBodyFilter(Problems problems, DataSize limit, Duration longest) {
        this.problems = problems;
        this.limit = Math.toIntExact(limit.toBytes());
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!WITH_BODY.contains(request.getMethod()) || isStreamed(request.getContentType())) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body;
        try {
            body = request.getContentLengthLong() > limit ? null : read(request.getInputStream());
        } catch (IOException failure) {
            if (!isTooSlow(failure)) {
                throw failure;
            }
            // What is left of the body must not be taken for the connection's next request.
            response.setHeader(HttpHeaders.CONNECTION, "close");
            problems.write(ProblemType.BODY_TOO_SLOW, request, response, String.valueOf(longest.toSeconds()));
            return;
        }
        if (body == null || body.length > limit) {
            problems.write(ProblemType.TOO_LARGE, request, response, String.valueOf(limit));
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    /** At most one byte more than allowed. */
    private byte[] read(InputStream in) throws IOException {
        long from = System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            body.write(chunk, 0, Math.min(read, limit + 1 - body.size()));
            if (body.size() > limit) {
                break;
            }
            if (System.nanoTime() - from > longest.toNanos()) {
                throw new SocketTimeoutException("the body takes longer than " + longest);
            }
        }
        return body.toByteArray();
    }

    private static boolean isTooSlow(IOException failure) {
        return failure instanceof SocketTimeoutException || failure.getCause() instanceof SocketTimeoutException;
    }

    /** Whether a body of this type is taken as a stream, because it isn't JSON. */
    public static boolean isStreamed(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].trim();
        return !type.equals(MediaType.APPLICATION_JSON_VALUE) && !type.endsWith("+json");
    }
}
