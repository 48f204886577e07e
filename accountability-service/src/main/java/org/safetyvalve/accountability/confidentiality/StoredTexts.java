package org.safetyvalve.accountability.confidentiality;

import java.util.Map;

/** Confidential texts as stores keep them, and as versions of before did. */
public final class StoredTexts {
    private static final String KEYED = "keyed:";

    private final Sealing sealing;
    private final Fingerprints fingerprints;

    public StoredTexts(Sealing sealing, Fingerprints fingerprints) {
        this.sealing = sealing;
        this.fingerprints = fingerprints;
    }

    /**
     * Seals a text that stands in plain among stored fields.
     *
     * @param from the field that it stands in
     * @param to the field that the sealed one comes into; of another name, {@code from} is removed
     * @return whether there was one
     */
    public boolean seal(String matter, Map<String, Object> fields, String from, String to) {
        if (!(fields.get(from) instanceof String plain)) {
            return false;
        }
        SealedText sealed = sealed(matter, plain);
        fields.remove(from);
        fields.put(to, Map.of("matter", sealed.matter(), "ciphertext", sealed.ciphertext()));
        return true;
    }

    /** Of a matter whose key was destroyed before its text was sealed nothing is kept. */
    private SealedText sealed(String matter, String plain) {
        try {
            return sealing.seal(matter, plain);
        } catch (KeyDestroyedException destroyed) {
            return new SealedText(matter, "");
        }
    }

    /** What is kept of the hash of a request with a confidential text, from which nobody guesses it; of one that is kept so already, itself. */
    public String keptHash(String requestHash) {
        return requestHash.startsWith(KEYED) ? requestHash : KEYED + fingerprints.fingerprint(requestHash);
    }
}
