package org.safetyvalve.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A Java program in a process of its own, writing what it says to a log file. */
public final class JavaProcess implements AutoCloseable {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 50;
    private static final int TAIL_LINES = 25;
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final String name;
    private final Process process;
    private final Path log;

    private JavaProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts {@code java} of this JVM's own installation. The child does not hear a Ctrl-C or a hang-up of the terminal that it shares
     * with this process: it is stopped by {@link #stop()}, in the order that its starter chooses.
     *
     * @param arguments everything after {@code java}: flags, {@code -cp} and main class or {@code -jar}, arguments
     * @param log file that standard output and error are appended to
     * @throws UncheckedIOException when the process cannot be started
     */
    public static JavaProcess start(String name, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new JavaProcess(name, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** @throws IllegalThreadStateException while it runs */
    public int exitStatus() {
        return process.exitValue();
    }

    /**
     * Waits until it is ready.
     *
     * @throws IllegalStateException with the end of its log when it ends before it is ready, or is not ready in time
     */
    public void awaitReady(BooleanSupplier ready, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        name + " ended with status " + exitStatus() + " before it was ready: " + logTail());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " was not ready within " + within + ": " + logTail());
            }
            sleep();
        }
    }

    /** The last lines of its log. */
    public String logTail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(
                    System.lineSeparator(), lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(" + log + " cannot be read)";
        }
    }

    /** Asks it to end (SIGTERM) and waits; kills it when it does not end in time. */
    public void stop() {
        process.destroy();
        if (!endsWithin(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        endsWithin(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        stop();
    }

    /** Waits for its end, at most this long; whether it has ended. */
    public boolean endsWithin(long time, TimeUnit unit) {
        try {
            return process.waitFor(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a process", e);
        }
    }
}
