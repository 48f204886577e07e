package org.safetyvalve.endtoend.faults.process.strikes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safetyvalve.endtoend.faults.process.Instance;
import org.safetyvalve.endtoend.faults.process.Service;

/** Members that come and go, offsets that are lost, projections that are built anew. */
final class Consumption {
    private static final Map<String, Service> PROJECTIONS =
            Map.of("campaigns", Service.REPORTING, "lists", Service.HAZARD);
    private static final Duration GROUPS_EMPTY_WITHIN = Duration.ofSeconds(25);

    private Consumption() {}

    /** One more instance joins under load, and leaves again, in order or not. */
    static boolean memberComesAndGoes(Scene scene) throws InterruptedException {
        Service service = scene.oneOf(List.of(Service.ACCOUNTABILITY, Service.NOTIFICATION, Service.REPORTING));
        Instance added = scene.town().add(service);
        scene.tell(added.name() + " is added");
        scene.awaitReady(added);
        scene.pause(500, 4_000);
        boolean killed = scene.random().nextBoolean();
        scene.tell(added.name() + (killed ? " is killed for good" : " is stopped for good"));
        scene.town().remove(added, killed);
        return true;
    }

    /** An instance is stopped in order under load, as for an upgrade, and started again. */
    static boolean instanceRestarted(Scene scene) throws InterruptedException {
        Instance instance = scene.anyInstance();
        scene.tell(instance.name() + " is stopped");
        instance.stop();
        scene.pause(0, 1_500);
        instance.start();
        scene.tell(instance.name() + " is started");
        scene.awaitReady(instance);
        return true;
    }

    /** A service's groups are deleted, or set to the beginning, while it is stopped: it gets everything again. */
    static boolean offsetsLost(Scene scene) throws InterruptedException {
        Service service = scene.oneOf(List.of(Service.values()));
        List<Instance> instances = scene.town().instances(service);
        scene.tell(service.module() + " is stopped");
        instances.parallelStream().forEach(Instance::stop);
        List<String> groups = scene.town().topics().groups().stream()
                .filter(group -> group.equals(service.module()) || group.startsWith(service.module() + "."))
                .collect(Collectors.toList());
        boolean deleted = scene.random().nextBoolean();
        boolean lost = scene.await(() -> isLost(scene, groups, deleted), GROUPS_EMPTY_WITHIN);
        scene.tell((lost ? "offsets lost of " : "offsets could not be lost of ")
                + groups
                + (deleted ? ", deleted" : ", set to the beginning"));
        instances.forEach(Instance::start);
        for (Instance instance : instances) {
            scene.awaitReady(instance);
        }
        return lost;
    }

    private static boolean isLost(Scene scene, List<String> groups, boolean deleted) {
        try {
            if (deleted) {
                scene.town().topics().deleteGroups(groups);
            } else {
                groups.forEach(scene.town().topics()::resetToBeginning);
            }
            return true;
        } catch (IllegalStateException stillHasMembers) {
            return false;
        }
    }

    /** An operator has a projection built anew while everybody writes. */
    static boolean rebuild(Scene scene) throws InterruptedException {
        String projection = scene.oneOf(List.copyOf(new java.util.TreeSet<>(PROJECTIONS.keySet())));
        Service service = PROJECTIONS.get(projection);
        String consumer = service.module() + "." + projection;
        boolean ordered = scene.await(
                () -> Operator.orders(scene, service, "/operator/projections/" + projection + "/rebuild"),
                Duration.ofSeconds(10));
        scene.tell(consumer + (ordered ? " is built anew" : " could not be ordered to be built anew"));
        boolean built = ordered && scene.await(() -> !scene.consumers().isBuilding(consumer), Duration.ofSeconds(30));
        scene.tell(consumer + (built ? " has been built" : " is not built yet"));
        return ordered;
    }
}
