package org.safetyvalve.benchmarks.rows;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Rounds;
import org.safetyvalve.benchmarks.measure.Row;
import org.safetyvalve.benchmarks.measure.Settings;
import org.safetyvalve.benchmarks.measure.Target;
import org.safetyvalve.benchmarks.stage.Stage;
import org.safetyvalve.benchmarks.stage.StarterApp;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.hazard.hazards.messaging.HazardDefinition;
import org.safetyvalve.starter.write.Aggregates;

/**
 * The drain: events that lie in outboxes, one a document, through the starter's publisher and drain to the broker, into the
 * ledger and out of their documents; beside raw bulk upserts of as many documents of the ledger's bytes.
 */
public final class DrainRow implements Row {
    private static final Target RATIO = Target.ratio("drained events to raw upserts", 0.6, 1.0);
    private static final int EVENTS = 30_000;

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
        OutboxFilling outboxes = new OutboxFilling(app, database, 0);
        // As in the service, where somebody asks for what is due: with its index.
        app.part(Aggregates.class).due(app.part(HazardDefinition.class), Instant.now(), 1);
        Waiting.until("the sweeper has made its index", 60, () -> isIndexed(store, "pending"));
        Waiting.until("the topics are there", 60, () -> isThere(stage));

        int events = settings.scaled(EVENTS);
        int first = Math.min(events, 2_000);
        outboxes.fill(first);
        outboxes.drain();
        List<Document> ledgered = ofTheLedger(store, events);
        outcome.note("events, one a document", events);
        outcome.note("bytes of a document in the ledger, mean", AcceptRow.meanBytes(ledgered.subList(0, 100)));

        RawUpserts raw = new RawUpserts(stage.database("raw"));
        new Rounds(outcome, stage)
                .with("raw", "/s", events, (round, meter) -> raw.measure(ledgered, meter))
                .with("drain", "/s", events, (round, meter) -> {
                    outboxes.fill(events);
                    meter.start();
                    outboxes.drain();
                    return events / meter.stop();
                })
                .run(settings.rounds());
        outcome.ratio(RATIO, outcome.series("drain", "/s"), outcome.series("raw", "/s"));
        long all = first + (settings.rounds() + 1L) * events;
        outcome.checkEquals("events in the ledger", all, store.ledgered());
        outcome.checkEquals("events on the topic", all, stage.topics().count(Topics.HAZARD_EVENTS));
        outcome.checkEquals("events left in outboxes", 0, store.waiting());
        outcome.checkEquals("raw documents", events, raw.count());
    }

    private static boolean isIndexed(HazardStore store, String field) {
        return store.hazards().listIndexes().into(new ArrayList<>()).stream()
                .anyMatch(index -> index.get("key", Document.class).containsKey(field));
    }

    private static boolean isThere(Stage stage) {
        try {
            return stage.topics().count(Topics.HAZARD_EVENTS) == 0;
        } catch (Exception notYet) {
            return false;
        }
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
