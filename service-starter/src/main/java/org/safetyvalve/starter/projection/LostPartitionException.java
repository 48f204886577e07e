package org.safetyvalve.starter.projection;

import org.apache.kafka.common.TopicPartition;

/** Another consumer has counted this partition further: this one has lost it and writes nothing. */
final class LostPartitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostPartitionException(TopicPartition partition) {
        super("another consumer has gone on with " + partition);
    }
}
