package org.safetyvalve.console.confidential;

import java.util.List;

/** What somebody may read confidential content for, by the codes of accountability-service. */
public final class ReadingPurposes {
    public static final List<String> ALL = List.of(
            "registration",
            "disposal",
            "investigation",
            "adjudication",
            "decision",
            "review",
            "supervision",
            "transfer");

    private ReadingPurposes() {}
}
