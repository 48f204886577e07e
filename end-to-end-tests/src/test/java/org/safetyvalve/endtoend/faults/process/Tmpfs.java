package org.safetyvalve.endtoend.faults.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own in memory, small enough to be filled to its last byte. Needs root. */
public final class Tmpfs implements AutoCloseable {
    private static final int BLOCK = 1 << 20;
    private static final int PAGE = 4096;

    private final Path directory;
    private final Path ballast;

    private final Process watch;

    private Tmpfs(Path directory) {
        this.directory = directory.toAbsolutePath();
        this.ballast = directory.resolve("ballast");
        this.watch = unmountWhenThisJvmIsGone();
    }

    /** @throws IllegalStateException when it cannot be mounted */
    public static Tmpfs mount(Path directory, int megabytes) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Shell.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", directory.toString());
        return new Tmpfs(directory);
    }

    public Path directory() {
        return directory;
    }

    /** Takes all the room that is left. */
    public void fill() {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            write(out, BLOCK);
            write(out, PAGE);
        } catch (IOException full) {
            // the last page found no room, as it should be
        }
    }

    private static void write(OutputStream out, int size) {
        byte[] block = new byte[size];
        try {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // no room for one more
        }
    }

    /** Gives the room back. */
    public void free() {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process unmountWhenThisJvmIsGone() {
        try {
            return new ProcessBuilder(
                            "setsid",
                            "sh",
                            "-c",
                            "tail --pid=\"$1\" -f /dev/null; umount -l \"$2\"",
                            "tmpfs-watch",
                            String.valueOf(ProcessHandle.current().pid()),
                            directory.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> sleeping = watch.descendants().toList();
        watch.destroyForcibly();
        sleeping.forEach(ProcessHandle::destroyForcibly);
        Shell.run("umount", "-l", directory.toString());
    }
}
