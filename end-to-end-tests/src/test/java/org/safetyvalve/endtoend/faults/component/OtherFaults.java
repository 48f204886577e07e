package org.safetyvalve.endtoend.faults.component;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.safetyvalve.endtoend.faults.points.Failpoints.Moment;
import org.safetyvalve.endtoend.faults.points.Happenings;
import org.safetyvalve.starter.projection.ProjectionRunner;
import org.safetyvalve.starter.publishing.Republisher;

/** Agencies' events, wrong clocks, and an operator's orders in the middle of work. */
final class OtherFaults {
    private OtherFaults() {}

    static List<Fault> all() {
        return List.of(
                new AgencysEventCut(),
                new AccidentCut(),
                new AccidentOfAHazardCut(),
                new WrongClock("clock-ahead", Duration.ofHours(1)),
                new WrongClock("clock-behind", Duration.ofHours(-1)),
                new Republished(),
                new Rebuilt());
    }

    /** An agency's event comes, and whoever takes it is cut off, or loses the answer, where it notes that it has been taken. */
    private static final class AgencysEventCut implements Fault {
        @Override
        public String name() {
            return "agencys-event-cut";
        }

        @Override
        public int weight() {
            return 3;
        }

        @Override
        public void strike(Scene scene) {
            Service service = scene.oneOf(List.of(Service.HAZARD, Service.ACCOUNTABILITY));
            Moment moment = scene.oneOf(List.of(Moment.values()));
            boolean crashes = scene.random().nextBoolean();
            for (Instance instance : scene.town().of(service)) {
                scene.arm(
                        name(),
                        instance,
                        "consumed.updateOne",
                        moment,
                        1,
                        crashes ? Happenings.crash(instance.points()) : Happenings.breakConnection());
            }
            if (service == Service.HAZARD) {
                scene.post().report(scene.campaign(), 1);
            } else {
                scene.post().lead(1);
            }
        }
    }

    /** An accident is reported, and whoever opens its tracing is cut off, or loses the answer, before it notes that it has done so. */
    private static final class AccidentCut implements Fault {
        @Override
        public String name() {
            return "accident-cut";
        }

        @Override
        public int weight() {
            return 4;
        }

        @Override
        public void strike(Scene scene) {
            boolean crashes = scene.random().nextBoolean();
            for (Instance instance : scene.town().of(Service.ACCOUNTABILITY)) {
                scene.arm(
                        name(),
                        instance,
                        "tracings.insertMany",
                        Moment.AFTER,
                        1,
                        crashes ? Happenings.crash(instance.points()) : Happenings.breakConnection());
            }
            AccidentWork.report(scene.caller());
        }
    }

    /**
     * A hazard of a county's case leads to an accident, and whoever reports it is cut off, or loses the answer, where its cases were told of it
     * and it is not recorded yet, or where whoever asks was told and they were not.
     */
    private static final class AccidentOfAHazardCut implements Fault {
        @Override
        public String name() {
            return "accident-of-a-hazard-cut";
        }

        @Override
        public int weight() {
            return 3;
        }

        @Override
        public void strike(Scene scene) {
            boolean recording = scene.random().nextBoolean();
            String step = recording ? "accidents.insertMany" : "accidents_of_hazards.insertOne";
            Moment moment = recording ? scene.oneOf(List.of(Moment.values())) : Moment.AFTER;
            boolean crashes = scene.random().nextBoolean();
            new CaseWork()
                    .ofAHazard(
                            scene.caller(),
                            () -> scene.town()
                                    .of(Service.ACCOUNTABILITY)
                                    .forEach(instance -> scene.arm(
                                            name(),
                                            instance,
                                            step,
                                            moment,
                                            1,
                                            crashes
                                                    ? Happenings.crash(instance.points())
                                                    : Happenings.breakConnection())));
        }
    }

    /** One instance of each service has a clock that is wrong. */
    private record WrongClock(String name, Duration by) implements Fault {
        @Override
        public int weight() {
            return 6;
        }

        @Override
        public void prepare(Scene scene) {
            for (Service service : Service.values()) {
                if (service == Service.HAZARD || scene.random().nextBoolean()) {
                    scene.town().skew(service, by);
                    scene.story().fault(name, service + " by " + by);
                }
            }
        }
    }

    /** A whole ledger is published again while commands come in. */
    private static final class Republished implements Fault {
        private static final int MOST_ORDERS = 5;

        @Override
        public String name() {
            return "republished";
        }

        @Override
        public int weight() {
            return 3;
        }

        /** An order that does not come to its end leaves the fence up, and the operator gives it again. */
        @Override
        public void strike(Scene scene) {
            Service service = scene.random().nextInt(3) == 0 ? Service.NOTIFICATION : Service.HAZARD;
            for (int order = 0; order < MOST_ORDERS; order++) {
                Instance instance = scene.any(service);
                try {
                    long events = instance.bean(Republisher.class).republish();
                    scene.story().fault(name(), instance + ", " + events + " events");
                    return;
                } catch (ExecutionException | RuntimeException | Error failed) {
                    scene.story().tell("the order to publish again fails: " + failed);
                    Broker.pause(200);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
            throw new IllegalStateException("the ledger could not be published again");
        }
    }

    /** A projection is rebuilt while it is written to. */
    private static final class Rebuilt implements Fault {
        @Override
        public String name() {
            return "rebuilt";
        }

        @Override
        public void strike(Scene scene) {
            boolean list = scene.random().nextInt(3) == 0;
            Instance instance = scene.any(list ? Service.HAZARD : Service.REPORTING);
            try {
                int generation = instance.bean(ProjectionRunner.class).rebuild(list ? "lists" : "campaigns");
                scene.story().fault(name(), instance + " generation " + generation);
            } catch (RuntimeException | Error failed) {
                scene.story().tell("the order to rebuild fails: " + failed);
            }
        }
    }
}
