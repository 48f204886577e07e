package org.safetyvalve.console.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign (专项行动) as reporting-service tells it.
 *
 * @param districts GB/T 2260 codes
 * @param open false once it was closed
 */
public record Campaign(
        String id,
        String title,
        List<String> districts,
        LocalDate from,
        @Nullable LocalDate to,
        boolean open) {}
