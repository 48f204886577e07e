package org.safetyvalve.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller its {@link CommandContext}, from the token, the headers and the clock. */
class CommandContextResolver implements HandlerMethodArgumentResolver {
    static final String KEY = "Idempotency-Key";

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern STRONG_ETAG = Pattern.compile("\"([0-9]{1,18})\"");

    private static final Actor ANYONE = Actor.system("public", "public");

    private final Clock clock;

    CommandContextResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandContext.class;
    }

    @Override
    public CommandContext resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        // the store keeps milliseconds
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean ofAnyone = parameter.hasParameterAnnotation(OfAnyone.class);
        return new CommandContext(
                ofAnyone ? ANYONE : actor(request.getUserPrincipal()),
                key(request.getHeader(KEY)),
                RequestHash.of(request),
                version(request.getHeader(HttpHeaders.IF_MATCH)),
                now,
                now,
                null,
                null,
                Traceparent.continued(ofAnyone ? null : request.getHeader("traceparent")));
    }

    private static Actor actor(@Nullable Principal principal) {
        if (principal instanceof Authentication authentication
                && authentication.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        throw new InsufficientAuthenticationException("a command needs an account");
    }

    private static String key(@Nullable String header) {
        if (header == null || !PRINTABLE.matcher(header).matches()) {
            throw new BadRequestException(ProblemType.IDEMPOTENCY_KEY_MISSING, null);
        }
        return header;
    }

    /** The version that the caller has seen; {@code *} asks only that there be one, which every change does. */
    private static @Nullable Long version(@Nullable String header) {
        if (header == null || header.trim().equals("*")) {
            return null;
        }
        Matcher etag = STRONG_ETAG.matcher(header.trim());
        if (!etag.matches()) {
            throw new BadRequestException(ProblemType.INVALID_IF_MATCH, null);
        }
        return Long.valueOf(etag.group(1));
    }
}
