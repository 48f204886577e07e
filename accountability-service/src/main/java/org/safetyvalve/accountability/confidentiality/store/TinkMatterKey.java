package org.safetyvalve.accountability.confidentiality.store;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import org.safetyvalve.accountability.confidentiality.MatterKey;
import org.safetyvalve.accountability.confidentiality.SealBrokenException;

/** The opened keyset of a matter. */
record TinkMatterKey(String matter, Aead aead) implements MatterKey {

    @Override
    public byte[] encrypt(byte[] text, byte[] boundTo) {
        try {
            return aead.encrypt(text, boundTo);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] boundTo) {
        try {
            return aead.decrypt(ciphertext, boundTo);
        } catch (GeneralSecurityException broken) {
            throw new SealBrokenException(matter, broken);
        }
    }
}
