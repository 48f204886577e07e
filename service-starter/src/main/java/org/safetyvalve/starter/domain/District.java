package org.safetyvalve.starter.domain;

import java.util.regex.Pattern;

/** An administrative division by its GB/T 2260 code: two digits each for province, prefecture and county. */
public record District(String code) {
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    public District {
        if (!SIX_DIGITS.matcher(code).matches()) {
            throw new IllegalArgumentException("a division code has six digits (GB/T 2260): " + code);
        }
    }

    /** Whether the other division is this one or lies in it: 371100 covers 371102, 370000 covers both. */
    public boolean covers(String other) {
        return other.length() == 6 && other.startsWith(prefix());
    }

    /** The digits that every division covered by this one starts with. */
    public String prefix() {
        if (code.endsWith("0000")) {
            return code.substring(0, 2);
        }
        return code.endsWith("00") ? code.substring(0, 4) : code;
    }
}
