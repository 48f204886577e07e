package org.safetyvalve.endtoend.faults.process.strikes;

import java.util.List;
import org.safetyvalve.endtoend.faults.process.Instance;
import org.safetyvalve.endtoend.faults.process.Service;

/** SIGSTOP and SIGCONT. */
final class Freezes {
    /** A group takes a member for dead after 10 s. */
    private static final long LONGER_THAN_A_SESSION = 11_500;

    private Freezes() {}

    /** An instance stands still until its partitions are another's, and then writes on. */
    static boolean serviceForLongerThanItsSession(Scene scene) throws InterruptedException {
        Service service = scene.oneOf(List.of(Service.REPORTING, Service.REPORTING, Service.HAZARD));
        return freeze(scene, scene.anyInstance(service), LONGER_THAN_A_SESSION, 14_000);
    }

    static boolean service(Scene scene) throws InterruptedException {
        return freeze(scene, scene.anyInstance(), 1_000, 5_000);
    }

    private static boolean freeze(Scene scene, Instance instance, long atLeast, long atMost)
            throws InterruptedException {
        scene.tell(instance.name() + " stands still");
        instance.freeze();
        scene.pause(atLeast, atMost);
        instance.thaw();
        scene.tell(instance.name() + " goes on");
        return true;
    }

    static boolean store(Scene scene) throws InterruptedException {
        scene.tell("the store stands still");
        scene.town().store().freeze();
        scene.pause(1_000, 6_000);
        scene.town().store().thaw();
        scene.tell("the store goes on");
        return true;
    }

    static boolean broker(Scene scene) throws InterruptedException {
        scene.tell("the broker stands still");
        scene.town().broker().freeze();
        scene.pause(1_000, 6_000);
        scene.town().broker().thaw();
        scene.tell("the broker goes on");
        return true;
    }
}
