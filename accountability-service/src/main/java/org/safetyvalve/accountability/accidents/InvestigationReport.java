package org.safetyvalve.accountability.accidents;

import java.time.Instant;

/**
 * The report of an investigation, by reference.
 *
 * @param level at which it was investigated
 */
public record InvestigationReport(GovernmentLevel level, String organisation, String reference, Instant at) {}
