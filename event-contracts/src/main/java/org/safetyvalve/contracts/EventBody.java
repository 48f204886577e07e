package org.safetyvalve.contracts;

import java.time.Instant;

/** The body of an event of the contract: a record that refuses to exist without its required fields. */
public interface EventBody {
    /**
     * When it happened in the world. When it was recorded is the header {@code ce_time}; only a historical import may lie
     * before that.
     */
    Instant occurredAt();
}
