package org.safetyvalve.accountability.confidentiality;

/**
 * Confidential text as it stands in stores, backups and memory: unreadable without the key of the matter that it belongs to.
 *
 * @param matter whose key seals it: the id of a lead or a case
 * @param ciphertext in Base64
 */
public record SealedText(String matter, String ciphertext) {

    /**
     * The same, when it is this matter's: where another's was put in its place, that one's key would open it.
     *
     * @throws SealBrokenException otherwise
     */
    public SealedText of(String expected) {
        if (!matter.equals(expected)) {
            throw new SealBrokenException(expected);
        }
        return this;
    }

    /** Says nothing of what is sealed. */
    @Override
    public String toString() {
        return "sealed with the key of " + matter;
    }
}
