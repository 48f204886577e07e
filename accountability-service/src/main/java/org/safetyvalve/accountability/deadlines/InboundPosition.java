package org.safetyvalve.accountability.deadlines;

import java.time.Instant;

/** How far this service has read what agencies send (port). */
public interface InboundPosition {

    /**
     * Whether everything that the broker had appended to {@code agency-events} before this instant has been consumed. A
     * deadline that an agency's event can meet must not lapse before (design, section 4, rule 9). False whenever it can't
     * be told.
     */
    boolean consumedUpTo(Instant instant);
}
