package org.safetyvalve.console.actions;

import java.util.List;

/**
 * One field of a command's form.
 *
 * @param path where the value goes in the command's JSON, for example {@code funds.amount}
 * @param input how it is entered
 * @param required whether the form is not sent without it
 * @param options the codes to choose from; none when they depend on the record or the city, and {@code names} says which
 * @param names under which kind the codes have their names
 */
public record Field(String path, Input input, boolean required, List<String> options, String names)
        implements FormPart {

    /** How a value is entered, and what it becomes in JSON. */
    public enum Input {
        /** One line of text. */
        TEXT,
        /** Several lines of text. */
        LONG_TEXT,
        /** One of the options. */
        CHOICE,
        /** Some of the options, which become a list. */
        CHOICES,
        /** A day, which becomes the instant at which it ends in China. */
        DAY,
        /** A day on the calendar, which stays one. */
        DATE,
        /** A day and a time in China, which become an instant. */
        TIME,
        /** A whole number from 1. */
        NUMBER,
        /** A whole number from 0. */
        COUNT,
        /** A number, whole or not. */
        DECIMAL,
        /** An amount in yuan, which becomes cents. */
        YUAN,
        /** Lines of text, which become a list. */
        LINES,
        /** Yes or no; not ticked is no. */
        YES_NO,
        /** Yes or no, of which one must be chosen. */
        EITHER,
        /** The id of a unit, looked up by its name. */
        UNIT,
        /** The id of an office. */
        OFFICE,
        /** The id of an office or of a unit. */
        ORGANISATION,
        /** Files, of which the name and the SHA-256 are recorded; the browser works them out. */
        EVIDENCE,
        /** Not entered: what a row is known by. */
        HIDDEN
    }

    public static Field text(String path) {
        return of(path, Input.TEXT);
    }

    /** As above; the record knows some values to take, by their {@code names}, and any other can be entered. */
    static Field known(String path, String names) {
        return known(path, Input.TEXT, names);
    }

    static Field known(String path, Input input, String names) {
        return new Field(path, input, true, List.of(), names);
    }

    static Field longText(String path) {
        return of(path, Input.LONG_TEXT);
    }

    public static Field of(String path, Input input) {
        return new Field(path, input, true, List.of(), "");
    }

    static Field choice(String path, String names, String... options) {
        return new Field(path, Input.CHOICE, true, List.of(options), names);
    }

    static Field choices(String path, String names, String... options) {
        return new Field(path, Input.CHOICES, true, List.of(options), names);
    }

    static Field hidden(String path) {
        return of(path, Input.HIDDEN);
    }

    Field optional() {
        return new Field(path, input, false, options, names);
    }

    /** Whether the input takes the whole width of a form. */
    public boolean isWhole() {
        return input == Input.LONG_TEXT || input == Input.LINES || input == Input.EVIDENCE || input == Input.CHOICES;
    }
}
