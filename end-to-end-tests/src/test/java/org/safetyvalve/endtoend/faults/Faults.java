package org.safetyvalve.endtoend.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs schedules: {@code faults --level component|process --seed N --runs M [--fault NAME]}. Says something of a schedule only
 * when something is wrong, how far it has come after every ten, and the sum as its last line. Exit status 1 when something did not
 * hold, 2 when the harness could not run.
 */
public final class Faults {
    private static final Map<String, String> LEVELS = Map.of(
            "component", "org.safetyvalve.endtoend.faults.component.ComponentLevel",
            "process", "org.safetyvalve.endtoend.faults.process.ProcessLevel");
    private static final String USAGE =
            "faults --level component|process [--seed N] [--runs M] [--fault NAME] [--until-violation]";
    private static final int TELL_EVERY = 10;
    private static final int MOST_TOLD = 20;

    private final String levelName;
    private final long firstSeed;
    private final int runs;
    private final Optional<String> fault;
    private final boolean untilViolation;
    private final Path reports;

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
        Path folder = Files.createDirectories(
                reports.resolve(levelName + "-" + ProcessHandle.current().pid()));
        try (Level level = open(folder)) {
            fault.filter(name -> !level.faults().contains(name)).ifPresent(unknown -> {
                throw new IllegalArgumentException("no fault " + unknown + "; there are " + level.faults());
            });
            for (int i = 0; i < runs && (sum.isClean() || !untilViolation); i++) {
                run(level, new Plan(firstSeed + i, fault), sum);
            }
        }
        System.out.println(sum);
        return sum.isClean();
    }

    private void run(Level level, Plan plan, Sum sum) throws Exception {
        long start = System.nanoTime();
        Outcome outcome = level.run(plan);
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

    private Level open(Path folder) throws ReflectiveOperationException {
        return (Level)
                Class.forName(LEVELS.get(levelName)).getConstructor(Path.class).newInstance(folder);
    }
}
