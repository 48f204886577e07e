package org.safetyvalve.starter.projection;

import java.util.Set;

/** Another consumer has counted on since this one read the counters: this one has lost a partition. */
final class LostPartitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostPartitionException(Set<String> partitions) {
        super("another consumer has gone on with one of " + partitions);
    }
}
