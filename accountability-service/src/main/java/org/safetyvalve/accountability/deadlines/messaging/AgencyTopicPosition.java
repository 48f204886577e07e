package org.safetyvalve.accountability.deadlines.messaging;

import java.time.Instant;
import org.safetyvalve.accountability.deadlines.InboundPosition;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.consuming.TopicPosition;
import org.springframework.stereotype.Component;

/** Asks the broker how far this service's group has read what agencies send. */
@Component
class AgencyTopicPosition implements InboundPosition {
    private final TopicPosition position;

    AgencyTopicPosition(TopicPosition position) {
        this.position = position;
    }

    @Override
    public boolean consumedUpTo(Instant instant) {
        return position.consumedUpTo(Topics.AGENCY_EVENTS, instant);
    }
}
