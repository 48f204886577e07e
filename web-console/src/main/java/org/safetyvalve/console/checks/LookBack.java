package org.safetyvalve.console.checks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A look-back as hazard-service tells it to its reader.
 *
 * @param closedFrom null when it draws from whatever was closed by the cut-off
 * @param populationHash lower-case hex
 * @param seed lower-case hex
 * @param hazards in the order drawn
 */
public record LookBack(
        String id,
        long version,
        String state,
        @Nullable String campaign,
        String district,
        @Nullable String sector,
        @Nullable Instant closedFrom,
        Instant cutOff,
        String method,
        long population,
        String populationHash,
        String seed,
        String drawnBy,
        Instant drawnAt,
        List<Drawn> hazards,
        @Nullable List<String> actions) {

    /** A hazard that was drawn, with its result once there is one. */
    public record Drawn(
            String hazard,
            @Nullable String outcome,
            @Nullable String note,
            @Nullable String recurrence,
            @Nullable Boolean reopened,
            @Nullable String seenBy,
            @Nullable Instant seenAt) {

        public boolean isSeen() {
            return outcome != null;
        }

        public boolean isRecurred() {
            return "recurred".equals(outcome);
        }
    }

    public List<Drawn> unseen() {
        return hazards.stream().filter(one -> !one.isSeen()).toList();
    }

    public long recurred() {
        return hazards.stream().filter(Drawn::isRecurred).count();
    }
}
