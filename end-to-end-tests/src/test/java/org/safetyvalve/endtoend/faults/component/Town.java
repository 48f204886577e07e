package org.safetyvalve.endtoend.faults.component;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.safetyvalve.endtoend.faults.points.Failpoints;

/** The instances of a schedule. One that is cut off is replaced by a fresh one after a while, by nobody's order. */
final class Town implements AutoCloseable {
    private static final int INSTANCES = 2;
    private static final int[] POLLS = {1, 3, 20, 500};
    private static final long ENDS_WITHIN_SECONDS = 60;
    private static final Duration TRANSFERS_WITHIN = Duration.ofMillis(1_500);

    private final Ground ground;
    private final Story story;
    private final Random random;
    private final Map<String, Object> settings;
    private final List<Instance> instances = new CopyOnWriteArrayList<>();
    private final BlindSpots blindSpots;
    private final Map<Service, Duration> skews = new EnumMap<>(Service.class);
    private final List<Throwable> broken = new CopyOnWriteArrayList<>();
    private final ExecutorService keepers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "keeper");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Service, Integer> started = new EnumMap<>(Service.class);
    private volatile boolean over;

    Town(Ground ground, Story story, Random random, BlindSpots blindSpots) {
        this.ground = ground;
        this.story = story;
        this.random = random;
        this.blindSpots = blindSpots;
        this.settings = settings(random);
        story.tell("settings " + settings);
    }

    /** Bounds small enough to be reached, and waits short enough for a schedule. */
    private static Map<String, Object> settings(Random random) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("safetyvalve.publishing.sweep-every", "150ms");
        settings.put("safetyvalve.publishing.sweep-after", random.nextInt(4) == 0 ? "50ms" : "400ms");
        settings.put("safetyvalve.publishing.drain-batch", random.nextInt(3) == 0 ? 3 : 500);
        settings.put("safetyvalve.publishing.remembered", random.nextInt(3) == 0 ? 2 : 20_000);
        settings.put("safetyvalve.publishing.max-block", "300ms");
        settings.put("safetyvalve.publishing.delivery-timeout", "1500ms");
        settings.put("safetyvalve.write.outbox-bound", random.nextInt(3) == 0 ? 8 : 64);
        settings.put("safetyvalve.write.remembered", random.nextInt(3) == 0 ? 0 : 1_000);
        settings.put("safetyvalve.hazard.deadlines.every", "300ms");
        settings.put("safetyvalve.accountability.deadlines.interval", "300ms");
        settings.put("safetyvalve.notification.notify-from", "2020-01-01T00:00:00Z");
        if (random.nextInt(8) == 0) {
            settings.put(OwnBeans.TRANSFERS_WITHIN, TRANSFERS_WITHIN.toString());
        }
        return settings;
    }

    /** Before any instance is started: the deadlines of transfers pass during this schedule. */
    void hurryTransfers() {
        settings.put(OwnBeans.TRANSFERS_WITHIN, TRANSFERS_WITHIN.toString());
    }

    BlindSpots blindSpots() {
        return blindSpots;
    }

    /** From now on the service's first instance has a clock that is wrong by this much. */
    void skew(Service service, Duration by) {
        skews.put(service, by);
    }

    void startAll() {
        for (Service service : Service.values()) {
            for (int i = 0; i < INSTANCES; i++) {
                start(service);
            }
        }
    }

    /** Starts one more instance of a service. */
    Instance start(Service service) {
        Failpoints points = new Failpoints();
        int number;
        int pollAtMost;
        synchronized (this) {
            number = started.merge(service, 1, Integer::sum);
            pollAtMost = POLLS[random.nextInt(POLLS.length)];
        }
        Duration skew = number == 1 ? skews.getOrDefault(service, Duration.ZERO) : Duration.ZERO;
        Instance instance = new Instance(
                service,
                service.database() + '-' + number,
                ground,
                settings,
                points,
                Clock.offset(Clock.systemUTC(), skew),
                pollAtMost,
                blindSpots);
        points.whenCut(() -> keep(() -> replace(instance)));
        if (!add(instance)) {
            instance.close();
            return instance;
        }
        story.tell(
                "started " + instance + ", polls of " + pollAtMost + (skew.isZero() ? "" : ", clock off by " + skew));
        return instance;
    }

    /** Nobody would end one that has started after the schedule was over. */
    private synchronized boolean add(Instance instance) {
        return !over && instances.add(instance);
    }

    private synchronized List<Instance> end() {
        over = true;
        List<Instance> left = new ArrayList<>(instances);
        instances.clear();
        return left;
    }

    private void replace(Instance dead) {
        instances.remove(dead);
        story.tell("cut off " + dead);
        dead.abandonSends();
        keep(dead::close);
        int after;
        synchronized (this) {
            after = random.nextInt(400);
        }
        Broker.pause(after);
        if (!over) {
            start(dead.service());
        }
    }

    /** Ends an instance in order, for good. */
    void stop(Instance instance) {
        instances.remove(instance);
        story.tell("stopping " + instance);
        instance.close();
    }

    /** Does something in the background of the schedule; when it fails the harness is broken. */
    void keep(Runnable task) {
        keepers.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException | Error failed) {
                broken.add(failed);
                story.tell("the harness failed: " + failed);
            }
        });
    }

    List<Instance> of(Service service) {
        return instances.stream()
                .filter(instance -> instance.service() == service && instance.isRunning())
                .toList();
    }

    /** Some running instance; waits for one. */
    Instance any(Service service, Random chooser) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(ENDS_WITHIN_SECONDS);
        while (System.nanoTime() < until) {
            List<Instance> running = of(service);
            if (!running.isEmpty()) {
                return running.get(chooser.nextInt(running.size()));
            }
            Broker.pause(10);
        }
        throw new IllegalStateException("no instance of " + service + " runs");
    }

    /** Waits until no thread is held at a point any more: what it goes on with is work that is left. */
    void awaitGoingOn() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(ENDS_WITHIN_SECONDS);
        boolean held = true;
        while (held && System.nanoTime() < until) {
            held = instances.stream().anyMatch(instance -> instance.points().isHeld());
            Broker.pause(held ? 20 : 50);
        }
    }

    /** Throws what made the harness itself fail. */
    void requireUnbroken() {
        if (!broken.isEmpty()) {
            throw new IllegalStateException("the harness failed", broken.get(0));
        }
    }

    /** Whether as many instances run as should. */
    boolean isWhole() {
        for (Service service : Service.values()) {
            if (of(service).size() < INSTANCES) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        end().forEach(instance -> keep(instance::close));
        keepers.shutdown();
        try {
            if (!keepers.awaitTermination(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("something of the schedule does not end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
