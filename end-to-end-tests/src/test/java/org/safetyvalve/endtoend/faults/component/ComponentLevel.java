package org.safetyvalve.endtoend.faults.component;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.safetyvalve.endtoend.faults.Coverage;
import org.safetyvalve.endtoend.faults.Level;
import org.safetyvalve.endtoend.faults.Outcome;
import org.safetyvalve.endtoend.faults.Plan;
import org.safetyvalve.endtoend.faults.points.Cut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Schedules on components in this JVM; see the package. */
public final class ComponentLevel implements Level {
    private static final Logger log = LoggerFactory.getLogger(ComponentLevel.class);

    private static final int MANY = 500;

    private final Ground ground;
    private final Coverage coverage = new Coverage();
    private Optional<Schedule> schedule = Optional.empty();

    /** @param folder for the broker's and the store's data and logs */
    public ComponentLevel(Path folder) {
        this.ground = new Ground(folder);
        Thread.setDefaultUncaughtExceptionHandler((thread, end) -> {
            if (end instanceof Cut) {
                log.info("{} ends: {}", thread.getName(), end.getMessage());
            } else {
                log.error("{} ends", thread.getName(), end);
            }
        });
    }

    @Override
    public List<String> faults() {
        return Catalogue.names();
    }

    @Override
    public Outcome run(Plan plan) {
        log.info("=== schedule {}", plan);
        Schedule running = new Schedule(ground, plan, coverage);
        schedule = Optional.of(running);
        return running.run();
    }

    @Override
    public List<String> story() {
        return schedule.map(Schedule::story).orElse(List.of());
    }

    @Override
    public Coverage coverage() {
        return coverage;
    }

    @Override
    public int many() {
        return MANY;
    }

    @Override
    public void close() {
        ground.close();
    }
}
