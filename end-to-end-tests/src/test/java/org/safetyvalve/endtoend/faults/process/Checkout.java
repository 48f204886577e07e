package org.safetyvalve.endtoend.faults.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The checkout that the working directory is in, and what is built in it. */
final class Checkout {
    private Checkout() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("ops/durable-store"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("the working directory is in no checkout");
        }
        return folder;
    }

    /** @throws IllegalStateException when it is not built */
    static Path executable(String module) {
        Path target = root().resolve(module).resolve("target");
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().matches(module + "-[^/]*-exec\\.jar"))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException(module + " is not built: run mvn -DskipTests package before"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
