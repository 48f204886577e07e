package org.safetyvalve.endtoend.faults.component;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.safetyvalve.endtoend.faults.Coverage;
import org.safetyvalve.endtoend.faults.points.Failpoints;

/**
 * Where a fault strikes.
 *
 * @param random of this fault alone, so that what it draws follows from the seed
 * @param coverage is told which steps are waited for and reached
 * @param campaign the schedule's
 * @param caller gives what commands belong to the fault
 */
record Scene(
        Ground ground,
        Town town,
        Post post,
        Story story,
        Random random,
        Coverage coverage,
        String campaign,
        Caller caller) {

    /** One of these. */
    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Instance any(Service service) {
        return town.any(service, random);
    }

    /**
     * Waits for an instance to come to a step, holds it there, and returns whether it came. Counts no fault: what is done to it while it
     * stands there is the fault.
     */
    boolean holdAt(
            String fault,
            Instance instance,
            String step,
            Failpoints.Moment moment,
            int nth,
            long withinMillis,
            Failpoints.Action whileThere) {
        String where = instance + " " + moment + ' ' + step + " the " + nth + ". time";
        String covered = instance.service() + " " + step;
        CountDownLatch there = new CountDownLatch(1);
        AtomicBoolean waits = new AtomicBoolean(true);
        story.tell("waits: " + fault + " at " + where);
        coverage.armed(covered);
        instance.points().arm(step, moment, nth, reached -> {
            if (waits.get()) {
                coverage.reached(covered);
                there.countDown();
                whileThere.happen(reached);
            }
        });
        try {
            if (there.await(withinMillis, TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        waits.set(false);
        return there.getCount() == 0;
    }

    /** Lets something happen at a step of an instance, and counts the fault when it does. */
    void arm(
            String fault, Instance instance, String step, Failpoints.Moment moment, int nth, Failpoints.Action action) {
        String where = instance + " " + moment + ' ' + step + " the " + nth + ". time";
        String covered = instance.service() + " " + step;
        story.tell("waits: " + fault + " at " + where);
        coverage.armed(covered);
        instance.points().arm(step, moment, nth, reached -> {
            coverage.reached(covered);
            story.fault(fault, where);
            action.happen(reached);
        });
    }
}
