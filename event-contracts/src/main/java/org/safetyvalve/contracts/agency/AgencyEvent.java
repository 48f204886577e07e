package org.safetyvalve.contracts.agency;

import java.time.Instant;
import org.safetyvalve.contracts.EventBody;

/**
 * An event that a partner agency sends. Read what they have in common here; in JSON these fields are at the top
 * level of the body.
 */
public interface AgencyEvent extends EventBody {
    /** What every event of this lifecycle carries. */
    AgencyNotice standing();

    @Override
    default Instant occurredAt() {
        return standing().occurredAt();
    }

    /** Organisation id of the agency that sends; must be that of its credentials. */
    default String agency() {
        return standing().agency();
    }

    /** The agency’s own reference, for reconciling. */
    default String reference() {
        return standing().reference();
    }
}
