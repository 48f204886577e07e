package org.safetyvalve.endtoend.faults.component;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.safetyvalve.endtoend.faults.points.ConsumerWatch;
import org.safetyvalve.endtoend.faults.points.Failpoints;
import org.safetyvalve.endtoend.faults.points.Failpoints.Moment;
import org.safetyvalve.endtoend.faults.points.Happenings;

/** Faults of consumer groups: a consumer that has lost its partitions and writes on, rebalances at a bad moment, offsets that are gone. */
final class GroupFaults {
    private static final Duration ZOMBIE_AT_MOST = Duration.ofMillis(2_500);
    private static final long REACHED_WITHIN_MILLIS = 4_000;
    private static final long FORGOTTEN_WITHIN_SECONDS = 20;

    private static final List<Steps.Place> PROJECTING = List.of(
            new Steps.Place(Service.REPORTING, "views.bulkWrite"),
            new Steps.Place(Service.REPORTING, "views.bulkWrite"),
            new Steps.Place(Service.REPORTING, "counters.bulkWrite"),
            new Steps.Place(Service.REPORTING, "counters.bulkWrite"),
            new Steps.Place(Service.HAZARD, "views.bulkWrite"));
    private static final List<Steps.Place> REACTING = List.of(
            new Steps.Place(Service.ACCOUNTABILITY, "consumed.bulkWrite"),
            new Steps.Place(Service.ACCOUNTABILITY, "tracings.insertMany"),
            new Steps.Place(Service.NOTIFICATION, "deliveries.insertMany"),
            new Steps.Place(Service.NOTIFICATION, "consumed.bulkWrite"));

    private GroupFaults() {}

    static List<Fault> all() {
        return List.of(
                new Zombie("zombie-projection", PROJECTING),
                new Zombie("zombie-reaction", REACTING),
                new RebalanceInABatch(),
                new RebalanceInARetry(),
                new OffsetsLost());
    }

    /** The groups of a service's consumers, whatever the generation. */
    static List<String> groups(Scene scene, Service service) {
        return scene.ground().broker().groups().stream()
                .filter(group -> group.startsWith(service.serviceName()))
                .toList();
    }

    /** The group whose consumer comes to this step. */
    private static String groupOf(Scene scene, Steps.Place place) {
        boolean reacts = REACTING.contains(place);
        return groups(scene, place.service()).stream()
                .filter(group -> reacts == group.equals(place.service().serviceName()))
                .findFirst()
                .orElse(place.service().serviceName());
    }

    /**
     * A consumer stands still in the middle of a batch, is thrown out of its group, and goes on when another has its partitions. Mostly
     * the other, when it has the same records and later ones too, is stopped at the same step until the first has written, which is the
     * closest that the two can come.
     */
    private record Zombie(String name, List<Steps.Place> places) implements Fault {
        @Override
        public int weight() {
            return name.equals("zombie-projection") ? 16 : 4;
        }

        @Override
        public void strike(Scene scene) {
            Steps.Place place = scene.oneOf(places);
            Instance zombie = scene.any(place.service());
            Moment moment = scene.random().nextInt(3) == 0 ? Moment.AFTER : Moment.BEFORE;
            boolean close = scene.random().nextInt(4) > 0 && moment == Moment.BEFORE;
            int lasts = 300 + scene.random().nextInt(1_200);
            CountDownLatch goOn = new CountDownLatch(1);
            AtomicReference<ConsumerWatch.Polled> its = new AtomicReference<>(ConsumerWatch.polledHere());
            Failpoints.Action standing = step -> {
                its.set(ConsumerWatch.polledHere());
                Happenings.hold(goOn, ZOMBIE_AT_MOST).happen(step);
            };
            int nth = 1 + scene.random().nextInt(3);
            if (!scene.holdAt(name, zombie, place.step(), moment, nth, REACHED_WITHIN_MILLIS, standing)) {
                return;
            }
            if (close) {
                meet(scene, zombie, place, its.get(), goOn);
            }
            if (scene.ground().broker().throwOut(groupOf(scene, place))) {
                scene.story().fault(name, zombie + " has lost its partitions at " + place.step());
            }
            await(goOn, close ? ZOMBIE_AT_MOST.toMillis() : lasts);
            goOn.countDown();
        }

        private void meet(
                Scene scene, Instance zombie, Steps.Place place, ConsumerWatch.Polled its, CountDownLatch goOn) {
            CountDownLatch written = new CountDownLatch(1);
            zombie.points().arm(place.step(), Moment.AFTER, 1, step -> written.countDown());
            for (Instance other : scene.town().of(place.service())) {
                if (other != zombie) {
                    stop(scene, other, place, its, goOn, written);
                }
            }
        }

        /** Stops it where it has read what the zombie is about to write; before that it may come to the step with other records. */
        private void stop(
                Scene scene,
                Instance other,
                Steps.Place place,
                ConsumerWatch.Polled zombies,
                CountDownLatch goOn,
                CountDownLatch written) {
            other.points().arm(place.step(), Moment.BEFORE, 1, step -> {
                if (ConsumerWatch.polledHere().goesOnFrom(zombies)) {
                    scene.story().tell(other + " waits for the zombie at " + step);
                    goOn.countDown();
                    await(written, 500);
                } else if (goOn.getCount() > 0) {
                    stop(scene, other, place, zombies, goOn, written);
                }
            });
        }
    }

    /** While an instance is in the middle of a batch another one joins its groups, or leaves them. */
    private static final class RebalanceInABatch implements Fault {
        @Override
        public String name() {
            return "rebalance-in-batch";
        }

        @Override
        public void strike(Scene scene) {
            Steps.Place place = scene.random().nextBoolean() ? scene.oneOf(PROJECTING) : scene.oneOf(REACTING);
            Instance busy = scene.any(place.service());
            CountDownLatch goOn = new CountDownLatch(1);
            int nth = 1 + scene.random().nextInt(3);
            Failpoints.Action standing = Happenings.hold(goOn, ZOMBIE_AT_MOST);
            if (!scene.holdAt(name(), busy, place.step(), Moment.BEFORE, nth, REACHED_WITHIN_MILLIS, standing)) {
                return;
            }
            Instance third = scene.town().start(place.service());
            scene.story().fault(name(), third + " joins while " + busy + " stands at " + place.step());
            Broker.pause(400);
            goOn.countDown();
            Broker.pause(scene.random().nextInt(600));
            if (third.isRunning()) {
                scene.town().stop(third);
            }
        }
    }

    /** A batch fails and is tried again after a second; meanwhile the group is shaken. */
    private static final class RebalanceInARetry implements Fault {
        @Override
        public String name() {
            return "rebalance-in-retry";
        }

        @Override
        public void strike(Scene scene) {
            Steps.Place place = scene.random().nextBoolean() ? scene.oneOf(PROJECTING) : scene.oneOf(REACTING);
            Instance failing = scene.any(place.service());
            Moment moment = scene.oneOf(List.of(Moment.values()));
            Failpoints.Action breaks = Happenings.breakConnection();
            if (scene.holdAt(name(), failing, place.step(), moment, 1, REACHED_WITHIN_MILLIS, breaks)) {
                Broker.pause(scene.random().nextInt(700));
                if (scene.ground().broker().throwOut(groupOf(scene, place))) {
                    scene.story().fault(name(), "while " + failing + " tries again what failed at " + place.step());
                }
            }
        }
    }

    /** The offsets of a service's groups are gone: its consumers begin with the first record again. */
    private static final class OffsetsLost implements Fault {
        @Override
        public String name() {
            return "offsets-lost";
        }

        @Override
        public void strike(Scene scene) {
            Service service = scene.oneOf(List.of(Service.values()));
            List<Instance> instances = scene.town().of(service);
            List<String> groups = groups(scene, service);
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(FORGOTTEN_WITHIN_SECONDS);
            boolean lost;
            do {
                // Also one that took the place of another that was cut off meanwhile.
                scene.town().of(service).forEach(scene.town()::stop);
                lost = groups.stream().allMatch(scene.ground().broker()::forgets);
                Broker.pause(lost ? 0 : 50);
            } while (!lost && System.nanoTime() - until < 0);
            if (lost) {
                scene.story().fault(name(), service + " " + groups);
            } else {
                scene.story().tell("the offsets of " + service + " could not be lost: " + groups + " keep members");
            }
            instances.forEach(instance -> scene.town().start(service));
        }
    }

    private static boolean await(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
