package org.safetyvalve.accountability.transfers;

import org.jspecify.annotations.Nullable;

/**
 * What is transferred, by reference.
 *
 * @param id the hazard, lead, case or accident
 * @param hazard the hazard that it is about, or null
 * @param campaign the campaign that it came up in, or null
 */
public record TransferSubject(
        SubjectKind kind,
        String id,
        @Nullable String hazard,
        @Nullable String campaign) {}
