package org.safetyvalve.accountability.leads;

import org.jspecify.annotations.Nullable;

/**
 * Where a lead comes from, by reference.
 *
 * @param transfer the transfer that brought it, or null
 * @param tracing the responsibility tracing that produced it, or null
 * @param hazard the hazard that it is about, or null
 * @param campaign the campaign that it came up in, or null
 */
public record LeadOrigin(
        LeadSource source,
        @Nullable String transfer,
        @Nullable String tracing,
        @Nullable String hazard,
        @Nullable String campaign) {}
