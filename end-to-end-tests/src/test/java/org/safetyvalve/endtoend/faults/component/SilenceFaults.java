package org.safetyvalve.endtoend.faults.component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.accountability.transfers.store.Transfers;
import org.safetyvalve.endtoend.faults.points.Failpoints.Moment;
import org.safetyvalve.endtoend.faults.points.Happenings;
import org.safetyvalve.starter.write.CommandResult;

/** Silence that a clock would act upon, and an answer that came in time and has not been read. */
final class SilenceFaults {
    private SilenceFaults() {}

    static List<Fault> all() {
        return List.of(new AnswerUnread());
    }

    /** An agency accepts a transfer before the deadline; whoever would read that is busy until long after it. */
    private static final class AnswerUnread implements Fault {
        /** By so much a silence is acted upon later than the deadline, and a few looks more. */
        private static final Duration BUSY_AFTER_THE_DEADLINE = Duration.ofMillis(6_500);

        @Override
        public String name() {
            return "answer-unread";
        }

        @Override
        public boolean isSlow() {
            return true;
        }

        @Override
        public void prepare(Scene scene) {
            scene.town().hurryTransfers();
        }

        @Override
        public void strike(Scene scene) {
            Optional<Instant> deadline = Optional.empty();
            CountDownLatch goOn = new CountDownLatch(1);
            CountDownLatch busy = new CountDownLatch(1);
            for (Instance instance : scene.town().of(Service.ACCOUNTABILITY)) {
                instance.points().arm("consumed.updateOne", Moment.BEFORE, 1, step -> {
                    busy.countDown();
                    Happenings.hold(goOn, BUSY_AFTER_THE_DEADLINE.multipliedBy(2))
                            .happen(step);
                });
            }
            try {
                Optional<CommandResult> transfer = ReferralWork.refer(scene.caller(), false);
                if (transfer.isPresent()) {
                    scene.post().leadAndAcceptance(transfer.get().id());
                    deadline = deadline(scene, transfer.get().id());
                }
                if (deadline.isPresent() && busy.await(1, TimeUnit.SECONDS)) {
                    Instant until = deadline.get().plus(BUSY_AFTER_THE_DEADLINE);
                    Broker.pause(Duration.between(Instant.now(), until).toMillis());
                    scene.story().fault(name(), "of transfer " + transfer.get().id());
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                goOn.countDown();
            }
        }

        /** None where a wrong clock has put it far away, or nobody can say it now. */
        private static Optional<Instant> deadline(Scene scene, String transfer) {
            try {
                RunningClock clock = scene.any(Service.ACCOUNTABILITY)
                        .bean(Transfers.class)
                        .read(transfer, People.POLICE)
                        .state()
                        .clock();
                Instant now = Instant.now();
                return Optional.ofNullable(clock)
                        .map(running -> running.deadline().at())
                        .filter(at -> at.isAfter(now) && at.isBefore(now.plusSeconds(5)));
            } catch (RuntimeException | Error away) {
                return Optional.empty();
            }
        }
    }
}
