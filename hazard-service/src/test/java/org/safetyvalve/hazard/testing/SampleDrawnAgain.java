package org.safetyvalve.hazard.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** The sample of a look-back as an agency would draw it again from what docs/agency.md says, and from nothing else. */
public final class SampleDrawnAgain {

    private SampleDrawnAgain() {}

    /** @param seed lower-case hex */
    public static List<String> of(String seed, Collection<String> ids, int size) {
        TreeMap<BigInteger, String> byKey = new TreeMap<>();
        for (String id : ids) {
            String both = seed + HexFormat.of().formatHex(id.getBytes(UTF_8));
            byKey.put(new BigInteger(1, sha256(HexFormat.of().parseHex(both))), id);
        }
        return byKey.values().stream().limit(size).toList();
    }

    /** @param ids in ascending order */
    public static String hash(Collection<String> ids) {
        return HexFormat.of().formatHex(sha256((String.join("\n", ids) + "\n").getBytes(UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
