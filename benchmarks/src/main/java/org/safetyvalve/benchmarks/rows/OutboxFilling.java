package org.safetyvalve.benchmarks.rows;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.safetyvalve.benchmarks.stage.People;
import org.safetyvalve.benchmarks.stage.StarterApp;
import org.safetyvalve.hazard.hazards.messaging.HazardDefinition;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.publishing.Publisher;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.BulkCreation;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.WriteProperties;

/** Found hazards, written by the one write, whose events nobody has published yet; and their publishing, when it is asked for. */
final class OutboxFilling {
    private static final int BATCH = 500;
    private static final int HANDED_OVER_AT_A_TIME = 100;

    private final StarterApp app;
    private final Histories histories;
    private final Aggregates aggregates;
    private final HazardStore store;
    private final List<Outbox> outboxes = new ArrayList<>();
    private long next;

    private record Outbox(String collection, String id, List<SealedEvent> events) {}

    /** @param first the number of the first hazard: which are made by another must have other numbers */
    OutboxFilling(StarterApp app, MongoDatabase database, long first) {
        this.app = app;
        this.store = new HazardStore(database);
        this.histories = new Histories(app.part(WorkingDayCalendar.class), app.part(EventSealer.class));
        this.next = first;
        Publisher nobody = new Publisher() {
            @Override
            public boolean publish(String collection, String aggregateId, List<SealedEvent> outbox) {
                outboxes.add(new Outbox(collection, aggregateId, outbox));
                return true;
            }

            @Override
            public boolean publishNext(String collection, String aggregateId, List<SealedEvent> events) {
                throw new IllegalStateException("only creations are filled in");
            }

            @Override
            public void onLeft(BiConsumer<String, String> listener) {}

            @Override
            public void awaitRoom(int waiting) {}

            @Override
            public void awaitRoomForMany(int waiting) {}
        };
        this.aggregates =
                new Aggregates(database, nobody, app.part(EventSealer.class), app.part(WriteProperties.class));
    }

    /** Writes so many hazards of one event each. */
    void fill(int hazards) throws InterruptedException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        CommandContext context =
                new CommandContext(People.IMPORTER, "bench", "bench", null, now, now, null, null, Traceparent.NONE);
        for (long from = next; from < next + hazards; from += BATCH) {
            aggregates.createAll(
                    app.part(HazardDefinition.class),
                    LongStream.range(from, Math.min(next + hazards, from + BATCH))
                            .mapToObj(number -> histories.found(number, now))
                            .map(journal -> new BulkCreation<>(
                                    journal.id(), context, journal.events().subList(0, 1)))
                            .toList());
        }
        next += hazards;
    }

    /** Publishes them through the starter's publisher and waits until every outbox is empty. */
    void drain() throws Exception {
        Publisher publisher = app.part(Publisher.class);
        for (int from = 0; from < outboxes.size(); from += HANDED_OVER_AT_A_TIME) {
            List<Outbox> some = outboxes.subList(from, Math.min(outboxes.size(), from + HANDED_OVER_AT_A_TIME));
            publisher.awaitRoom(some.size());
            some.forEach(outbox -> publisher.publish(outbox.collection(), outbox.id(), outbox.events()));
        }
        store.awaitDrained();
        outboxes.clear();
    }
}
