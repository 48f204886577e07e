package org.safetyvalve.accountability.confidentiality;

/** Keyed hashes (port). Safe for concurrent use. */
public interface Fingerprints {

    /** Tells whether two texts are the same; from it alone nobody guesses even a short one. In lower-case hex. */
    String fingerprint(String text);
}
