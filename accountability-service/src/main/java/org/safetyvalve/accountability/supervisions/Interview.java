package org.safetyvalve.accountability.supervisions;

import java.time.Instant;

/**
 * That somebody was interviewed (谈话): in which role and when. Not who, and not what was said.
 *
 * @param role code of the role, for example {@code department-leader}
 */
public record Interview(String role, Instant at) {}
