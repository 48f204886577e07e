package org.safetyvalve.starter.consuming;

import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Never gives a batch up, and never leaves a record out of it. A batch that failed is fetched again after a rest, from its
 * first record, by whoever has its partitions then; while resting the consumer is paused and polls, so that it keeps its
 * place in the group.
 *
 * <p>The framework's own retry calls the listener again with the records that it holds, and commits their offsets even if
 * the group has given their partitions to another consumer meanwhile: the offset that the other has committed goes back
 * (measured), and stays behind until the next record comes.
 */
final class TryForEver extends DefaultErrorHandler {
    private static final Logger log = LoggerFactory.getLogger(TryForEver.class);
    private static final Duration POLL_EVERY = Duration.ofMillis(100);

    private final Duration rest;
    private final ThreadLocal<Boolean> resting = ThreadLocal.withInitial(() -> false);

    /** @param rest between two attempts */
    TryForEver(Duration rest) {
        this.rest = rest;
    }

    /** What failed is not done: its offsets are not committed. */
    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> batch,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        log.warn("{} records can't be applied now ({}); they are fetched again", batch.count(), cause.toString());
        for (TopicPartition partition : batch.partitions()) {
            consumer.seek(partition, batch.records(partition).get(0).offset());
        }
        resting.set(true);
        try {
            consumer.pause(consumer.assignment());
            long until = System.nanoTime() + rest.toNanos();
            while (container.isRunning() && System.nanoTime() - until < 0) {
                consumer.poll(POLL_EVERY);
            }
        } catch (WakeupException stopping) {
            log.debug("Woken up while resting");
        } finally {
            resting.set(false);
            consumer.resume(consumer.assignment());
        }
    }

    /** Partitions that come while resting wait too: what a poll brings now would be lost. */
    @Override
    public void onPartitionsAssigned(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions, Runnable publishPause) {
        if (resting.get()) {
            consumer.pause(partitions);
        }
    }
}
