package org.safetyvalve.endtoend.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.safetyvalve.endtoend.faults.checker.Violation;

/**
 * Runs schedules: {@code faults --level component|process --seed N --runs M [--fault NAME]}. Says something of a schedule only
 * when something is wrong, how far it has come after every ten, and the sum as its last line. Exit status 1 when something did not
 * hold, or when after many schedules some fault has never happened; 2 when the harness could not run.
 */
public final class Faults {
    private static final Map<String, String> LEVELS = Map.of(
            "component", "org.safetyvalve.endtoend.faults.component.ComponentLevel",
            "process", "org.safetyvalve.endtoend.faults.process.ProcessLevel");
    private static final String USAGE =
            "faults --level component|process [--seed N] [--runs M] [--fault NAME] [--until-violation]";
    private static final int TELL_EVERY = 10;
    /** A step that is there is not missed so often by chance. */
    private static final int OFTEN = 10;

    private static final int MOST_TOLD = 20;

    /** What a slow machine can miss. */
    private static final Set<String> OF_TIME = Set.of("caught-up", "broken", "ended");

    private final String levelName;
    private final long firstSeed;
    private final int runs;
    private final Optional<String> fault;
    private final boolean untilViolation;
    private final Path reports;
    private final Coverage coverage = new Coverage();
    private Level level;
    private int opened;

    private Faults(Map<String, String> options) {
        this.levelName = options.getOrDefault("level", "");
        this.firstSeed = Long.parseLong(options.getOrDefault("seed", "1"));
        this.runs = Integer.parseInt(options.getOrDefault("runs", "1"));
        this.fault = Optional.ofNullable(options.get("fault"));
        this.untilViolation = options.containsKey("until-violation");
        this.reports = Path.of(options.getOrDefault("reports", "end-to-end-tests/target/faults"));
    }

    public static void main(String... arguments) throws Exception {
        Map<String, String> options = options(arguments);
        if (!LEVELS.containsKey(options.getOrDefault("level", ""))) {
            System.err.println(USAGE);
            System.exit(2);
        }
        Faults run = new Faults(options);
        int status;
        try {
            status = run.run() ? 0 : 1;
        } catch (Exception | Error broken) {
            broken.printStackTrace();
            status = 2;
        }
        System.exit(status);
    }

    private static Map<String, String> options(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i].replaceFirst("^--", "");
            if (name.equals("until-violation")) {
                options.put(name, "");
            } else if (i + 1 < arguments.length) {
                options.put(name, arguments[++i]);
            }
        }
        return options;
    }

    private boolean run() throws Exception {
        Sum sum = new Sum();
        boolean covered = true;
        level = open();
        try {
            fault.filter(name -> !level.faults().contains(name)).ifPresent(unknown -> {
                throw new IllegalArgumentException("no fault " + unknown + "; there are " + level.faults());
            });
            boolean found = false;
            for (int i = 0; i < runs && !(found && untilViolation); i++) {
                found = run(new Plan(firstSeed + i, fault), sum);
            }
            if (fault.isEmpty()) {
                covered = tellWhatIsMissing(sum, runs >= level.many());
            }
        } finally {
            level.close();
        }
        System.out.println(sum);
        return sum.isClean() && covered;
    }

    /** Whether something was found that is not of time alone. */
    private boolean run(Plan plan, Sum sum) throws Exception {
        long start = System.nanoTime();
        Outcome outcome = outcome(plan);
        sum.add(outcome);
        if (!outcome.violations().isEmpty()) {
            Path report = report(plan, outcome);
            System.out.println("seed " + plan.seed() + ": "
                    + outcome.violations().size() + " violations, faults " + outcome.faults() + "; see " + report);
            outcome.violations().stream()
                    .limit(MOST_TOLD)
                    .forEach(violation -> System.out.println("  VIOLATION " + violation));
        }
        if (sum.schedules() % TELL_EVERY == 0) {
            System.out.println(
                    "… " + sum + ", the last in " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
        }
        return outcome.violations().stream().anyMatch(violation -> !OF_TIME.contains(violation.check()));
    }

    /** A schedule that does not come to its end has found something too: the next one begins on new ground. */
    private Outcome outcome(Plan plan) throws Exception {
        try {
            return level.run(plan);
        } catch (IllegalStateException broken) {
            StringWriter trace = new StringWriter();
            broken.printStackTrace(new PrintWriter(trace));
            List<String> story = new ArrayList<>(level.story());
            story.add(trace.toString());
            coverage.add(level.coverage());
            level.close();
            level = open();
            return new Outcome(List.of(), 0, Map.of(), List.of(new Violation("broken", broken.toString())), story);
        }
    }

    /** Whether every step was reached that was waited for, often in a short run; after many schedules every fault must have happened too. */
    private boolean tellWhatIsMissing(Sum sum, boolean many) {
        coverage.add(level.coverage());
        Set<String> never = many ? sum.never(level.faults()) : Set.of();
        Set<String> missed = coverage.missed(many ? 1 : OFTEN);
        if (!never.isEmpty()) {
            System.out.println("faults that never happened: " + never);
        }
        if (!missed.isEmpty()) {
            System.out.println("steps that were waited for and never reached: " + missed);
        }
        return never.isEmpty() && missed.isEmpty();
    }

    private Path report(Plan plan, Outcome outcome) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("level " + levelName + ", seed " + plan.seed()
                + plan.fault().map(name -> ", fault " + name).orElse(""));
        lines.add("faults " + outcome.faults());
        lines.add("");
        outcome.violations().forEach(violation -> lines.add("VIOLATION " + violation));
        lines.add("");
        lines.addAll(outcome.story());
        lines.add("");
        outcome.commands().forEach(command -> lines.add(command.toString()));
        return Files.write(reports.resolve(levelName + "-" + plan.seed() + ".txt"), lines);
    }

    private Level open() throws ReflectiveOperationException, IOException {
        Path folder = Files.createDirectories(
                reports.resolve(levelName + "-" + ProcessHandle.current().pid() + "-" + ++opened));
        return (Level)
                Class.forName(LEVELS.get(levelName)).getConstructor(Path.class).newInstance(folder);
    }
}
