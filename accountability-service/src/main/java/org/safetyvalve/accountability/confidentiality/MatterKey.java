package org.safetyvalve.accountability.confidentiality;

/** The key of one matter, for authenticated encryption. Safe for concurrent use. */
public interface MatterKey {

    /** @param boundTo what the ciphertext belongs to: it opens together with that and with nothing else */
    byte[] encrypt(byte[] text, byte[] boundTo);

    /** @throws SealBrokenException when it was not encrypted with this key and bound to this */
    byte[] decrypt(byte[] ciphertext, byte[] boundTo);
}
