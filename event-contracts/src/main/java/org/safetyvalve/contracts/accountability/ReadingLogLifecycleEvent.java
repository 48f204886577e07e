package org.safetyvalve.contracts.accountability;

import java.time.Instant;
import org.safetyvalve.contracts.EventBody;

/**
 * An event in the log of who read a matter's confidential content on one day (查阅记录). In JSON these fields are at the top
 * level of the body.
 */
public interface ReadingLogLifecycleEvent extends EventBody {
    /** What every event of this lifecycle carries. */
    ReadingLogStanding standing();

    @Override
    default Instant occurredAt() {
        return standing().occurredAt();
    }
}
