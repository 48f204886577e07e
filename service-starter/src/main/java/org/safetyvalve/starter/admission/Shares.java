package org.safetyvalve.starter.admission;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many places of one kind each account has. Holds an entry for whoever has a place now, so never more than places.
 * Safe for concurrent use.
 */
final class Shares {
    private final int most;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final LongAdder refused = new LongAdder();

    Shares(int most) {
        this.most = most;
    }

    /** Takes one more place for the account, which gives it back by {@link #giveBack}; false when it has its share. */
    boolean take(String account) {
        if (taken.merge(account, 1, Integer::sum) <= most) {
            return true;
        }
        giveBack(account);
        refused.increment();
        return false;
    }

    void giveBack(String account) {
        taken.computeIfPresent(account, (name, places) -> places == 1 ? null : places - 1);
    }

    int most() {
        return most;
    }

    int accounts() {
        return taken.size();
    }

    long refused() {
        return refused.sum();
    }
}
