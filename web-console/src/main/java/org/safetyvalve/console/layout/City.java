package org.safetyvalve.console.layout;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Names that are a city's own data: {@code city.yml} holds those of the reference city, and another city sets its own.
 *
 * @param districts its divisions, the city itself first
 * @param organisations its offices; units are not here, hazard-service registers them
 */
@ConfigurationProperties("safetyvalve.city")
public record City(
        @DefaultValue List<Name> districts, @DefaultValue List<Name> organisations) {

    /** What a code or id is called. */
    public record Name(String id, String name, String nameEn) {

        /** In the reader's language. */
        public String inReadersLanguage() {
            return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? nameEn : name;
        }
    }

    Optional<String> district(String code) {
        return find(districts, code);
    }

    Optional<String> organisation(String id) {
        return find(organisations, id);
    }

    private static Optional<String> find(List<Name> names, String id) {
        return Optional.ofNullable(byId(names).get(id)).map(Name::inReadersLanguage);
    }

    private static Map<String, Name> byId(List<Name> names) {
        return names.stream().collect(Collectors.toMap(Name::id, Function.identity(), (first, second) -> second));
    }
}
