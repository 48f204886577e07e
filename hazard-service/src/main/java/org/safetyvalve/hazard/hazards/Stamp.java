package org.safetyvalve.hazard.hazards;

import java.time.Instant;

/** Who did what an event tells, when it happened in the world, and when it was recorded. */
public record Stamp(Signatory by, Instant at, Instant recordedAt) {}
