package org.safetyvalve.identity.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that signs tokens, generated at the first start and kept in a file, so that tokens outlive a restart. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    /**
     * The key in the file; when there is no file, a new key, written there first (readable by the owner only).
     *
     * @throws IllegalStateException when the file is there and is not a private RSA key in JWK form
     * @throws UncheckedIOException when the file cannot be read or written
     */
    static RSAKey loadOrGenerate(Path file) {
        try {
            return Files.exists(file) ? load(file) : generate(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key at " + file + " cannot be read or written", e);
        }
    }

    private static RSAKey load(Path file) throws IOException {
        try {
            RSAKey key = RSAKey.parse(Files.readString(file));
            if (key.isPrivate()) {
                return key;
            }
        } catch (ParseException e) {
            throw new IllegalStateException(file + " is not a signing key; remove it to have a new one made", e);
        }
        throw new IllegalStateException(file + " holds only a public key; remove it to have a new one made");
    }

    /** A half-written file is never seen under the final name. */
    private static RSAKey generate(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        try {
            RSAKey key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
            Path fresh = Files.createTempFile(folder, "signing-key", ".new");
            restrictToOwner(fresh);
            Files.writeString(fresh, key.toJSONString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("This JVM cannot make an RSA key", e);
        }
    }

    private static void restrictToOwner(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
