package org.safetyvalve.accountability.cases;

import org.jspecify.annotations.Nullable;

/**
 * What a case is filed from (立案依据).
 *
 * @param ripe whether a case may follow: the inquiry or verification of a lead has recommended it, a tracing has determined a fault
 * @param accident whether it is about an accident
 * @param tracing the tracing that it is or came from, or null
 * @param hazard the hazard that it is about, or null
 */
public record FilingGround(
        GroundKind kind,
        String id,
        String district,
        String correlationId,
        boolean ripe,
        boolean accident,
        @Nullable String tracing,
        @Nullable String hazard) {}
