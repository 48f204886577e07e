package org.safetyvalve.hazard.criteria;

/** The same in Chinese and in English. */
public record Wording(String zh, String en) {

    public Wording {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("said in Chinese and in English");
        }
    }
}
