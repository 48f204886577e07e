package org.safetyvalve.accountability;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** Commands that the system gives itself. */
@Component
public class SystemCommands {
    private final AccountabilityProperties properties;

    SystemCommands(AccountabilityProperties properties) {
        this.properties = properties;
    }

    /** The system, acting by this name. */
    public Actor actor(String name) {
        return Actor.system(name, properties.systemOrganisation());
    }

    /** What the clock has decided. The key is the same whoever notices: of several instances one decides. */
    public CommandContext ofClock(String key, Instant now) {
        return of("deadlines", key, now);
    }

    /** What the system does by this name, once for each key. */
    public CommandContext of(String name, String key, Instant now) {
        Instant recorded = now.truncatedTo(ChronoUnit.MILLIS);
        return new CommandContext(actor(name), key, key, null, recorded, recorded, null, null, newTraceparent());
    }

    private static String newTraceparent() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        return "00-" + trace + "-" + trace.substring(0, 16) + "-01";
    }
}
