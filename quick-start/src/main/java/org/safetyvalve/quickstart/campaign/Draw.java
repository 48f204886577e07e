package org.safetyvalve.quickstart.campaign;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Draws from lists with a fixed seed: the same campaign on every machine. */
final class Draw {

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> T weighted(T[] of, ToIntFunction<T> weight) {
        int sum = 0;
        for (T each : of) {
            sum += weight.applyAsInt(each);
        }
        int at = random.nextInt(sum);
        for (T each : of) {
            at -= weight.applyAsInt(each);
            if (at < 0) {
                return each;
            }
        }
        throw new IllegalStateException("weights must be positive");
    }
}
