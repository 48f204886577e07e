package org.safetyvalve.hazard.units;

/**
 * The unified social credit code (统一社会信用代码, GB 32100-2015): 17 characters and one that checks them. Genuine codes are known that
 * fail the check, so whoever enters one is told and not refused.
 */
public final class CreditCode {
    private static final int LENGTH = 18;

    /** The standard's characters in the order of their values: no I, O, S, V, Z. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Each place weighs three times the one before, modulo 31. */
    private static final int FACTOR = 3;

    private CreditCode() {}

    /** Whether the last character is the one that the others give. */
    public static boolean checks(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        int modulus = CHARACTERS.length();
        int sum = 0;
        int weight = 1;
        for (int place = 0; place < LENGTH - 1; place++) {
            int value = CHARACTERS.indexOf(code.charAt(place));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * FACTOR % modulus;
        }
        return CHARACTERS.charAt((modulus - sum % modulus) % modulus) == code.charAt(LENGTH - 1);
    }
}
