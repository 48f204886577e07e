package org.safetyvalve.endtoend.faults.component;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.safetyvalve.endtoend.faults.points.Failpoints.Moment;
import org.safetyvalve.endtoend.faults.points.Happenings;
import org.safetyvalve.ops.DeadLetters;
import org.safetyvalve.starter.consuming.ParkedRelease;
import org.safetyvalve.starter.consuming.Parking;
import org.safetyvalve.starter.consuming.ReactionRunner;
import org.safetyvalve.starter.projection.ProjectionRunner;

/** Records that a consumer can't apply, and what an operator does about them. */
final class DeadLetterFaults {
    private static final long OPERATOR_WAITS_SECONDS = 60;

    private DeadLetterFaults() {}

    static List<Fault> all() {
        return List.of(new Poisoned(), new Refused(), new CrashAtOne(), new Replayed(), new Skipped());
    }

    private static String poison(Scene scene) {
        return scene.random().nextBoolean()
                ? scene.post().invalid().where()
                : scene.post().unreadable("some-subject");
    }

    /** Records that no consumer can apply, in a batch with others. */
    private static final class Poisoned implements Fault {
        @Override
        public String name() {
            return "poison";
        }

        @Override
        public void strike(Scene scene) {
            scene.story().fault(name(), poison(scene));
        }
    }

    /** Poison, and a dead-letter topic that does not take it for a while. */
    private static final class Refused implements Fault {
        @Override
        public String name() {
            return "dead-letter-refused";
        }

        @Override
        public void strike(Scene scene) {
            int times = 1 + scene.random().nextInt(2);
            boolean written = scene.random().nextInt(3) == 0;
            for (Service service : Service.values()) {
                for (Instance instance : scene.town().of(service)) {
                    for (int i = 1; i <= times; i++) {
                        scene.arm(
                                name(),
                                instance,
                                "deadletter.send",
                                Moment.BEFORE,
                                1,
                                Happenings.loseSend(written, Duration.ofMillis(20)));
                    }
                }
            }
            scene.story().tell("poison at " + poison(scene));
        }
    }

    /** Poison, and a crash of whoever sends it to the dead letters or parks what comes behind it. */
    private static final class CrashAtOne implements Fault {
        @Override
        public String name() {
            return "crash-dead-letter";
        }

        @Override
        public void strike(Scene scene) {
            Steps.Place place = scene.oneOf(Steps.PUT_ASIDE);
            Moment moment = scene.oneOf(List.of(Moment.values()));
            for (Instance instance : scene.town().of(place.service())) {
                scene.arm(name(), instance, place.step(), moment, 1, Happenings.crash(instance.points()));
            }
            scene.story().tell("poison at " + scene.post().invalid().where());
        }
    }

    /**
     * A consumer can't read an event that is good, and what follows it waits. Then the consumer is mended and the dead letter sent back to
     * where it came from: in the end nothing is missing.
     */
    private static final class Replayed implements Fault {
        private static final int LATEST = 8;
        private static final long MET_WITHIN_MILLIS = 5_000;

        @Override
        public String name() {
            return "dead-letter-replayed";
        }

        @Override
        public int weight() {
            return 4;
        }

        @Override
        public void strike(Scene scene) {
            String consumer = scene.oneOf(Consumers.names());
            int nth = 1 + scene.random().nextInt(LATEST);
            BlindSpots.BlindSpot spot = scene.town()
                    .blindSpots()
                    .make(consumer, nth, subject -> !scene.post().isPoisoned(subject));
            try {
                if (!spot.awaitMet(MET_WITHIN_MILLIS) && !spot.mend()) {
                    scene.story().tell(consumer + " comes to no event that it could not read");
                    return;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            ConsumerRecord<byte[], byte[]> letter = letter(scene, consumer, spot::isOf);
            Broker.pause(scene.random().nextInt(1_200));
            spot.mend();
            insist(scene, "replay", () -> replay(scene, letter));
            scene.story().fault(name(), letter.topic() + '@' + letter.offset());
        }

        private static boolean replay(Scene scene, ConsumerRecord<byte[], byte[]> letter) {
            PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
            return DeadLetters.run(
                            nowhere,
                            "--kafka",
                            scene.ground().broker().bootstrap(),
                            "replay",
                            letter.topic(),
                            Integer.toString(letter.partition()),
                            Long.toString(letter.offset()))
                    == 0;
        }
    }

    /** A consumer is told to go on without an event that can't be applied: what waited behind it is applied. */
    private static final class Skipped implements Fault {
        @Override
        public String name() {
            return "dead-letter-skipped";
        }

        @Override
        public void strike(Scene scene) {
            Post.Invalid poison = scene.post().invalid();
            String consumer =
                    scene.oneOf(Consumers.of(poison.topic()).stream().sorted().toList());
            letter(scene, consumer, place -> place.equals(poison.where()));
            insist(scene, "skip", () -> {
                Instance instance = scene.any(Consumers.serviceOf(consumer));
                instance.bean(ParkedRelease.class)
                        .skip(parking(instance, consumer, poison.topic()), poison.subject(), 1, "操作员", "无法读取");
                return true;
            });
            scene.post().skipped(consumer, poison.subject(), 1);
            scene.story().fault(name(), poison.where() + " for " + consumer);
        }

        private static Parking parking(Instance instance, String consumer, String topic) {
            String projection = consumer.substring(consumer.indexOf('.') + 1);
            return projection.equals(consumer)
                    ? instance.bean(ReactionRunner.class).parkings().get(topic)
                    : instance.bean(ProjectionRunner.class).parkings().get(projection);
        }
    }

    /** What an operator finds among the dead letters of a consumer, of a record at one of these places. */
    private static ConsumerRecord<byte[], byte[]> letter(Scene scene, String consumer, Predicate<String> place) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(OPERATOR_WAITS_SECONDS);
        while (System.nanoTime() - until < 0) {
            Optional<ConsumerRecord<byte[], byte[]>> letter = letters(scene)
                    .filter(one -> header(one, "sv_dl_group").equals(consumer))
                    .filter(one -> place.test(header(one, "sv_dl_topic")
                            + '/'
                            + header(one, "sv_dl_partition")
                            + '@'
                            + header(one, "sv_dl_offset")))
                    .findFirst();
            if (letter.isPresent()) {
                return letter.get();
            }
            Broker.pause(150);
        }
        throw new IllegalStateException("what " + consumer + " can't read becomes no dead letter");
    }

    private static Stream<ConsumerRecord<byte[], byte[]>> letters(Scene scene) {
        try {
            return scene.ground().broker().deadLetters().stream();
        } catch (RuntimeException away) {
            return Stream.empty();
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** An order that fails, or that is cut off with its instance, is given again. */
    private static void insist(Scene scene, String order, Callable<Boolean> attempt) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(OPERATOR_WAITS_SECONDS);
        while (System.nanoTime() - until < 0) {
            try {
                if (attempt.call()) {
                    return;
                }
            } catch (Exception | Error failed) {
                scene.story().tell("the order to " + order + " fails: " + failed);
            }
            Broker.pause(200);
        }
        throw new IllegalStateException("the order to " + order + " can't be carried out");
    }
}
