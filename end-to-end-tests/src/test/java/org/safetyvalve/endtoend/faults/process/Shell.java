package org.safetyvalve.endtoend.faults.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Programs of the machine that are run to their end. */
final class Shell {
    private static final long WITHIN_SECONDS = 60;

    private Shell() {}

    /** @throws IllegalStateException with what it said when it does not end well */
    static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(WITHIN_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said.trim());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command[0], e);
        }
    }

    /** Sends a signal, for example {@code STOP}, to a process. */
    static void signal(String signal, long pid) {
        run("kill", "-" + signal, Long.toString(pid));
    }
}
