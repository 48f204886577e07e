package org.safetyvalve.starter.domain;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A command was refused by a named rule: nothing has changed. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient List<Object> arguments;
    private final @Nullable String path;

    public Refusal(Rule rule, Object... arguments) {
        this(rule, List.of(arguments), null);
    }

    private Refusal(Rule rule, List<Object> arguments, @Nullable String path) {
        super(rule.id() + ": " + MessageFormat.format(rule.en(), arguments.toArray()));
        this.rule = rule;
        this.arguments = arguments;
        this.path = path;
    }

    /** The same refusal, pointing at the field of the request that is wrong, for example {@code plan.funds}. */
    public Refusal at(String field) {
        return new Refusal(rule, arguments, field);
    }

    public Rule rule() {
        return rule;
    }

    /** The field that is wrong, or null when it is not about one field. */
    public @Nullable String path() {
        return path;
    }

    /** What to tell the caller: Chinese unless the caller asked for English. */
    public String message(Locale locale) {
        String pattern = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? rule.en() : rule.zh();
        return MessageFormat.format(pattern, arguments.toArray());
    }
}
