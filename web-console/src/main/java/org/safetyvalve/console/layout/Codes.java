package org.safetyvalve.console.layout;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What to call a code, in the reader's language. A code that has no name is shown as it is, never hidden. */
@Component("codes")
public class Codes {

    /** The order of the lifecycle. */
    public static final List<String> STATES = List.of(
            "FOUND",
            "CLASSIFIED",
            "ASSIGNED",
            "RETURNED",
            "DISPUTED",
            "DESIGNATED",
            "LISTED",
            "RECTIFYING",
            "COMPLETION_CLAIMED",
            "VERIFIED",
            "DELISTED",
            "CLOSED",
            "REOPENED",
            "REJECTED",
            "MERGED");

    private static final List<String> SECTORS = List.of(
            "fire-safety",
            "hazardous-chemicals",
            "construction",
            "transport",
            "mining",
            "industry-trade",
            "special-equipment",
            "tourism",
            "education",
            "other");

    private final MessageSource messages;
    private final City city;

    Codes(MessageSource messages, City city) {
        this.messages = messages;
        this.city = city;
    }

    /** The name of a code of this kind: {@code name("sector", "fire-safety")}. */
    public String name(String kind, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return "—";
        }
        if (kind.equals("district")) {
            return city.district(code).orElse(code);
        }
        String name = optional(kind + "." + code);
        return name == null ? code : name;
    }

    /** A text that a page shows only when there is one. */
    public @Nullable String optional(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }

    /** What a field is called in this form, else what it is called anywhere; its path when it has no name. */
    public String fieldLabel(String form, String path) {
        String here = optional("field." + form + "." + path);
        return here == null ? field(path) : here;
    }

    /** What a field of a request is called. */
    public String field(String path) {
        String name = optional("field." + path.replaceAll("\\[\\d+]", ""));
        return name == null ? path : name;
    }

    /** A text of the pages. */
    public String text(String key, Object... arguments) {
        return Objects.requireNonNullElse(
                messages.getMessage(key, arguments, null, LocaleContextHolder.getLocale()), key);
    }

    /** Whether the reader reads English. */
    public boolean isEnglish() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** The city's divisions, itself first. */
    public List<String> districts() {
        return city.districts().stream().map(City.Name::id).toList();
    }

    /** The sectors (行业领域). */
    public List<String> sectors() {
        return SECTORS;
    }

    /** The states of a hazard, in the order of its lifecycle. */
    public List<String> states() {
        return STATES;
    }
}
