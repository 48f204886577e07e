package org.safetyvalve.accountability.supervisions;

import java.util.Optional;

/** The supervisions that are known, for other rooms (port). */
public interface KnownSupervisions {

    Optional<SupervisionState> find(String id);
}
