package org.safetyvalve.accountability.supervisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it was from some time on.
 *
 * @param reason why it was amended, or null for the first
 * @param account who set it
 */
public record PlanVersion(SupervisionPlan plan, @Nullable String reason, String account, Instant at) {}
