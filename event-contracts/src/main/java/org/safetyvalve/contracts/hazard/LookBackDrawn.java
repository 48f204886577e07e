package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * A sample of closed hazards is drawn by lot. Anybody can draw it again from the published seed and the population (回头看抽样).
 *
 * <p>Type {@code org.safetyvalve.look-back-drawn.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param campaign Campaign in which the hazards were found, when the look-back is confined to one.
 * @param district District of the hazards, GB/T 2260; one ending in 00 covers all below it.
 * @param sector Sector of the hazards, when the look-back is confined to one. More values may be added; the known ones are the examples.
 * @param closedFrom Their closing (ce_time of hazard-closed) was recorded at or after it; absent when there is no beginning.
 * @param cutOff Their closing was recorded at or before it, and they had not been reopened when the sample was drawn.
 * @param method The way it is drawn, sha256-seed-id.1 in docs/agency.md.
 * @param population How many hazards it was drawn from.
 * @param populationHash Lower-case hex SHA-256 of all their ids in ascending order, each followed by one LF.
 * @param seed 32 random bytes, lower-case hex.
 * @param hazards Hazards that were drawn, in the order drawn.
 */
public record LookBackDrawn(
        Instant occurredAt,
        Author by,
        @Nullable String campaign,
        String district,
        @Nullable String sector,
        @Nullable Instant closedFrom,
        Instant cutOff,
        String method,
        long population,
        String populationHash,
        String seed,
        List<String> hazards)
        implements EventBody {
    public LookBackDrawn {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(district, "district");
        Required.value(cutOff, "cutOff");
        Required.text(method, "method");
        Required.text(populationHash, "populationHash");
        Required.text(seed, "seed");
        hazards = Required.list(hazards, "hazards");
    }
}
