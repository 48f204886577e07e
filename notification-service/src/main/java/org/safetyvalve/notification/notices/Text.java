package org.safetyvalve.notification.notices;

import java.util.Locale;

/** What is said, in both languages. */
public record Text(String zh, String en) {
    public Text {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text is said in Chinese and in English");
        }
    }

    /** English when the language is, otherwise Chinese. */
    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : zh;
    }
}
