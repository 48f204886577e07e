package org.safetyvalve.hazard.reports;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * 回执码: 135 random bits as 27 characters of Crockford's base 32 (no I, L, O, U) and a check character, the only way back to a report. The
 * check character is a polynomial over GF(32), which shows every single wrong character and every two that have changed places.
 *
 * @param symbols the 28 characters without what separates them for reading
 */
public record Receipt(String symbols) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = 27;
    private static final int GROUP = 4;

    /** x⁵ + x² + 1, which makes x a generator of GF(32): its powers weigh 31 places differently. */
    private static final int POLYNOMIAL = 0b100101;

    /**
     * Writes random bits.
     *
     * @param random at least 17 bytes, of which the first 135 bits are taken
     */
    public static Receipt of(byte[] random) {
        BigInteger bits = new BigInteger(1, random).shiftRight(random.length * Byte.SIZE - RANDOM * 5);
        StringBuilder symbols = new StringBuilder(RANDOM + 1);
        for (int place = RANDOM - 1; place >= 0; place--) {
            symbols.append(ALPHABET.charAt(bits.shiftRight(place * 5).intValue() & 31));
        }
        return new Receipt(symbols.append(check(symbols)).toString());
    }

    private static char check(CharSequence symbols) {
        int sum = 0;
        for (int place = 0; place < symbols.length(); place++) {
            sum = timesX(sum ^ ALPHABET.indexOf(symbols.charAt(place)));
        }
        return ALPHABET.charAt(sum);
    }

    private static int timesX(int element) {
        int shifted = element << 1;
        return shifted > 31 ? shifted ^ POLYNOMIAL : shifted;
    }

    /** In groups of four, as a person copies it. */
    public String written() {
        return symbols.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    public String hash() {
        return hashOf(symbols);
    }

    /**
     * Lower-case hex SHA-256 of what somebody typed, whatever it is: letters of either case, O for 0, I or L for 1, with or without what separates
     * the groups. What is no receipt has the hash of none. It needs no salt: of 135 random bits there is no table, and no two people have
     * the same.
     */
    public static String hashOf(String typed) {
        String symbols = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(symbols.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Says nothing: whoever has it reads the report's course. */
    @Override
    public String toString() {
        return "Receipt[…]";
    }
}
