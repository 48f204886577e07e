package org.safetyvalve.accountability.leads;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.leads.LeadEvent.Disposed;
import org.safetyvalve.accountability.leads.LeadEvent.Received;
import org.safetyvalve.accountability.leads.LeadEvent.Registered;

/**
 * Everything its events say about a lead.
 *
 * @param reference its number, which says nothing
 * @param content what it says, sealed; in the store only
 */
public record LeadState(
        LeadStage stage,
        String reference,
        LeadOrigin origin,
        String district,
        SealedText content,
        String receivedBy,
        @Nullable String registeredBy,
        @Nullable LeadDisposition disposition,
        Instant receivedAt,
        Instant changedAt) {

    /** The state after the event. */
    public static LeadState fold(@Nullable LeadState before, LeadEvent event) {
        if (event instanceof Received e) {
            return new LeadState(
                    LeadStage.RECEIVED,
                    e.reference(),
                    e.origin(),
                    e.district(),
                    e.content(),
                    e.receivedBy(),
                    null,
                    null,
                    e.at(),
                    e.at());
        }
        LeadState state = Objects.requireNonNull(before, "a lead begins by being received");
        if (event instanceof Registered e) {
            return state.at(LeadStage.REGISTERED, e.registeredBy(), null, e.at());
        }
        if (event instanceof Disposed e) {
            return state.at(LeadStage.DISPOSED, state.registeredBy, e.disposition(), e.at());
        }
        throw new IllegalArgumentException("an event that no lead knows: " + event);
    }

    private LeadState at(LeadStage next, @Nullable String registrar, @Nullable LeadDisposition way, Instant at) {
        return new LeadState(next, reference, origin, district, content, receivedBy, registrar, way, receivedAt, at);
    }
}
