package org.safetyvalve.accountability.problems;

import java.time.Instant;

/** What was done about a problem, and by whom. */
public record Rectification(String report, String account, String organisation, Instant at) {}
