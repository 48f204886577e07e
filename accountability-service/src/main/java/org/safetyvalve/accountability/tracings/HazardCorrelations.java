package org.safetyvalve.accountability.tracings;

/** Under which correlation id everything about a hazard is published (port). */
public interface HazardCorrelations {

    /** The hazard's correlation id as its tracing knows it, otherwise the hazard's own id, which is what it starts as. */
    String of(String hazard);
}
