package org.safetyvalve.endtoend.faults.process.strikes;

import java.time.Duration;
import java.util.List;
import org.safetyvalve.endtoend.faults.process.Broker;
import org.safetyvalve.endtoend.faults.process.Instance;
import org.safetyvalve.endtoend.faults.process.Service;
import org.safetyvalve.endtoend.faults.process.Store;

/** Full disks and wrong clocks. */
final class Surroundings {
    private Surroundings() {}

    /** PostgreSQL refuses, or gives up and starts anew, until there is room again. */
    static boolean storeDiskFull(Scene scene) throws InterruptedException {
        Store store = scene.town().store();
        scene.tell("the store's disk is full");
        store.disk().fill();
        boolean refused = scene.await(() -> !store.takesAMegabyte(), Duration.ofSeconds(5));
        scene.pause(2_000, 5_000);
        store.disk().free();
        store.start();
        scene.tell("the store's disk has room, and the store runs" + (refused ? "" : "; it never refused a write"));
        return refused;
    }

    /** The broker gives a disk up that it can't write to, and ends when that was its only one. */
    static boolean brokerDiskFull(Scene scene) throws InterruptedException {
        Broker broker = scene.town().broker();
        scene.tell("the broker's disk is full");
        broker.disk().fill();
        boolean ended = scene.await(() -> !broker.isRunning(), Duration.ofSeconds(10));
        scene.pause(0, 2_000);
        scene.tell(ended ? "the broker has ended" : "the broker still runs");
        broker.disk().free();
        broker.start();
        scene.tell("the broker's disk has room, and the broker runs");
        return ended;
    }

    static boolean clockAhead(Scene scene) throws InterruptedException {
        return wrongClock(scene, Duration.ofHours(1));
    }

    static boolean clockBehind(Scene scene) throws InterruptedException {
        return wrongClock(scene, Duration.ofHours(-1));
    }

    private static boolean wrongClock(Scene scene, Duration ahead) throws InterruptedException {
        Service service =
                scene.oneOf(List.of(Service.HAZARD, Service.HAZARD, Service.ACCOUNTABILITY, Service.REPORTING));
        Instance instance = scene.anyInstance(service);
        scene.tell("the clock of " + instance.name() + " is ahead by " + ahead);
        instance.setClock(ahead);
        scene.pause(3_000, 6_000);
        instance.setClock(Duration.ZERO);
        scene.tell("the clock of " + instance.name() + " is right");
        return true;
    }
}
