package org.safetyvalve.contracts;

import java.util.List;

/**
 * The topics. Each has 12 partitions, for ever, and keeps its records for ever: they are the ledger that projections are
 * rebuilt from.
 */
public final class Topics {
    public static final String HAZARD_EVENTS = "hazard-events";
    public static final String INSPECTION_EVENTS = "inspection-events";
    public static final String ACCOUNTABILITY_EVENTS = "accountability-events";
    public static final String TRANSFER_EVENTS = "transfer-events";
    public static final String NOTIFICATION_EVENTS = "notification-events";

    /** What partner agencies send. Its records carry no sequence or chain of ours. */
    public static final String AGENCY_EVENTS = "agency-events";

    /** The topics that we publish to: sequences gapless and chains whole from the first record on. */
    public static final List<String> PUBLISHED =
            List.of(HAZARD_EVENTS, INSPECTION_EVENTS, ACCOUNTABILITY_EVENTS, TRANSFER_EVENTS, NOTIFICATION_EVENTS);

    /** The number of partitions of every topic. To grow, a new topic and a rebuild. */
    public static final int PARTITIONS = 12;

    private Topics() {}
}
