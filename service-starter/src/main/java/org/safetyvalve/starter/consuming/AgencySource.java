package org.safetyvalve.starter.consuming;

import org.safetyvalve.contracts.agency.AgencyEvent;

/** Whose event it is that an agency has sent. */
public final class AgencySource {
    private static final String PREFIX = "urn:agency:";

    private AgencySource() {}

    /**
     * The agency that the event speaks for.
     *
     * @throws UnreadableRecordException when its source is another agency than its body says
     */
    public static String of(ReceivedEvent event, AgencyEvent body) {
        String source = event.source();
        if (source.startsWith(PREFIX) && !source.substring(PREFIX.length()).equals(body.agency())) {
            throw new UnreadableRecordException("the agency in the body is not the event's source");
        }
        return body.agency();
    }
}
