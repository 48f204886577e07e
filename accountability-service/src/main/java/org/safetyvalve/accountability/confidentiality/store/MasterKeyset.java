package org.safetyvalve.accountability.confidentiality.store;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.safetyvalve.accountability.confidentiality.KeysUnavailableException;

/** The keyset that wraps the roles' keys: a file in Tink's JSON format, as {@code tinkey create-keyset} writes it. */
record MasterKeyset(Aead aead) {

    /** @throws KeysUnavailableException that says what to do, when there is no such file or it holds no such keyset */
    static MasterKeyset read(Path file) {
        Optional<byte[]> content;
        try {
            content = KeyFolder.read(file);
        } catch (IOException unreadable) {
            throw new KeysUnavailableException("the master keyset " + file + " can't be read", unreadable);
        }
        if (content.isEmpty()) {
            throw new KeysUnavailableException("there is no master keyset " + file
                    + ". Restore it if there was one: what is sealed is unreadable without it. For a new installation make it"
                    + " as docs/operator/keys.md says");
        }
        try {
            return new MasterKeyset(Tink.aead(Tink.read(new String(content.get(), StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException broken) {
            throw new KeysUnavailableException(
                    file
                            + " holds no keyset for AEAD in Tink's JSON format: docs/operator/keys.md says how to make one",
                    broken);
        }
    }

    /** Makes the file where there is none. Several instances may do so at the same time: one of them does. */
    static void makeIfAbsent(Path file) {
        try {
            if (KeyFolder.read(file).isEmpty()) {
                KeyFolder.create(file, Tink.write(Tink.newAead()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException | GeneralSecurityException failure) {
            throw new KeysUnavailableException("the master keyset " + file + " can't be made", failure);
        }
    }
}
