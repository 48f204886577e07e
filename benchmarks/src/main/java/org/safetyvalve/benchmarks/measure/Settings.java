package org.safetyvalve.benchmarks.measure;

/**
 * How much is measured.
 *
 * @param rounds of each contestant, after the warm-up
 * @param scale of every amount: 1 is what the figures are stated for, less is a try
 * @param concurrency callers at the same time, of ours and of the raw operation alike
 */
public record Settings(int rounds, double scale, int concurrency) {

    /** This amount at the scale; at least one for each caller. */
    public int scaled(int amount) {
        return Math.max(concurrency, (int) Math.round(amount * scale));
    }
}
