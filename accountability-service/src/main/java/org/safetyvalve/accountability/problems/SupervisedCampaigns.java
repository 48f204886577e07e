package org.safetyvalve.accountability.problems;

import java.util.Optional;

/** Which campaign a supervision supervises (port). */
public interface SupervisedCampaigns {

    /** What is known of a supervision, or empty when there is none. */
    Optional<Supervised> of(String supervision);

    /** A supervision's campaign, and the district that it is responsible for. */
    record Supervised(String campaign, String district) {}
}
