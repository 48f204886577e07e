package org.safetyvalve.console.actions;

import java.util.List;

/**
 * One field of a command's form.
 *
 * @param path where the value goes in the command's JSON, for example {@code funds.amount}
 * @param input how it is entered
 * @param required whether the form is not sent without it
 * @param options the codes to choose from
 * @param names under which kind the codes have their names
 */
public record Field(String path, Input input, boolean required, List<String> options, String names) {

    /** How a value is entered, and what it becomes in JSON. */
    public enum Input {
        /** One line of text. */
        TEXT,
        /** Several lines of text. */
        LONG_TEXT,
        /** One of the options. */
        CHOICE,
        /** A day, which becomes the instant at which it ends in China. */
        DAY,
        /** A whole number. */
        NUMBER,
        /** An amount in yuan, which becomes cents. */
        YUAN,
        /** Lines of text, which become a list. */
        LINES,
        /** Yes or no. */
        YES_NO,
        /** The id of a unit, looked up by its name. */
        UNIT,
        /** The id of an office. */
        OFFICE,
        /** Files, of which the name and the SHA-256 are recorded; the browser works them out. */
        EVIDENCE,
        /** Not entered: the first option. */
        FIXED
    }

    public static Field text(String path) {
        return of(path, Input.TEXT);
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

    static Field fixed(String path, String value, String names) {
        return new Field(path, Input.FIXED, true, List.of(value), names);
    }

    Field optional() {
        return new Field(path, input, false, options, names);
    }

    /** Whether the input takes the whole width of a form. */
    public boolean isWhole() {
        return input == Input.LONG_TEXT || input == Input.LINES || input == Input.EVIDENCE || input == Input.FIXED;
    }

    /** Its name in the messages: the path without the number of a row. */
    public String label() {
        return path.replaceAll("\\[\\d+]", "");
    }

    /** Its id in the page, unique within it. */
    public String idIn(String form) {
        return form + "-" + path.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
