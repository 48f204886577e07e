package org.safetyvalve.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * Tells a repeated request from another one: hex SHA-256 over method, path, query and the body's bytes. A streamed body
 * cannot be read ahead: its media type, declared length and Content-Digest (RFC 9530), where sent, stand for it.
 */
final class RequestHash {
    private RequestHash() {}

    static String of(HttpServletRequest request) {
        MessageDigest sha256 = sha256();
        line(sha256, request.getMethod());
        line(sha256, request.getRequestURI());
        line(sha256, request.getQueryString());
        BufferedRequest buffered = WebUtils.getNativeRequest(request, BufferedRequest.class);
        if (buffered != null) {
            sha256.update(buffered.body());
        } else {
            // Without the parameters: a multipart boundary is new each time.
            line(sha256, Objects.toString(request.getContentType(), "").split(";", 2)[0]);
            line(sha256, String.valueOf(request.getContentLengthLong()));
            line(sha256, request.getHeader("Content-Digest"));
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static void line(MessageDigest digest, @Nullable String value) {
        digest.update((value == null ? "" : value).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
