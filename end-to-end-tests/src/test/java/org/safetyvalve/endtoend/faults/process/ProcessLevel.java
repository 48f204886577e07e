package org.safetyvalve.endtoend.faults.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.safetyvalve.endtoend.faults.Coverage;
import org.safetyvalve.endtoend.faults.Level;
import org.safetyvalve.endtoend.faults.Outcome;
import org.safetyvalve.endtoend.faults.Plan;
import org.safetyvalve.endtoend.faults.checker.Checker;
import org.safetyvalve.endtoend.faults.checker.Evidence;
import org.safetyvalve.endtoend.faults.checker.Poison;
import org.safetyvalve.endtoend.faults.checker.PutAside;
import org.safetyvalve.endtoend.faults.checker.Stores;
import org.safetyvalve.endtoend.faults.checker.Violation;
import org.safetyvalve.endtoend.faults.process.load.Caller;
import org.safetyvalve.endtoend.faults.process.load.Load;
import org.safetyvalve.endtoend.faults.process.load.Sheets;
import org.safetyvalve.endtoend.faults.process.strikes.Scene;
import org.safetyvalve.endtoend.faults.process.strikes.Strikes;
import org.safetyvalve.endtoend.faults.record.Command;
import org.safetyvalve.endtoend.faults.record.CommandRecord;

/**
 * Whole services under load, and what happens to them: see {@link Strikes}. Schedules run in one town after the other, each in a campaign of
 * its own; what is checked after each is everything that the town has done since it was founded. A town in which something did not
 * hold is left, and so is one that has grown large.
 */
public final class ProcessLevel implements Level {
    private static final int SCHEDULES_A_TOWN = 12;
    private static final int MOST_FAULTS = 3;
    private static final int MANY = 100;
    private static final long CALM_MILLIS = 1_500;
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(30);

    private final Path folder;
    private int towns;
    private Optional<Era> era = Optional.empty();
    private int eventsBefore;
    private final Coverage coverage = new Coverage();
    private Story told = new Story();

    /** A town, and the account of all that was done in it. */
    private record Era(
            Town town, CommandRecord record, Caller caller, Sheets sheets, List<Poison> poisons, int[] schedules)
            implements AutoCloseable {
        @Override
        public void close() {
            town.close();
            record.close();
        }
    }

    public ProcessLevel(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> faults() {
        return Strikes.names();
    }

    @Override
    public Outcome run(Plan plan) throws InterruptedException {
        Era now = current();
        Story story = new Story();
        told = story;
        // Seeds that follow each other would draw alike.
        Random random = new Random(plan.seed() * 0x9E3779B97F4A7C15L);
        int before = now.record().commands().size();
        Load load = new Load(
                now.town(), now.caller(), now.sheets(), "f-" + plan.seed() + "-" + now.schedules()[0], plan.seed());
        load.start();
        List<Violation> violations = new ArrayList<>();
        Map<String, Integer> faults = strike(plan, now, random, story, violations);
        Thread.sleep(CALM_MILLIS);
        violations.addAll(comeToRest(now, load, story, random));
        List<ConsumerRecord<byte[], byte[]>> topics = read(now.town());
        violations.addAll(Checker.check(evidence(now, topics)));
        violations.addAll(now.caller().violations());
        now.town().keeper().takeEndedByThemselves().forEach(what -> violations.add(new Violation("ended", what)));
        List<Command> all = now.record().commands();
        int events = topics.size() - eventsBefore;
        eventsBefore = topics.size();
        leaveIfSpent(now, violations);
        return new Outcome(all.subList(before, all.size()), events, faults, violations, story.lines());
    }

    @Override
    public List<String> story() {
        return told.lines();
    }

    @Override
    public Coverage coverage() {
        return coverage;
    }

    @Override
    public int many() {
        return MANY;
    }

    private Era current() {
        if (era.isEmpty()) {
            eventsBefore = 0;
            Path place = folder.resolve("town-" + ++towns);
            Town town = new Town(place);
            CommandRecord record = new CommandRecord(place.resolve("commands.tsv"));
            Caller caller = new Caller(town, record);
            era = Optional.of(
                    new Era(town, record, caller, new Sheets(caller), new CopyOnWriteArrayList<>(), new int[1]));
        }
        era.get().schedules()[0]++;
        return era.get();
    }

    private Map<String, Integer> strike(Plan plan, Era now, Random random, Story story, List<Violation> violations)
            throws InterruptedException {
        Map<String, Integer> happened = new TreeMap<>();
        Scene scene =
                new Scene(now.town(), new Consumers(now.town()), random, story, now.poisons(), coverage, violations);
        int faults = 1 + random.nextInt(MOST_FAULTS);
        for (int i = 0; i < faults; i++) {
            Thread.sleep(CALM_MILLIS + random.nextInt(1_000));
            String name = plan.fault().orElseGet(() -> faults().get(random.nextInt(faults().size())));
            story.tell("fault " + name);
            if (Strikes.of(name).make(scene)) {
                happened.merge(name, 1, Integer::sum);
            }
        }
        return happened;
    }

    /** Ends the load, and gives the services the time that they may take to catch up. */
    private static List<Violation> comeToRest(Era now, Load load, Story story, Random random)
            throws InterruptedException {
        load.end();
        story.tell("the load has ended");
        long start = System.nanoTime();
        List<String> lacking = new ArrayList<>(new Rest(now.town()).await(CAUGHT_UP_WITHIN));
        story.tell(
                "at rest after " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        now.sheets().awaitEnds(random);
        lacking.addAll(new Rest(now.town()).await(CAUGHT_UP_WITHIN));
        return lacking.isEmpty()
                ? List.of()
                : List.of(new Violation("caught-up", "after " + CAUGHT_UP_WITHIN + ": " + lacking));
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(Town town) {
        List<String> topics = new ArrayList<>(org.safetyvalve.contracts.Topics.PUBLISHED);
        topics.add(org.safetyvalve.contracts.Topics.AGENCY_EVENTS);
        return town.topics().read(topics);
    }

    private static Evidence evidence(Era now, List<ConsumerRecord<byte[], byte[]>> topics) {
        Town town = now.town();
        List<Command> commands = new ArrayList<>(now.record().commands());
        commands.addAll(now.sheets().commands());
        List<String> deadLetters = town.topics().names().stream()
                .filter(name -> name.endsWith(".dlq"))
                .toList();
        return new Evidence(
                commands,
                topics,
                town.topics().read(deadLetters),
                new PutAside(now.poisons(), List.of(), List.of()),
                new Stores(
                        town.database(Service.HAZARD),
                        town.database(Service.ACCOUNTABILITY),
                        town.database(Service.NOTIFICATION),
                        town.database(Service.REPORTING)));
    }

    private void leaveIfSpent(Era now, List<Violation> violations) {
        if (!violations.isEmpty() || now.schedules()[0] >= SCHEDULES_A_TOWN) {
            close();
        }
    }

    @Override
    public void close() {
        era.ifPresent(Era::close);
        era = Optional.empty();
    }
}
