package org.safetyvalve.accountability.supervisions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * That somebody was interviewed (谈话): in which role, when, and by whom. Not who it was.
 *
 * @param role code of the role, for example {@code department-leader}
 * @param by accounts of those who held it; in the store only
 * @param said what was said, sealed, or null when nothing was kept of it
 */
public record Interview(
        String role, Instant at, List<String> by, @Nullable SealedText said) {

    public Interview {
        // Documents from before it was recorded have none.
        by = by == null ? List.of() : List.copyOf(by);
    }
}
