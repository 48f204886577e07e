package org.safetyvalve.endtoend.city;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Maven has built of this repository. */
public final class Built {
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final List<String> PROGRAMS = List.of(
            "demo-identity",
            "hazard-service",
            "accountability-service",
            "notification-service",
            "reporting-service",
            "web-console");

    private Built() {}

    /** The root of the repository. */
    public static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }

    public static Path executable(String module) {
        return root().resolve(module).resolve("target").resolve(module + "-" + VERSION + "-exec.jar");
    }

    static Path launcher() {
        return root().resolve("quick-start/target/quick-start-" + VERSION + ".jar");
    }

    static Path launcherLibraries() {
        return root().resolve("quick-start/target/lib");
    }

    /** What of the executables is not there; empty when everything is built. */
    public static List<Path> missingExecutables() {
        return PROGRAMS.stream()
                .map(Built::executable)
                .filter(jar -> !Files.isRegularFile(jar))
                .map(jar -> root().relativize(jar))
                .toList();
    }

    /** What the quick start needs and is not there. */
    static List<Path> missing() {
        return Stream.concat(
                        missingExecutables().stream(),
                        Stream.of(launcher(), launcherLibraries())
                                .filter(path -> !Files.exists(path))
                                .map(path -> root().relativize(path)))
                .toList();
    }
}
