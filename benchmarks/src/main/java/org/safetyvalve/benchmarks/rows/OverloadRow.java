package org.safetyvalve.benchmarks.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.safetyvalve.benchmarks.measure.Outcome;
import org.safetyvalve.benchmarks.measure.Rounds;
import org.safetyvalve.benchmarks.measure.Row;
import org.safetyvalve.benchmarks.measure.Settings;
import org.safetyvalve.benchmarks.measure.Target;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;
import org.safetyvalve.starter.store.Fields;

/**
 * Commands at twice the rate that the service can take, whether or not it keeps up; beside what it takes from callers who wait
 * for their answers. Nothing may be refused but by 429 and 503 with Retry-After, and nothing accepted lost.
 */
public final class OverloadRow implements Row {
    private static final Target RATIO = Target.ratio("goodput at twice the saturating load to the peak", 0.8, 0.95);
    private static final int WARM_UP = 30_000;
    private static final int PEAK_COMMANDS = 9_000;
    private static final int SECONDS = 20;
    private static final int OPEN_CALLERS = 256;

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public String title() {
        return "twice the saturating load : goodput at the peak, nothing acknowledged lost";
    }

    @Override
    public void run(Stage stage, Settings settings, Outcome outcome) throws Exception {
        Service service = stage.start("hazard");
        HazardStore store = new HazardStore(stage.database("hazard"));
        Campaign.open(stage, service);
        CommandLoad load = new CommandLoad(stage, service);
        load.give(settings.scaled(WARM_UP), settings.concurrency());
        store.awaitDrained();
        double seconds = Math.max(2, SECONDS * settings.scale());
        outcome.note("seconds of a round", seconds);
        outcome.note("callers that wait for answers, at the peak", settings.concurrency());
        outcome.note("callers of the overload", OPEN_CALLERS);

        OpenLoop loop = new OpenLoop(load, service, OPEN_CALLERS);
        List<Double> peaks = new ArrayList<>();
        new Rounds(outcome, stage)
                .with(
                        "peak",
                        "/s",
                        load.whole(settings.scaled(PEAK_COMMANDS), settings.concurrency()),
                        (round, meter) -> {
                            int given = load.give(settings.scaled(PEAK_COMMANDS), settings.concurrency());
                            double peak = given / meter.stop();
                            store.awaitDrained();
                            peaks.add(peak);
                            return peak;
                        })
                .with("overload", "/s", 0, (round, meter) -> {
                    OpenLoop.Answers answers = loop.run(2 * peaks.get(peaks.size() - 1), seconds);
                    meter.stop();
                    store.awaitDrained();
                    note(answers, round, outcome);
                    return answers.accepted();
                })
                .run(settings.rounds());
        outcome.ratio(RATIO, outcome.series("overload", "/s"), outcome.series("peak", "/s"));
        AcceptRow.check(stage, store, load, outcome);
        checkNothingLost(store, load.acknowledged(), outcome);
    }

    private static void note(OpenLoop.Answers answers, int round, Outcome outcome) {
        String name = round == 0 ? "warm-up" : "round " + round;
        outcome.note(name + ", answers by status", answers.statuses());
        outcome.note(name + ", commands given late because all callers waited", answers.behind());
        if (round > 0) {
            outcome.series("p99 of the accepted", "ms").add(answers.ofAccepted().percentile(0.99));
        }
        outcome.check(name + ", only 429 and 503 refuse", answers.others() == 0, answers.statuses());
        outcome.checkEquals(name + ", refusals without Retry-After", 0, answers.withoutRetryAfter());
    }

    /** Each hazard is at the newest version that was answered with, and its events are in the ledger up to there. */
    private static void checkNothingLost(HazardStore store, Map<String, Long> acknowledged, Outcome outcome) {
        long behind = 0;
        long found = 0;
        for (Document hazard : store.hazards().find().projection(new Document("version", 1))) {
            Long version = acknowledged.get(hazard.getString("_id"));
            if (version != null) {
                found++;
                behind += Fields.number(hazard, "version") < version ? 1 : 0;
            }
        }
        outcome.checkEquals("acknowledged hazards found", acknowledged.size(), found);
        outcome.checkEquals("hazards behind what was acknowledged", 0, behind);
    }
}
