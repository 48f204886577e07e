package org.safetyvalve.hazard.units;

import java.util.Set;

/** The units on the register: the port through which other rooms ask. */
public interface Units {

    /** Those of these ids that are on the register, also of units that were merged into others. */
    Set<String> registered(Set<String> ids);
}
