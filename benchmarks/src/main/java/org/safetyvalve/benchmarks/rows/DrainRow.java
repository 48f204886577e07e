package org.safetyvalve.benchmarks.rows;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bson.Document;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Rounds;
import org.safetyvalve.benchmarks.measure.Row;
import org.safetyvalve.benchmarks.measure.Settings;
import org.safetyvalve.benchmarks.measure.Target;
import org.safetyvalve.benchmarks.stage.People;
import org.safetyvalve.benchmarks.stage.Stage;
import org.safetyvalve.benchmarks.stage.StarterApp;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.hazard.hazards.HazardEvent;
import org.safetyvalve.hazard.hazards.HazardJournal;
import org.safetyvalve.hazard.hazards.messaging.HazardDefinition;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.publishing.Publisher;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.BulkCreation;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.WriteProperties;

/**
 * The drain: events that lie in outboxes, one a document, through the starter's publisher and drain to the broker, into the
 * ledger and out of their documents; beside raw bulk upserts of as many documents of the ledger's bytes.
 */
public final class DrainRow implements Row {
    private static final Target RATIO = Target.ratio("drained events to raw upserts", 0.6, 1.0);
    private static final int EVENTS = 30_000;

    private final List<Outbox> outboxes = new ArrayList<>();
    private long next;

    private record Outbox(String collection, String id, List<SealedEvent> events) {}

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public String title() {
        return "outbox drain, with broker, ledger and removal : raw bulk upsert of as many documents";
    }

    @Override
    public void run(Stage stage, Settings settings, Outcome outcome) throws Exception {
        MongoDatabase database = stage.database("drain");
        HazardStore store = new HazardStore(database);
        // What waits to be drained here was left on purpose: the sweeper looks, as ever, and leaves it.
        StarterApp app = stage.closing(StarterApp.start(
                stage, "drain", Map.of("safetyvalve.publishing.sweep-after", "1h"), HazardDefinition.class));
        Histories histories = new Histories(app.part(WorkingDayCalendar.class), app.part(EventSealer.class));
        Waiting.until(
                "the sweeper has made its indexes",
                60,
                () -> store.hazards().listIndexes().into(new ArrayList<>()).size() >= 3);
        Waiting.until("the topics are there", 60, () -> isThere(stage));

        int events = settings.scaled(EVENTS);
        leaveInOutboxes(database, app, histories, Math.min(events, 2_000));
        drain(app.part(Publisher.class), store);
        List<Document> ledgered = ofTheLedger(store, events);
        outcome.note("events, one a document", events);
        outcome.note("bytes of a document in the ledger, mean", AcceptRow.meanBytes(ledgered.subList(0, 100)));

        RawUpserts raw = new RawUpserts(stage.database("raw"));
        new Rounds(outcome, stage)
                .with("raw", "/s", events, (round, meter) -> raw.measure(ledgered, meter))
                .with("drain", "/s", events, (round, meter) -> {
                    leaveInOutboxes(database, app, histories, events);
                    meter.start();
                    drain(app.part(Publisher.class), store);
                    return events / meter.stop();
                })
                .run(settings.rounds());
        outcome.ratio(RATIO, outcome.series("drain", "/s"), outcome.series("raw", "/s"));
        outcome.checkEquals("events in the ledger", next, store.ledgered());
        outcome.checkEquals("events on the topic", next, stage.topics().count(Topics.HAZARD_EVENTS));
        outcome.checkEquals("events left in outboxes", 0, store.waiting());
        outcome.checkEquals("raw documents", events, raw.count());
    }

    private static boolean isThere(Stage stage) {
        try {
            return stage.topics().count(Topics.HAZARD_EVENTS) == 0;
        } catch (Exception notYet) {
            return false;
        }
    }

    /** Found hazards by the one write, which hands its events to nobody. */
    private void leaveInOutboxes(MongoDatabase database, StarterApp app, Histories histories, int events)
            throws InterruptedException {
        Publisher nobody = new Publisher() {
            @Override
            public void publish(String collection, String aggregateId, List<SealedEvent> outbox) {
                outboxes.add(new Outbox(collection, aggregateId, outbox));
            }

            @Override
            public void awaitRoom(int waiting) {}
        };
        Aggregates aggregates =
                new Aggregates(database, nobody, app.part(EventSealer.class), app.part(WriteProperties.class));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        CommandContext context =
                new CommandContext(People.IMPORTER, "bench", "bench", null, now, now, null, null, Histories.TRACE);
        for (long from = next; from < next + events; from += 500) {
            aggregates.createAll(
                    app.part(HazardDefinition.class),
                    LongStream.range(from, Math.min(next + events, from + 500))
                            .mapToObj(number -> histories.found(number, now))
                            .map(journal -> new BulkCreation<>(journal.id(), firstOf(journal)))
                            .toList(),
                    context);
        }
        next += events;
    }

    private static List<HazardEvent> firstOf(HazardJournal journal) {
        return journal.events().subList(0, 1);
    }

    /** Publishes all that waits, until it is drained. */
    private void drain(Publisher publisher, HazardStore store) throws Exception {
        for (int from = 0; from < outboxes.size(); from += 100) {
            List<Outbox> some = outboxes.subList(from, Math.min(outboxes.size(), from + 100));
            publisher.awaitRoom(some.size());
            some.forEach(outbox -> publisher.publish(outbox.collection(), outbox.id(), outbox.events()));
        }
        store.awaitDrained();
        outboxes.clear();
    }

    /** As many documents as are drained, as the ledger holds them, each under an id of its own. */
    private static List<Document> ofTheLedger(HazardStore store, int count) {
        List<Document> some = store.ledger().find().limit(500).into(new ArrayList<>());
        List<Document> all = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            all.add(new Document(some.get(number % some.size())).append("_id", Histories.id(number) + ":1"));
        }
        return all;
    }
}
