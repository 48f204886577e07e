package org.safetyvalve.endtoend;

/** Organisations that the demo accounts belong to. */
final class Units {
    /** Guojiahuzi auto city; account {@code responsible-unit}. */
    static final String GUOJIAHUZI = "91371102MA3GJHZ01X";

    /** The storage company in the port of Lanshan; account {@code responsible-unit-2}. */
    static final String LANSHAN_PORT = "91371103MA3LSHG02Y";

    static final String EMERGENCY_BUREAU = "rizhao-emergency-bureau";
    static final String SAFETY_COMMITTEE = "rizhao-safety-committee";
    static final String DISCIPLINE = "rizhao-discipline";
    static final String PUBLIC_SECURITY = "rizhao-public-security";

    private Units() {}
}
