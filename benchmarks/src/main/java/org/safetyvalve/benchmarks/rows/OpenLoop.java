package org.safetyvalve.benchmarks.rows;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.safetyvalve.benchmarks.measure.Latencies;
import org.safetyvalve.benchmarks.stage.Connection;
import org.safetyvalve.benchmarks.stage.Service;

/** Commands that come at a rate whether or not the service keeps up, from many callers; answers are counted by status. */
final class OpenLoop {
    /** What became of a command that got no answer. */
    private static final int NO_ANSWER = 0;

    /** Few, because the callers are many: else all would find hazards and none would come to rectify one. */
    private static final int HAZARDS_OF_A_CALLER = 2;

    private final CommandLoad load;
    private final Service service;
    private final int callers;

    OpenLoop(CommandLoad load, Service service, int callers) {
        this.load = load;
        this.service = service;
        this.callers = callers;
    }

    /**
     * What came of it.
     *
     * @param statuses how many answers of each status; 0 counts those without an answer
     * @param withoutRetryAfter refusals that don't say when to come back
     * @param ofAccepted how long accepted commands took, from when they were due
     * @param behind commands given more than 10 ms late because all callers were waiting: load that was not offered in time
     */
    record Answers(
            Map<Integer, Long> statuses, long withoutRetryAfter, Latencies ofAccepted, long behind, double seconds) {
        double accepted() {
            return statuses.entrySet().stream()
                            .filter(status -> status.getKey() / 100 == 2)
                            .mapToLong(Map.Entry::getValue)
                            .sum()
                    / seconds;
        }

        long others() {
            return statuses.entrySet().stream()
                    .filter(status -> status.getKey() / 100 != 2 && status.getKey() != 429 && status.getKey() != 503)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    Answers run(double perSecond, double seconds) throws Exception {
        Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
        LongAdder withoutRetryAfter = new LongAdder();
        LongAdder behind = new LongAdder();
        Latencies ofAccepted = new Latencies();
        Pace pace = new Pace(perSecond, seconds);
        long start = System.nanoTime();
        Callers.run(callers, caller -> {
            CommandLoad.Caller one = load.caller(caller, HAZARDS_OF_A_CALLER);
            try (Connection connection = service.connect()) {
                for (long due = pace.await(); due >= 0; due = pace.await()) {
                    if (System.nanoTime() - due > 10_000_000) {
                        behind.increment();
                    }
                    int status = NO_ANSWER;
                    try {
                        Connection.Answer answer = one.give(connection);
                        status = answer.status();
                        if (answer.isSuccess()) {
                            ofAccepted.add(System.nanoTime() - due);
                        } else if (!answer.headers().containsKey("retry-after")) {
                            withoutRetryAfter.increment();
                        }
                    } catch (IOException cut) {
                        // Counted as without an answer; the next command connects anew.
                    }
                    statuses.computeIfAbsent(status, key -> new LongAdder()).increment();
                }
            }
        });
        Map<Integer, Long> sums = new TreeMap<>();
        statuses.forEach((status, count) -> sums.put(status, count.sum()));
        return new Answers(sums, withoutRetryAfter.sum(), ofAccepted, behind.sum(), Waiting.secondsSince(start));
    }
}
