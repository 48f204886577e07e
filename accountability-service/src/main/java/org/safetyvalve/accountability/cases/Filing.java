package org.safetyvalve.accountability.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.starter.domain.Level;

/**
 * How a case began (立案).
 *
 * @param reference its number, which says nothing
 * @param ground the id of the lead or the tracing
 * @param level the level of the body that handles it, from its account
 * @param organisation the body that handles it
 * @param facts what it is about
 */
public record Filing(
        String reference,
        GroundKind groundKind,
        String ground,
        @Nullable String tracing,
        @Nullable String hazard,
        Level level,
        String organisation,
        String district,
        SealedText facts,
        String filedBy,
        Instant at) {

    /** The lead that it was filed from, or null. */
    public @Nullable String lead() {
        return groundKind == GroundKind.LEAD ? ground : null;
    }
}
