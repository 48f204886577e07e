package org.safetyvalve.console.confidential;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who read a matter's confidential content on one day (查阅记录), as accountability-service tells it to whoever reviews that. */
public record ReadingLog(
        String id,
        long version,
        String state,
        String matterKind,
        String matter,
        String district,
        List<OneReading> readings,
        @Nullable String reviewer,
        @Nullable String outcome,
        Instant changedAt,
        List<String> actions) {

    /** Who opened it, when and what for. */
    public record OneReading(String account, String organisation, String purpose, Instant at) {}

    /** Where the matter has its page. */
    public String page() {
        String section = switch (matterKind) {
            case "responsibility-tracing" -> "tracings";
            default -> matterKind + "s";
        };
        return "/" + section + "/" + matter;
    }
}
