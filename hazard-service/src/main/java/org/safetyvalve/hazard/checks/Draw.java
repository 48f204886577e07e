package org.safetyvalve.hazard.checks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Draws a sample that anybody can draw again ({@link #METHOD}). With a seed of 32 bytes and a population of ids in ascending order
 * of their UTF-8 bytes: the population's hash is SHA-256 (FIPS 180-4) over each id followed by one LF; each id has the key
 * SHA-256(seed, then the id's UTF-8 bytes); the sample is the first {@code size} ids in ascending order of their keys as unsigned
 * bytes. Takes the population one id after the other and keeps no more of it than the sample.
 */
public final class Draw {
    /** Names the method in events; another method would have another name. */
    public static final String METHOD = "sha256-seed-id.1";

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] seed;
    private final int size;
    private final MessageDigest population = sha256();
    private final MessageDigest key = sha256();
    private final PriorityQueue<Keyed> drawn =
            new PriorityQueue<>((a, b) -> b.key().compareTo(a.key()));
    private long count;
    private @Nullable String last;

    private record Keyed(String key, String id) {}

    /** @param seed 32 bytes that nobody could foresee */
    public Draw(byte[] seed, int size) {
        if (seed.length != 32 || size < 1) {
            throw new IllegalArgumentException("a draw has a seed of 32 bytes and at least one to draw");
        }
        this.seed = seed.clone();
        this.size = size;
    }

    /**
     * The next id of the population.
     *
     * @throws IllegalArgumentException when it does not come after the one before
     */
    public void take(String id) {
        if (last != null && id.compareTo(last) <= 0) {
            throw new IllegalArgumentException(id + " does not come after " + last);
        }
        last = id;
        count++;
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        population.update(bytes);
        population.update((byte) '\n');
        key.update(seed);
        drawn.add(new Keyed(HEX.formatHex(key.digest(bytes)), id));
        if (drawn.size() > size) {
            drawn.remove();
        }
    }

    /** What was drawn of all that was taken; ends the draw. */
    public LookBack.Sample sample() {
        List<Keyed> inOrder = new ArrayList<>(drawn);
        inOrder.sort((a, b) -> a.key().compareTo(b.key()));
        return new LookBack.Sample(
                METHOD,
                count,
                HEX.formatHex(population.digest()),
                HEX.formatHex(seed),
                inOrder.stream().map(Keyed::id).toList());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
