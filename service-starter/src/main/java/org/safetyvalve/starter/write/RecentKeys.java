package org.safetyvalve.starter.write;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keys that callers used on this instance of late. An aggregate knows the keys of its own commands and no others;
 * this finds a key that a caller uses again on another aggregate. It forgets when the instance ends: it guards against a
 * caller's mistake, and nothing is carried out twice without it. Safe for concurrent use.
 */
final class RecentKeys {
    private static final int MOST = 20_000;

    private final Duration window;
    private final Map<String, Use> uses = new LinkedHashMap<>();

    private record Use(String requestHash, Instant at) {}

    RecentKeys(Duration window) {
        this.window = window;
    }

    /** @throws KeyReusedException when the caller used its key for another request */
    synchronized void requireSameRequest(CommandContext context) {
        Use use = uses.get(context.scopedKey());
        if (use != null
                && use.at().isAfter(context.now().minus(window))
                && !use.requestHash().equals(context.requestHash())) {
            throw new KeyReusedException(context.key());
        }
    }

    /** Remembers a key that was used. What the system does by itself has keys of its own making. */
    synchronized void remember(CommandContext context) {
        if (context.isOfACaller()) {
            uses.put(context.scopedKey(), new Use(context.requestHash(), context.now()));
            if (uses.size() > MOST) {
                uses.remove(uses.keySet().iterator().next());
            }
        }
    }
}
