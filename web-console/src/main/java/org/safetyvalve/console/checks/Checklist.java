package org.safetyvalve.console.checks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a checklist as hazard-service tells it.
 *
 * @param id of this version alone
 * @param checklist shared by all versions
 */
public record Checklist(
        String id,
        String checklist,
        int version,
        String title,
        String sector,
        String district,
        List<Item> items,
        String publishedBy,
        Instant publishedAt,
        @Nullable List<String> actions) {

    /** One thing to check, and the law or standard that it follows from. */
    public record Item(String code, String zh, String en, String basis) {}
}
