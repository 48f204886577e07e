package org.safetyvalve.endtoend.faults.process.strikes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safetyvalve.endtoend.faults.process.Instance;
import org.safetyvalve.endtoend.faults.process.Service;

/** {@code kill -9}: of services at any moment and at each step of what they do, of the broker, of the store and of its database alone. */
final class Kills {
    private static final Duration REACHED_WITHIN = Duration.ofSeconds(8);

    /** How long a step is waited for once more, at the first time then: some are rare, and six of them take longer than a schedule. */
    private static final Duration RARE_WITHIN = Duration.ofSeconds(20);

    /** What each service writes its aggregates with. */
    private static final Map<Service, List<String>> AGGREGATES = Map.of(
            Service.HAZARD, List.of("hazards"),
            Service.ACCOUNTABILITY, List.of("transfers", "problems"),
            Service.NOTIFICATION, List.of("deliveries"));

    /** The steps of consumption that each service has. */
    private static final Map<Service, List<String>> CONSUMPTION = Map.of(
            Service.HAZARD,
                    List.of("counters.bulkWrite", "postings.insertMany", "views.bulkWrite", "consumed.updateOne"),
            Service.ACCOUNTABILITY,
                    List.of("consumed.bulkWrite", "tracings.insertMany", "hazard_moves.insertOne", "leads.insertMany"),
            Service.NOTIFICATION, List.of("notices.insertMany", "deliveries.insertMany", "consumed.bulkWrite"),
            Service.REPORTING, List.of("counters.bulkWrite", "views.bulkWrite", "pairs.bulkWrite"));

    private Kills() {}

    /** Once, or again while it is starting, or a second instance a moment later. */
    static boolean service(Scene scene) throws InterruptedException {
        int times = 1 + scene.random().nextInt(3);
        List<Instance> killed = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Instance instance = scene.anyInstance();
            scene.tell("kill -9 of " + instance.name());
            instance.kill();
            killed.add(instance);
            scene.pause(100, 2_500);
        }
        for (Instance instance : killed) {
            scene.awaitReady(instance);
        }
        return true;
    }

    /** At a step of the one write and of publishing. */
    static boolean atAStepOfTheWrite(Scene scene) throws InterruptedException {
        Service service =
                scene.oneOf(List.of(Service.HAZARD, Service.HAZARD, Service.ACCOUNTABILITY, Service.NOTIFICATION));
        String aggregates = scene.oneOf(AGGREGATES.get(service));
        String step = scene.oneOf(List.of(
                aggregates + ".bulkWrite",
                aggregates + ".insertMany",
                "send",
                "acknowledged",
                "ledger.insertMany",
                aggregates + ".updateMany"));
        boolean before = step.equals("acknowledged") || scene.random().nextBoolean();
        return haltAt(scene, service, (before ? "before " : "after ") + step);
    }

    /** At a step of consumption. */
    static boolean atAStepOfConsumption(Scene scene) throws InterruptedException {
        Service service = scene.oneOf(List.of(Service.values()));
        String step = scene.oneOf(CONSUMPTION.get(service));
        return haltAt(scene, service, (scene.random().nextBoolean() ? "before " : "after ") + step);
    }

    private static boolean haltAt(Scene scene, Service service, String point) throws InterruptedException {
        Instance instance = scene.anyInstance(service);
        String step = service.module() + ' ' + point.substring(point.indexOf(' ') + 1);
        scene.coverage().armed(step);
        boolean halted =
                haltsAt(scene, instance, point + " " + (1 + scene.random().nextInt(6)), REACHED_WITHIN)
                        || haltsAt(scene, instance, point + " 1", RARE_WITHIN);
        if (halted) {
            scene.coverage().reached(step);
        }
        scene.awaitReady(instance);
        return halted;
    }

    private static boolean haltsAt(Scene scene, Instance instance, String when, Duration within)
            throws InterruptedException {
        long started = instance.starts();
        scene.tell(instance.name() + " is to halt " + when);
        instance.haltAt(when);
        boolean halted = scene.await(() -> instance.starts() > started, within);
        instance.haltAt("");
        halted |= instance.starts() > started;
        scene.tell(instance.name() + (halted ? " halted " : " never came to ") + when);
        return halted;
    }

    static boolean broker(Scene scene) throws InterruptedException {
        scene.tell("kill -9 of the broker");
        scene.town().broker().kill();
        scene.pause(0, 2_000);
        scene.town().broker().start();
        scene.tell("the broker is back");
        return true;
    }

    static boolean store(Scene scene) throws InterruptedException {
        scene.tell("kill -9 of the store");
        scene.town().store().crash();
        scene.pause(0, 3_000);
        scene.town().store().start();
        scene.tell("the store is back");
        return true;
    }

    static boolean database(Scene scene) throws InterruptedException {
        scene.tell("kill -9 of the store's database alone");
        scene.town().store().crashDatabase();
        scene.pause(500, 3_000);
        scene.town().store().start();
        scene.tell("the store's database is back");
        return true;
    }
}
