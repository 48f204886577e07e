package org.safetyvalve.endtoend.faults.component;

import java.time.Duration;
import java.util.List;
import org.safetyvalve.endtoend.faults.points.Failpoints;
import org.safetyvalve.endtoend.faults.points.Failpoints.Moment;
import org.safetyvalve.endtoend.faults.points.Happenings;

/** Faults that wait at a step of one instance: crashes, lost answers, errors, batches that expire, threads that stand still. */
final class PointFaults {
    private static final List<Moment> MOMENTS = List.of(Moment.BEFORE, Moment.AFTER);
    private static final int LATEST = 3;

    private PointFaults() {}

    static List<Fault> all() {
        return List.of(
                crash("crash-write", 4, Steps.WRITE),
                crash("crash-publish", 3, Steps.PUBLISH),
                crash("crash-drain", 2, Steps.DRAIN),
                crash("crash-reaction", 2, Steps.REACTION),
                crash("crash-projection", 2, Steps.PROJECTION),
                crash("crash-commit", 1, Steps.COMMIT),
                broken("answer-lost-write", 4, Steps.WRITE),
                broken("answer-lost-drain", 1, Steps.DRAIN),
                broken("answer-lost-reaction", 2, Steps.REACTION),
                broken("answer-lost-projection", 1, Steps.PROJECTION),
                new BatchExpired(),
                new TwoSweepers());
    }

    private record AtAStep(String name, int weight, List<Steps.Place> places, Maker maker) implements Fault {
        @Override
        public void strike(Scene scene) {
            Steps.Place place = scene.oneOf(places);
            Instance instance = scene.any(place.service());
            Moment moment = place.step().equals("acknowledged") ? Moment.BEFORE : scene.oneOf(MOMENTS);
            scene.arm(
                    name,
                    instance,
                    place.step(),
                    moment,
                    1 + scene.random().nextInt(LATEST),
                    maker.make(scene, instance, moment));
        }
    }

    private interface Maker {
        Failpoints.Action make(Scene scene, Instance instance, Moment moment);
    }

    private static Fault crash(String name, int weight, List<Steps.Place> places) {
        return new AtAStep(name, weight, places, (scene, instance, moment) -> Happenings.crash(instance.points()));
    }

    /** The connection breaks or the gateway answers an error, before or after the operation is done; or no server is there. */
    private static Fault broken(String name, int weight, List<Steps.Place> places) {
        return new AtAStep(name, weight, places, (scene, instance, moment) -> switch (scene.random()
                .nextInt(5)) {
            case 0 -> Happenings.internalError();
            case 1 -> moment == Moment.BEFORE ? Happenings.noServer() : Happenings.internalError();
            default -> Happenings.breakConnection();
        });
    }

    /** Sends that fail as batches do that expire while the broker is away, their records written or not: some, with others between them that arrive. */
    private static final class BatchExpired implements Fault {
        @Override
        public String name() {
            return "batch-expired";
        }

        @Override
        public int weight() {
            return 4;
        }

        @Override
        public void strike(Scene scene) {
            Instance instance = scene.any(scene.oneOf(List.of(Service.HAZARD, Service.HAZARD, Service.NOTIFICATION)));
            boolean written = scene.random().nextInt(3) == 0;
            int lost = 2 + scene.random().nextInt(5);
            int every = 1 + scene.random().nextInt(4);
            for (int i = 0; i < lost; i++) {
                scene.arm(
                        name(),
                        instance,
                        "send",
                        Moment.BEFORE,
                        1 + i * every,
                        Happenings.loseSend(
                                written, Duration.ofMillis(scene.random().nextInt(1_200))));
            }
        }
    }

    /** One instance stands still with what it has taken, until the others' sweepers have taken it too. */
    private static final class TwoSweepers implements Fault {
        private static final List<Steps.Place> PLACES = List.of(
                new Steps.Place(Service.HAZARD, "send"),
                new Steps.Place(Service.HAZARD, "ledger.insertMany"),
                new Steps.Place(Service.HAZARD, "hazards.updateMany"),
                new Steps.Place(Service.HAZARD, "hazards.updateMany"),
                new Steps.Place(Service.NOTIFICATION, "deliveries.updateMany"));

        @Override
        public String name() {
            return "two-sweepers";
        }

        @Override
        public int weight() {
            return 4;
        }

        @Override
        public void strike(Scene scene) {
            Steps.Place place = scene.oneOf(PLACES);
            scene.arm(
                    name(),
                    scene.any(place.service()),
                    place.step(),
                    Moment.BEFORE,
                    1 + scene.random().nextInt(LATEST),
                    Happenings.pause(Duration.ofMillis(600 + scene.random().nextInt(800))));
        }
    }
}
