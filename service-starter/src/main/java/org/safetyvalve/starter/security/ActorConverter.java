package org.safetyvalve.starter.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Reads the account from a checked token. A token that does not say whom it is about is refused, by the claim's name; a
 * role or sector that we don't know gives no right.
 */
final class ActorConverter implements Converter<Jwt, ActorAuthentication> {
    private static final String HISTORICAL_IMPORT = "historical-import";
    private static final Pattern DISTRICT = Pattern.compile("[0-9]{6}");

    @Override
    public ActorAuthentication convert(Jwt token) {
        String organisation = required(token, "organisation", Function.identity());
        return new ActorAuthentication(new Actor(
                required(token, "sub", ActorConverter::account),
                organisation,
                Objects.toString(token.getClaims().get("organisation_name"), organisation),
                required(token, "organisation_kind", OrganisationKind::of),
                required(token, "organisation_level", Level::of),
                required(token, "district", ActorConverter::district),
                Set.copyOf(texts(token.getClaims().get("sectors"))),
                texts(token.getClaims().get("roles")).stream()
                        .map(Role::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                scopes(token).contains(HISTORICAL_IMPORT)));
    }

    /** No token may name the system itself. */
    private static String account(String subject) {
        if (subject.startsWith("system:")) {
            throw new IllegalArgumentException(subject);
        }
        return subject;
    }

    private static String district(String code) {
        if (!DISTRICT.matcher(code).matches()) {
            throw new IllegalArgumentException(code);
        }
        return code;
    }

    private static <T> T required(Jwt token, String claim, Function<String, T> reading) {
        if (!(token.getClaims().get(claim) instanceof String value) || value.isBlank()) {
            throw new InvalidBearerTokenException("the token lacks the claim " + claim);
        }
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidBearerTokenException("the token's claim " + claim + " is not one we know", e);
        }
    }

    private static Collection<String> scopes(Jwt token) {
        Object scope = token.getClaims().get("scope");
        return scope instanceof String list ? Arrays.asList(list.split(" ")) : texts(scope);
    }

    private static List<String> texts(@Nullable Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .distinct()
                        .toList()
                : List.of();
    }
}
