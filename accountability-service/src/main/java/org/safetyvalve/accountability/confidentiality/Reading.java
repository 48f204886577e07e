package org.safetyvalve.accountability.confidentiality;

import java.time.Instant;

/** That somebody read it (查阅). */
public record Reading(String account, String organisation, ReadingPurpose purpose, Instant at) {}
