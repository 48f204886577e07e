package org.safetyvalve.endtoend.faults.points;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * The points of one component. Each operation on its store, producer or consumers is announced here before and after it is done, by
 * the name of its step; what was armed for the n-th time that a step is reached then happens, once, on the thread that reached it.
 * Safe for concurrent use.
 *
 * <p>Steps of the store are {@code <collection>.<operation>} in the driver's words ({@code hazards.bulkWrite}, {@code
 * ledger.insertMany}; of a projection's generations {@code views.bulkWrite}, {@code counters.updateOne}, {@code pairs.bulkWrite});
 * of a producer {@code send}, {@code acknowledged} and {@code deadletter.send}; of a consumer {@code commit}.
 */
public final class Failpoints {
    /** Before the operation is begun, or after it is done and before its answer is given. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    /** What happens. What it throws is what the component sees. */
    @FunctionalInterface
    public interface Action {
        void happen(String step);
    }

    private final List<Armed> armed = new ArrayList<>();
    private final List<Runnable> whenCut = new CopyOnWriteArrayList<>();
    private final BiConsumer<Moment, String> trace;
    private final AtomicInteger happening = new AtomicInteger();
    private volatile boolean cut;

    private static final class Armed {
        private final String step;
        private final Moment moment;
        private final Action action;
        private int left;

        Armed(String step, Moment moment, int nth, Action action) {
            this.step = step;
            this.moment = moment;
            this.action = action;
            this.left = nth;
        }
    }

    public Failpoints() {
        this((moment, step) -> {});
    }

    /** @param trace is told of every point that is reached */
    public Failpoints(BiConsumer<Moment, String> trace) {
        this.trace = trace;
    }

    /** Lets something happen when the step is reached for the n-th time from now, counted from 1. */
    public void arm(String step, Moment moment, int nth, Action action) {
        synchronized (armed) {
            armed.add(new Armed(step, moment, nth, action));
        }
    }

    /** What to do when the component is cut off, on the thread that does it. */
    public void whenCut(Runnable then) {
        whenCut.add(then);
    }

    /** Cuts the component off: from now on every point throws. */
    public void cut() {
        if (!cut) {
            cut = true;
            whenCut.forEach(Runnable::run);
        }
    }

    /** Whether some thread is held by what happens at a point. */
    public boolean isHeld() {
        return happening.get() > 0;
    }

    public boolean isCut() {
        return cut;
    }

    /** Announces an operation that is about to be begun. */
    public void before(String step) {
        reached(Moment.BEFORE, step);
    }

    /** Announces an operation that has been done. */
    public void after(String step) {
        reached(Moment.AFTER, step);
    }

    private void reached(Moment moment, String step) {
        if (cut) {
            throw new Cut(step);
        }
        trace.accept(moment, step);
        for (Action action : due(moment, step)) {
            happening.incrementAndGet();
            try {
                action.happen(step);
            } finally {
                happening.decrementAndGet();
            }
        }
        if (cut) {
            throw new Cut(step);
        }
    }

    private List<Action> due(Moment moment, String step) {
        List<Action> due = new ArrayList<>();
        synchronized (armed) {
            for (Iterator<Armed> all = armed.iterator(); all.hasNext(); ) {
                Armed one = all.next();
                if (one.moment == moment && one.step.equals(step) && --one.left == 0) {
                    due.add(one.action);
                    all.remove();
                }
            }
        }
        return due;
    }
}
