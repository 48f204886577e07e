package org.safetyvalve.endtoend.faults.component;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.safetyvalve.endtoend.faults.points.Failpoints;

/**
 * Where a fault strikes.
 *
 * @param random of this fault alone, so that what it draws follows from the seed
 */
record Scene(Ground ground, Town town, Post post, Story story, Random random) {

    /** Steps that some schedule of this run has come to while a fault waited there: a name that is never here is no step any more. */
    static final Set<String> REACHED = ConcurrentHashMap.newKeySet();

    /** One of these. */
    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Instance any(Service service) {
        return town.any(service, random);
    }

    /** Lets something happen at a step of an instance, and counts the fault when it does. */
    void arm(
            String fault, Instance instance, String step, Failpoints.Moment moment, int nth, Failpoints.Action action) {
        String where = instance + " " + moment + ' ' + step + " the " + nth + ". time";
        story.tell("waits: " + fault + " at " + where);
        instance.points().arm(step, moment, nth, reached -> {
            REACHED.add(step);
            story.fault(fault, where);
            action.happen(reached);
        });
    }
}
