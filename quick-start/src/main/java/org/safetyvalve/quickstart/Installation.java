package org.safetyvalve.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.safetyvalve.platform.process.JavaProcess;

/** The built executables, taken apart once into the data directory: an unpacked program starts in half the time. */
final class Installation {

    private static final long UNPACK_SECONDS = 60;

    private final Path home;
    private final DataDirectory data;

    /** @param home the root of the project's tree */
    Installation(Path home, DataDirectory data) {
        this.home = home;
        this.data = data;
    }

    /** Starts a program, unpacking it first when it was built since. */
    JavaProcess start(Program program) {
        List<String> command = new ArrayList<>(program.flags());
        command.add("-jar");
        command.add(unpacked(program).toString());
        command.addAll(program.arguments());
        return JavaProcess.start(
                program.part().code(), command, data.logOf(program.part().code()));
    }

    private Path unpacked(Program program) {
        Path jar = home.resolve(program.module()).resolve("target").resolve(program.jar());
        if (!Files.isRegularFile(jar)) {
            throw new CannotStart("尚未构建 " + program.module(), program.module() + " is not built: " + jar);
        }
        Path directory = data.resolve("programs")
                .resolve(program.module() + "-" + stamp(jar.resolveSibling(program.plainJar())));
        Path application = directory.resolve(program.jar());
        if (!Files.exists(directory.resolve("complete"))) {
            unpack(jar, directory);
        }
        return application;
    }

    private static String stamp(Path jar) {
        try {
            return Long.toString(Files.getLastModifiedTime(jar).toMillis(), Character.MAX_RADIX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack(Path jar, Path directory) {
        List<String> command = List.of(
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--destination",
                directory.toString());
        JavaProcess unpacking = JavaProcess.start("unpack", command, data.logOf("unpack"));
        try {
            if (!unpacking.endsWithin(UNPACK_SECONDS, TimeUnit.SECONDS) || unpacking.exitStatus() != 0) {
                unpacking.kill();
                data.requireFreeMegabytes(1);
                throw new CannotStart("无法解开 " + jar, "cannot unpack " + jar + ": " + unpacking.logTail());
            }
            Files.createFile(directory.resolve("complete"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
