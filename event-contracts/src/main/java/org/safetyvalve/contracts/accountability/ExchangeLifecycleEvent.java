package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;

/**
 * An event in the lifecycle of an exchange (定期沟通). Read what they have in common here; in JSON these fields are at the
 * top level of the body.
 */
public interface ExchangeLifecycleEvent extends EventBody {
    /** What every event of this lifecycle carries. */
    ExchangeStanding standing();

    @Override
    default Instant occurredAt() {
        return standing().occurredAt();
    }

    /** Which office recorded it; no person. */
    default Office by() {
        return standing().by();
    }

    /** Number of the exchange. */
    default String reference() {
        return standing().reference();
    }

    /** Organisations that meet. */
    default List<String> parties() {
        return standing().parties();
    }

    /** When it is held. */
    default Instant at() {
        return standing().at();
    }

    /** State of the exchange before this event; absent on its first event. */
    default @Nullable String stateBefore() {
        return standing().stateBefore();
    }

    /** State of the exchange after this event; the same as before when the event does not move it. */
    default String stateAfter() {
        return standing().stateAfter();
    }
}
