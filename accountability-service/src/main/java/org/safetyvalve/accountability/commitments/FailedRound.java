package org.safetyvalve.accountability.commitments;

import java.time.Instant;

/** A round that ended without the commitment being kept: what was reported, and what the examination showed. */
public record FailedRound(Report report, String opinion, Instant at) {}
