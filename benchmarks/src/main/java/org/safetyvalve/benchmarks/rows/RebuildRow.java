package org.safetyvalve.benchmarks.rows;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.safetyvalve.benchmarks.measure.Meter;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Rounds;
import org.safetyvalve.benchmarks.measure.Row;
import org.safetyvalve.benchmarks.measure.Series;
import org.safetyvalve.benchmarks.measure.Settings;
import org.safetyvalve.benchmarks.measure.Target;
import org.safetyvalve.benchmarks.stage.Stage;
import org.safetyvalve.benchmarks.stage.StarterApp;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.reporting.campaigns.messaging.CampaignProjection;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.projection.ProjectionRunner;
import org.safetyvalve.starter.projection.Projections;

/**
 * The reporting service's projection built anew from offset 0, and every offset consumed once more on views that hold it all;
 * beside raw bulk upserts of the views, folded per key.
 */
public final class RebuildRow implements Row {
    private static final Target REBUILD = Target.ratio("events rebuilt to raw upserts folded per key", 0.7, 1.0);
    private static final Target REPLAY = Target.aimedAt("duplicates replayed to the same", 4.0);
    private static final String SERVICE = "rebuild";
    private static final int HAZARDS = 30_000;
    /** Hazards whose lives run side by side: their events lie this far apart. */
    private static final int WAVE = 5_000;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String title() {
        return "projection rebuild from offset 0, counters exact; replay of duplicates : raw bulk upsert, folded per key";
    }

    @Override
    public void run(Stage stage, Settings settings, Outcome outcome) throws Exception {
        int hazards = settings.scaled(HAZARDS);
        List<String> keys = fillTopic(stage, hazards);
        long events = keys.size();
        Consumers consumers = new Consumers(stage);
        consumers.start();
        MongoDatabase database = stage.database(SERVICE);
        Waiting.until("the first generation is built", 600, () -> counted(database, 1) >= events);
        List<Document> views = viewsByEvent(database, keys);
        outcome.note("events", events);
        outcome.note("hazards, each of " + Histories.LIFE + " events that lie " + WAVE + " events apart", hazards);
        outcome.note("bytes of a view, mean", AcceptRow.meanBytes(views.subList(0, 500)));

        RawUpserts raw = new RawUpserts(stage.database("raw"));
        new Rounds(outcome, stage)
                .with("raw", "/s", events, (round, meter) -> raw.measure(views, meter))
                .with("rebuild", "/s", events, (round, meter) -> rebuild(consumers.app(), database, events, meter))
                .with("replay", "/s", events, (round, meter) -> consumers.replay(events, meter))
                .run(settings.rounds());
        Series rawSeries = outcome.series("raw", "/s");
        outcome.ratio(REBUILD, outcome.series("rebuild", "/s"), rawSeries);
        outcome.ratio(REPLAY, outcome.series("replay", "/s"), rawSeries);
        check(consumers.app(), hazards, raw, outcome);
    }

    private static List<String> fillTopic(Stage stage, int hazards) throws Exception {
        List<String> keys = new ArrayList<>();
        try (StarterApp app = StarterApp.start(stage, "filling", Map.of())) {
            Histories histories = new Histories(app.part(WorkingDayCalendar.class), app.part(EventSealer.class));
            Waiting.until("the topics are there", 60, () -> isThere(stage));
            @SuppressWarnings("unchecked")
            Producer<byte[], byte[]> producer = app.part(Producer.class);
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            for (int from = 0; from < hazards; from += WAVE) {
                List<List<SealedEvent>> wave = new ArrayList<>();
                for (int number = from; number < Math.min(hazards, from + WAVE); number++) {
                    wave.add(histories.seal(histories.life(number, now), now));
                }
                for (int step = 0; step < Histories.LIFE; step++) {
                    for (List<SealedEvent> life : wave) {
                        producer.send(recordOf(life.get(step)));
                        keys.add(life.get(step).subject());
                    }
                }
                producer.flush();
            }
        }
        return keys;
    }

    private static boolean isThere(Stage stage) {
        try {
            return stage.topics().count(Topics.HAZARD_EVENTS) + stage.topics().count(Topics.INSPECTION_EVENTS) == 0;
        } catch (Exception notYet) {
            return false;
        }
    }

    private static ProducerRecord<byte[], byte[]> recordOf(SealedEvent event) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(event.topic(), event.subject().getBytes(StandardCharsets.UTF_8), event.body());
        event.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static long counted(MongoDatabase database, int generation) {
        return new ListProgress(database, CampaignProjection.NAME + "_g" + generation + "_counters").counted();
    }

    /** What the raw operation writes for each event: the view of its hazard. */
    private static List<Document> viewsByEvent(MongoDatabase database, List<String> keys) {
        Map<String, Document> views = new HashMap<>();
        for (Document view :
                database.getCollection(CampaignProjection.NAME + "_g1_views").find()) {
            views.put(view.getString("_id"), view);
        }
        List<Document> byEvent = new ArrayList<>(keys.size());
        for (String key : keys) {
            Document view = views.get(key);
            if (view == null) {
                throw new IllegalStateException("no view of " + key);
            }
            byEvent.add(view);
        }
        return byEvent;
    }

    /** Events per second, from the order to the last one counted. */
    private static double rebuild(StarterApp app, MongoDatabase database, long events, Meter meter) throws Exception {
        ProjectionRunner runner = app.part(ProjectionRunner.class);
        int generation = runner.rebuild(CampaignProjection.NAME);
        Waiting.until("the generation is built", 600, () -> counted(database, generation) >= events);
        double seconds = meter.stop();
        Waiting.until("the generation is read", 60, () -> isLive(database, generation));
        return events / seconds;
    }

    private static boolean isLive(MongoDatabase database, int generation) {
        Document pointer = database.getCollection("generations")
                .find(new Document("_id", CampaignProjection.NAME))
                .first();
        return pointer != null && pointer.getInteger("live", 0) == generation && !pointer.containsKey("building");
    }

    private static void check(StarterApp app, int hazards, RawUpserts raw, Outcome outcome) {
        Map<String, Long> counters = app.part(Projections.class)
                .count(CampaignProjection.NAME, Set.of(Campaign.ID))
                .sums();
        for (String counter : List.of("state:CLOSED", "level:general", "closed:general", "sector:fire-safety")) {
            outcome.checkEquals(
                    "counter " + counter + " after rebuilding and replaying",
                    hazards,
                    counters.getOrDefault(counter, 0L));
        }
        outcome.checkEquals("counter state:RECTIFYING", 0, counters.getOrDefault("state:RECTIFYING", 0L));
        outcome.checkEquals(
                "views",
                hazards,
                app.part(Projections.class).views(CampaignProjection.NAME).countDocuments());
        outcome.checkEquals("raw documents", hazards, raw.count());
    }

    /** The projection's consumers, which can be stopped and set back to offset 0. */
    private static final class Consumers {
        private final Stage stage;
        private StarterApp app;

        Consumers(Stage stage) {
            this.stage = stage;
            this.app = StarterApp.start(stage, SERVICE, Map.of(), CampaignProjection.class);
        }

        void start() {
            stage.closing((AutoCloseable) () -> app.close());
        }

        StarterApp app() {
            return app;
        }

        /** Events per second, from the first offset committed to the last. */
        double replay(long events, Meter meter) throws Exception {
            Document pointer = stage.database(SERVICE)
                    .getCollection("generations")
                    .find(new Document("_id", CampaignProjection.NAME))
                    .first();
            if (pointer == null) {
                throw new IllegalStateException("there is no generation");
            }
            Offsets offsets = new Offsets(
                    stage.topics().admin(),
                    SERVICE + '.' + CampaignProjection.NAME + ".g" + pointer.getInteger("live"));
            app.close();
            offsets.setBack(Topics.HAZARD_EVENTS);
            app = StarterApp.start(stage, SERVICE, Map.of(), CampaignProjection.class);
            meter.start();
            double rate = offsets.rateUntil(Topics.HAZARD_EVENTS, events);
            meter.stop();
            return rate;
        }
    }
}
