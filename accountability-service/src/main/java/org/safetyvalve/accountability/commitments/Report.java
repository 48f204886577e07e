package org.safetyvalve.accountability.commitments;

import java.time.Instant;

/** What was done about a commitment, and by whom. */
public record Report(String text, String account, String organisation, Instant at) {}
