package org.safetyvalve.hazard.units;

import java.util.Optional;

/** The sites on the register: the port through which other rooms ask. */
public interface Sites {
    Optional<Site.Entry> find(String id);
}
