package org.safetyvalve.hazard.campaigns;

/** The campaigns that are known: the port through which other rooms ask. */
public interface Campaigns {

    /** Whether there is a campaign with this id. Hazards of one that has ended can still be entered afterwards. */
    boolean isKnown(String id);
}
