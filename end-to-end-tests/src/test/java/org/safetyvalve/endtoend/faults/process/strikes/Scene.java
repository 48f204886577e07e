package org.safetyvalve.endtoend.faults.process.strikes;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.safetyvalve.endtoend.faults.Coverage;
import org.safetyvalve.endtoend.faults.checker.Poison;
import org.safetyvalve.endtoend.faults.checker.Violation;
import org.safetyvalve.endtoend.faults.process.Consumers;
import org.safetyvalve.endtoend.faults.process.Instance;
import org.safetyvalve.endtoend.faults.process.Service;
import org.safetyvalve.endtoend.faults.process.Story;
import org.safetyvalve.endtoend.faults.process.Town;

/**
 * Where a fault is made.
 *
 * @param random all that is left to chance in it
 * @param story is told what was done
 * @param poisons what the harness put onto the topics
 * @param coverage is told which steps are waited for and reached
 * @param violations takes what does not hold while a fault is made
 */
public record Scene(
        Town town,
        Consumers consumers,
        Random random,
        Story story,
        List<Poison> poisons,
        Coverage coverage,
        List<Violation> violations) {
    private static final long LOOK_MILLIS = 50;

    /** Several services start at once on two cores, and a store may be recovering. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    /** Tells a step of it. */
    void tell(String what) {
        story.tell(what);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    Instance anyInstance() {
        return oneOf(town.instances());
    }

    Instance anyInstance(Service service) {
        return oneOf(town.instances(service));
    }

    /** Lets so much time pass. */
    void pause(long atLeastMillis, long atMostMillis) throws InterruptedException {
        Thread.sleep(atLeastMillis + (long) (random.nextDouble() * (atMostMillis - atLeastMillis)));
    }

    /** Waits until it holds, at most this long; whether it does. */
    boolean await(java.util.function.BooleanSupplier holds, Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return true;
    }

    /** Waits until an instance is ready again: its fault ends with that. One that takes too long has not recovered by itself. */
    void awaitReady(Instance instance) throws InterruptedException {
        if (!await(instance::isReady, READY_WITHIN)) {
            violations.add(new Violation("caught-up", instance.name() + " is not ready after " + READY_WITHIN));
        }
    }
}
