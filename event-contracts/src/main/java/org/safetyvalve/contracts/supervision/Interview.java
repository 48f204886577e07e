package org.safetyvalve.contracts.supervision;

import java.time.Instant;
import org.safetyvalve.contracts.Required;

/**
 * An interview held on a visit: in what role somebody was heard and when, never who (谈话).
 *
 * @param role In what role the person was heard; no name.
 * @param at When it was held.
 */
public record Interview(String role, Instant at) {
    public Interview {
        Required.text(role, "role");
        Required.value(at, "at");
    }
}
