package org.safetyvalve.endtoend.faults.component;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.header.Header;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.endtoend.faults.Coverage;
import org.safetyvalve.endtoend.faults.Outcome;
import org.safetyvalve.endtoend.faults.Plan;
import org.safetyvalve.endtoend.faults.checker.Checker;
import org.safetyvalve.endtoend.faults.checker.Evidence;
import org.safetyvalve.endtoend.faults.checker.PutAside;
import org.safetyvalve.endtoend.faults.checker.Violation;
import org.safetyvalve.endtoend.faults.record.CommandRecord;
import org.safetyvalve.starter.projection.ProjectionRunner;

/**
 * One schedule. Everything that the harness decides is drawn from its seed: settings, load, faults, and after which command each strikes.
 * How threads and processes interleave is not.
 */
final class Schedule {
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(30);
    private static final long LOAD_WITHIN_SECONDS = 120;

    private final Ground ground;
    private final Plan plan;
    private final Coverage coverage;
    private final Random random;
    private final Story story = new Story();
    private final CommandRecord commands = new CommandRecord();
    private final AtomicInteger given = new AtomicInteger();
    private final List<Violation> violations = new ArrayList<>();
    private final String campaign;
    private final int callers;
    private final int commandsEach;
    private final int hazardsAtMost;
    /** How many of twelve commands are about what {@link DisciplineWork} has: few, or in one of three schedules most. */
    private final int ofDiscipline;

    Schedule(Ground ground, Plan plan, Coverage coverage) {
        this.ground = ground;
        this.coverage = coverage;
        this.plan = plan;
        this.random = new Random(plan.seed() * 0x9E3779B97F4A7C15L);
        this.campaign = "campaign-" + plan.seed();
        this.callers = 2 + random.nextInt(3);
        boolean disciplined = random.nextInt(3) == 0;
        this.commandsEach = (disciplined ? 18 : 10) + random.nextInt(12);
        this.hazardsAtMost = 1 + random.nextInt(5);
        this.ofDiscipline = disciplined ? 8 : 1;
    }

    List<String> story() {
        return story.lines();
    }

    private record Strike(Fault fault, Scene scene, int afterCommand) {}

    Outcome run() {
        ground.clear();
        Post post = new Post(ground.broker());
        BlindSpots blindSpots = new BlindSpots();
        try (Town town = new Town(ground, story, new Random(random.nextLong()), blindSpots)) {
            List<Strike> strikes = strikes(town, post);
            strikes.forEach(strike -> strike.fault().prepare(strike.scene()));
            town.startAll();
            load(town, post, strikes);
            comeToRest(town);
            if (random.nextInt(4) == 0) {
                rebuildAndCompare(town);
            }
            town.requireUnbroken();
        }
        Evidence evidence = new Evidence(
                commands.commands(),
                ground.broker().records(),
                ground.broker().deadLetters(),
                new PutAside(post.poisons(), blindSpots.unread(), post.skips()),
                ground.stores());
        tellWhatHappened(evidence);
        violations.addAll(Checker.check(evidence));
        return new Outcome(evidence.commands(), evidence.topics().size(), story.faults(), violations, story.lines());
    }

    private void tellWhatHappened(Evidence evidence) {
        Map<String, Integer> events = new TreeMap<>();
        evidence.topics().forEach(message -> {
            Header type = message.headers().lastHeader(CeHeaders.TYPE);
            events.merge(type == null ? "none" : new String(type.value(), StandardCharsets.UTF_8), 1, Integer::sum);
        });
        story.tell("on the topics " + events);
    }

    private List<Strike> strikes(Town town, Post post) {
        List<Strike> strikes = new ArrayList<>();
        int all = callers * commandsEach;
        for (Fault fault : Catalogue.choose(plan, random)) {
            Caller caller = new Caller("fault-" + strikes.size(), town, commands, new Random(random.nextLong()), given);
            Scene scene =
                    new Scene(ground, town, post, story, new Random(random.nextLong()), coverage, campaign, caller);
            strikes.add(new Strike(fault, scene, random.nextInt(Math.max(1, all / 2))));
        }
        strikes.forEach(
                strike -> story.tell("planned: " + strike.fault().name() + " after command " + strike.afterCommand()));
        return strikes;
    }

    private void load(Town town, Post post, List<Strike> strikes) {
        OfficeWork office = new OfficeWork(campaign);
        HazardWork hazards = new HazardWork(campaign);
        DisciplineWork discipline = new DisciplineWork(campaign, random.nextInt());
        office.begin(new Caller("begin", town, commands, new Random(random.nextLong()), new AtomicInteger()));
        CountDownLatch ended = new CountDownLatch(callers + strikes.size());
        for (Strike strike : strikes) {
            town.keep(() -> {
                try {
                    awaitCommand(strike.afterCommand());
                    strike.fault().strike(strike.scene());
                } finally {
                    ended.countDown();
                }
            });
        }
        for (int i = 0; i < callers; i++) {
            Caller caller = new Caller("caller-" + i, town, commands, new Random(random.nextLong()), given);
            town.keep(() -> {
                try {
                    call(caller, hazards, office, discipline, post);
                } finally {
                    ended.countDown();
                }
            });
        }
        await(ended);
        story.tell("load and faults have ended");
    }

    private void awaitCommand(int number) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOAD_WITHIN_SECONDS);
        while (given.get() < number && System.nanoTime() - until < 0) {
            Broker.pause(2);
        }
    }

    private void call(Caller caller, HazardWork hazards, OfficeWork office, DisciplineWork discipline, Post post) {
        for (int i = 0; i < commandsEach; i++) {
            int what = caller.random().nextInt(12);
            if (what == 0) {
                int times = 1 + caller.random().nextInt(2);
                if (caller.random().nextInt(3) == 0) {
                    post.lead(times);
                } else {
                    post.report(campaign, times);
                }
                given.incrementAndGet();
            } else if (what < 3) {
                office.act(caller);
            } else if (what < 3 + ofDiscipline) {
                discipline.act(caller);
            } else {
                hazards.act(caller, hazardsAtMost);
            }
            Broker.pause(caller.random().nextInt(3) == 0 ? caller.random().nextInt(60) : 0);
        }
    }

    private static void await(CountDownLatch ended) {
        try {
            if (!ended.await(LOAD_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the load does not end: " + ended.getCount() + " threads are left");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void comeToRest(Town town) {
        town.awaitGoingOn();
        long start = System.nanoTime();
        List<String> left = new Rest(ground).await(CAUGHT_UP_WITHIN);
        left.forEach(one -> violations.add(new Violation("caught-up", "after " + CAUGHT_UP_WITHIN + " " + one)));
        story.tell("caught up after " + (System.nanoTime() - start) / 1_000_000 + " ms"
                + (town.isWhole() ? "" : ", an instance is missing"));
    }

    /** The second way to the same figures: everything once more from the beginning. */
    private void rebuildAndCompare(Town town) {
        rebuildAndCompare(town, Service.REPORTING, "campaigns");
        rebuildAndCompare(town, Service.HAZARD, "lists");
    }

    private void rebuildAndCompare(Town town, Service service, String projection) {
        int built = town.any(service, random).bean(ProjectionRunner.class).rebuild(projection);
        comeToRest(town);
        violations.addAll(Checker.compareGenerations(ground.database(service), projection, built - 1, built));
    }
}
