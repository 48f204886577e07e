package org.safetyvalve.benchmarks.rows;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Rounds;
import org.safetyvalve.benchmarks.measure.Row;
import org.safetyvalve.benchmarks.measure.Series;
import org.safetyvalve.benchmarks.measure.Settings;
import org.safetyvalve.benchmarks.measure.Target;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;
import org.safetyvalve.contracts.Topics;

/** Commands on hazards over HTTP, drain running, until every outbox is empty; beside raw conditional updates. */
public final class AcceptRow implements Row {
    private static final Target RATIO = Target.ratio("commands to raw conditional updates", 0.4, 0.65);
    private static final int COMMANDS = 9_000;
    /** A JVM that has just started spends as much on compiling as on commands: measured after that. */
    private static final int WARM_UP = 60_000;

    private static final int UPDATES = 12_000;
    private static final int RAW_DOCUMENTS = 4_000;

    @Override
    public String name() {
        return "accept";
    }

    @Override
    public String title() {
        return "a hazard command over HTTP, drain running, outboxes empty at the end : raw conditional findOneAndUpdate";
    }

    @Override
    public void run(Stage stage, Settings settings, Outcome outcome) throws Exception {
        Service service = stage.start("hazard");
        HazardStore store = new HazardStore(stage.database("hazard"));
        Campaign.open(stage, service);
        CommandLoad load = new CommandLoad(stage, service);
        load.give(settings.scaled(WARM_UP), settings.concurrency());
        quiesce(stage, store);

        List<Document> atRest = store.hazards().find().limit(500).into(new ArrayList<>());
        Document event = anEvent(store);
        RawUpdates raw = new RawUpdates(stage.database("raw").getCollection("hazards"), atRest, RAW_DOCUMENTS, null);
        RawUpdates carrying =
                new RawUpdates(stage.database("raw").getCollection("carrying"), atRest, RAW_DOCUMENTS, event);
        describe(outcome, settings, atRest, event);

        int updates = settings.scaled(UPDATES);
        new Rounds(outcome, stage)
                .with(
                        "raw",
                        "/s",
                        updates,
                        (round, meter) -> raw.measure(updates, settings.concurrency(), round, meter))
                .with(
                        "raw with an event",
                        "/s",
                        updates,
                        (round, meter) -> carrying.measure(updates, settings.concurrency(), round, meter))
                .with("accept", "/s", settings.scaled(COMMANDS), (round, meter) -> {
                    int given = load.give(settings.scaled(COMMANDS), settings.concurrency());
                    store.awaitDrained();
                    double rate = given / meter.stop();
                    quiesce(stage, store);
                    return rate;
                })
                .run(settings.rounds());

        Series ours = outcome.series("accept", "/s");
        outcome.ratio(RATIO, ours, outcome.series("raw", "/s"));
        outcome.note(
                "ratio to raw updates that carry an event too",
                ours.median() / outcome.series("raw with an event", "/s").median());
        check(stage, store, load, outcome);
        outcome.checkEquals("raw updates lost", 0, raw.lost() + carrying.lost());
    }

    /** What one contestant leaves to be done must not weigh on the next: the lists, too, are up to date. */
    private static void quiesce(Stage stage, HazardStore store) throws Exception {
        store.awaitDrained();
        awaitLists(stage);
    }

    static void awaitLists(Stage stage) throws Exception {
        ListProgress lists = new ListProgress(stage.database("hazard"));
        long events = stage.topics().count(Topics.HAZARD_EVENTS);
        Waiting.until("the lists have caught up", 900, () -> lists.counted() >= events);
    }

    private static Document anEvent(HazardStore store) {
        Document event = store.ledger().find().skip(100).first();
        if (event == null) {
            throw new IllegalStateException("the ledger is empty");
        }
        return event;
    }

    private static void describe(Outcome outcome, Settings settings, List<Document> atRest, Document event) {
        outcome.note("concurrency", settings.concurrency());
        outcome.note("bytes of a document at rest, mean", meanBytes(atRest));
        outcome.note("bytes of an event in the outbox", meanBytes(List.of(event)));
        outcome.note("service's JVM", Service.FLAGS);
    }

    static long meanBytes(List<Document> documents) {
        return (long) documents.stream()
                .mapToInt(document -> new RawBsonDocument(document, new DocumentCodec())
                        .getByteBuffer()
                        .remaining())
                .average()
                .orElse(0);
    }

    static void check(Stage stage, HazardStore store, CommandLoad load, Outcome outcome) throws Exception {
        long events = store.events();
        outcome.check(
                "every accepted command has an event", events >= load.accepted(), events + " / " + load.accepted());
        long others = store.othersEvents();
        outcome.checkEquals("events in the ledger", events + others, store.ledgered());
        outcome.checkEquals(
                "events on the topic", events + others, stage.topics().count(Topics.HAZARD_EVENTS));
        outcome.checkEquals("events left in outboxes", 0, store.waiting());
    }
}
