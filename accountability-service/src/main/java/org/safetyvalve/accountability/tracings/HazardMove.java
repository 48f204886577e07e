package org.safetyvalve.accountability.tracings;

import java.time.Instant;

/** One step of the own history of a hazard or an accident: what happened, the state that it entered, and when. From events only. */
public record HazardMove(String event, String state, Instant at) {}
