package org.safetyvalve.accountability.supervisions;

/** The department or unit visited. */
public record VisitedUnit(String id, String name) {}
