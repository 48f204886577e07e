package org.safetyvalve.starter.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Takes the token out of the header {@code Authorization} (RFC 6750, section 2.1) without the framework's regular expression,
 * for the reason told at {@link PlainFirewall}. Whatever is not plainly one token is left to the framework.
 */
final class PlainBearerTokens implements BearerTokenResolver {
    private static final String SCHEME = "Bearer ";
    private static final BitSet OF_A_TOKEN = characters();

    private final BearerTokenResolver others = new DefaultBearerTokenResolver();

    private static BitSet characters() {
        BitSet characters = new BitSet();
        characters.set('a', 'z' + 1);
        characters.set('A', 'Z' + 1);
        characters.set('0', '9' + 1);
        "-._~+/".chars().forEach(characters::set);
        return characters;
    }

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && isPlain(header) && !mayHoldAnother(request)
                ? header.substring(SCHEME.length())
                : others.resolve(request);
    }

    /** A second token among the parameters is an error (RFC 6750, section 2). */
    private static boolean mayHoldAnother(HttpServletRequest request) {
        return request.getQueryString() != null
                || MediaType.APPLICATION_FORM_URLENCODED_VALUE.equals(request.getContentType());
    }

    private static boolean isPlain(String header) {
        if (!header.startsWith(SCHEME) || header.length() == SCHEME.length()) {
            return false;
        }
        for (int i = SCHEME.length(); i < header.length(); i++) {
            if (!OF_A_TOKEN.get(header.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
