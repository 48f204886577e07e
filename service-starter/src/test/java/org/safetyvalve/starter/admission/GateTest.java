package org.safetyvalve.starter.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration NONE = Duration.ZERO;

    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    private List<Future<Boolean>> come(Gate gate, int callersWhoCome) {
        List<Future<Boolean>> coming = new ArrayList<>();
        for (int i = 0; i < callersWhoCome; i++) {
            coming.add(callers.submit(gate::enter));
        }
        return coming;
    }

    @Test
    void letsInAsManyAsThereArePlaces() throws InterruptedException {
        Gate gate = new Gate(2, NONE, NONE);
        assertThat(gate.enter()).isTrue();
        assertThat(gate.enter()).isTrue();
        assertThat(gate.enter()).isFalse();
        assertThat(gate.inside()).isEqualTo(2);

        gate.leave();
        assertThat(gate.enter()).isTrue();
        assertThat(gate.admitted()).isEqualTo(3);
        assertThat(gate.refused()).isEqualTo(1);
    }

    @Test
    void whoComesInABurstWaitsForAPlace() throws Exception {
        Gate gate = new Gate(1, LONG, NONE);
        gate.enter();
        Future<Boolean> second = come(gate, 1).get(0);
        await().until(() -> gate.waiting() == 1);

        gate.leave();
        assertThat(second.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(gate.waits()).isEqualTo(1);
        assertThat(gate.waiting()).isZero();
    }

    @Test
    void twiceAsManyWaitAsThereArePlacesAndNoMore() throws Exception {
        Gate gate = new Gate(2, LONG, LONG);
        gate.enter();
        gate.enter();
        List<Future<Boolean>> waiting = come(gate, 4);
        await().until(() -> gate.waiting() == 4);
        assertThat(gate.enter()).isFalse();

        gate.leave();
        gate.leave();
        await().until(() -> waiting.stream().filter(Future::isDone).count() == 2);
        gate.leave();
        gate.leave();
        for (Future<Boolean> each : waiting) {
            assertThat(each.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whereNoPlaceWasFreeForLongerThanABurstNobodyWaits() throws InterruptedException {
        AtomicLong now = new AtomicLong();
        Gate gate = new Gate(1, LONG, NONE, now::get);
        gate.enter();
        now.addAndGet(LONG.toNanos() + 1);
        assertThat(gate.enter()).isFalse();
    }

    @Test
    void inAnOverloadThatLastsAQuarterOfThePlacesMayBeWaitedFor() throws Exception {
        AtomicLong now = new AtomicLong();
        Gate gate = new Gate(8, LONG, LONG, now::get);
        for (int place = 0; place < 8; place++) {
            gate.enter();
        }
        now.addAndGet(LONG.toNanos() + 1);
        List<Future<Boolean>> waiting = come(gate, 2);
        await().until(() -> gate.waiting() == 2);
        assertThat(gate.enter()).isFalse();

        gate.leave();
        gate.leave();
        for (Future<Boolean> each : waiting) {
            assertThat(each.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Otherwise one place that changes hands all the time would look like a place that is free. */
    @Test
    void aPlaceThatSomebodyWaitedForWasNotFree() throws Exception {
        AtomicLong now = new AtomicLong();
        Gate gate = new Gate(2, LONG, NONE, now::get);
        gate.enter();
        gate.enter();
        Future<Boolean> waiting = come(gate, 1).get(0);
        await().until(() -> gate.waiting() == 1);
        now.addAndGet(LONG.toNanos() - 1);
        gate.leave();
        waiting.get(30, TimeUnit.SECONDS);

        now.addAndGet(2);
        assertThat(gate.enter()).isFalse();
    }

    @Test
    void onceAPlaceWasFreeTheNextBurstWaitsAgain() throws Exception {
        AtomicLong now = new AtomicLong();
        Gate gate = new Gate(1, LONG, NONE, now::get);
        gate.enter();
        now.addAndGet(2 * LONG.toNanos());
        assertThat(gate.enter()).isFalse();

        gate.leave();
        assertThat(gate.enter()).isTrue();
        Future<Boolean> next = come(gate, 1).get(0);
        await().until(() -> gate.waiting() == 1);
        gate.leave();
        assertThat(next.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoIsInterruptedWhileWaitingTakesNoPlace() throws Exception {
        Gate gate = new Gate(1, LONG, LONG);
        gate.enter();
        Future<Boolean> waiting = come(gate, 1).get(0);
        await().until(() -> gate.waiting() == 1);
        waiting.cancel(true);
        await().until(() -> gate.waiting() == 0);

        gate.leave();
        assertThat(gate.inside()).isZero();
    }
}
