package org.safetyvalve.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.safetyvalve.platform.process.JavaProcess;

/** Processes that outlived a quick start which was killed itself: they are known by number and start, and ended before the next one. */
final class Leftovers {

    private static final Duration END_WITHIN = Duration.ofSeconds(20);

    private final Path file;

    Leftovers(DataDirectory data) {
        this.file = data.resolve("processes");
    }

    /** Ends those that a former quick start on the same data left running; how many there were. */
    int end() {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            int ended = (int) lines.stream().filter(Leftovers::endIfAlive).count();
            Files.deleteIfExists(file);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down a process that must not outlive this quick start. */
    synchronized void remember(JavaProcess process) {
        try {
            Files.writeString(
                    file,
                    process.pid() + " " + startOf(process.pid()) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean endIfAlive(String line) {
        String[] parts = line.split(" ");
        long pid = Long.parseLong(parts[0]);
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process == null || parts.length < 2 || !parts[1].equals(startOf(pid))) {
            return false;
        }
        process.destroy();
        try {
            process.onExit().get(END_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    /** A number is used again, a number with its start is not. */
    private static String startOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .map(start -> String.valueOf(start.toEpochMilli()))
                .orElse("-");
    }
}
