package org.safetyvalve.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The secret between the web console and demo-identity: made at the first start, kept with the data. */
final class ConsoleSecret {

    private static final int BYTES = 24;

    private ConsoleSecret() {}

    static String of(DataDirectory data) {
        Path file = data.resolve("identity").resolve("console-secret");
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[BYTES];
                new SecureRandom().nextBytes(secret);
                Files.createDirectories(file.getParent());
                Files.writeString(file, HexFormat.of().formatHex(secret));
            }
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
