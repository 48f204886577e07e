package org.safetyvalve.accountability;

import java.util.List;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.SealedEvent;

/** What one room has to tell about a hazard. */
public interface HazardStory {

    /** The events of the room's records about a hazard, as far as the reader may see them. */
    List<SealedEvent> about(String hazard, Actor reader);
}
