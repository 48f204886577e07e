package org.safetyvalve.accountability.leads;

import org.jspecify.annotations.Nullable;

/**
 * Where a lead comes from, by reference.
 *
 * @param transfer the transfer that brought it, or null
 * @param tracing the responsibility tracing that produced it, or null
 * @param hazard the hazard that it is about, or null
 * @param campaign the campaign that it came up in, or null
 * @param accident the accident that it is about, or null
 * @param problem the responsibility problem that it came up with, or null
 * @param sender the organisation that sent it by transfer or event, or null when it was received by hand or by an earlier version
 */
public record LeadOrigin(
        LeadSource source,
        @Nullable String transfer,
        @Nullable String tracing,
        @Nullable String hazard,
        @Nullable String campaign,
        @Nullable String accident,
        @Nullable String problem,
        @Nullable String sender) {

    /** Whether it names what its source says that it comes from. */
    boolean namesItsSource() {
        return switch (source) {
            case HAZARD -> hazard != null;
            case ACCIDENT -> accident != null;
            case SUPERVISION -> problem != null || campaign != null;
            case RESPONSIBILITY_TRACING -> tracing != null;
            case TRANSFER, AGENCY, PUBLIC_REPORT -> true;
        };
    }
}
