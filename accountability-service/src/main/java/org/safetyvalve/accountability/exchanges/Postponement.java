package org.safetyvalve.accountability.exchanges;

import java.time.Instant;

/** That an exchange was to be held at another time, and why it was not. */
public record Postponement(Instant from, String reason, Instant at) {}
