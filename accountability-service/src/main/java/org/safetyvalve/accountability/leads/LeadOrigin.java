package org.safetyvalve.accountability.leads;

import org.jspecify.annotations.Nullable;

/**
 * Where a lead comes from, by reference.
 *
 * @param reference the transfer, hazard, accident, inspection or letter, or null
 * @param hazard the hazard that it is about, or null
 * @param campaign the campaign that it came up in, or null
 */
public record LeadOrigin(
        LeadSource source,
        @Nullable String reference,
        @Nullable String hazard,
        @Nullable String campaign) {}
