package org.safetyvalve.platform.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code ops/durable-store}, found from the working directory upwards. */
final class DurableStoreScript {

    private static final Path PLACE = Path.of("ops", "durable-store");
    private static final long INSTALL_MINUTES = 20;
    private static final long ACTION_MINUTES = 2;

    private final Path path;

    private DurableStoreScript(Path path) {
        this.path = path;
    }

    /** @throws IllegalStateException when the working directory is not in a checkout */
    static DurableStoreScript find() {
        return inCheckout()
                .orElseThrow(() -> new IllegalStateException(PLACE + " is in no folder above the working directory"));
    }

    private static Optional<DurableStoreScript> inCheckout() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path script = folder.resolve(PLACE);
            if (Files.isExecutable(script)) {
                return Optional.of(new DurableStoreScript(script));
            }
        }
        return Optional.empty();
    }

    /** Asked once a JVM; installs what is missing. */
    static Optional<String> whyNot() {
        return Answer.WHY_NOT;
    }

    private static final class Answer {
        static final Optional<String> WHY_NOT = findOut();
    }

    private static Optional<String> findOut() {
        Optional<DurableStoreScript> script = inCheckout();
        if (script.isEmpty()) {
            return Optional.of(PLACE + " is in no folder above the working directory");
        }
        if (!succeeds("sh", "-c", "[ \"$(id -u)\" = 0 ]")) {
            return Optional.of("PostgreSQL runs in a Debian tree of its own, which needs root");
        }
        if (!succeeds("unshare", "--mount", "true")) {
            return Optional.of("PostgreSQL runs in a Debian tree of its own, and this machine allows no mounts");
        }
        return script.get().whyNotInstalled();
    }

    private static boolean succeeds(String... command) {
        try {
            return new Run(List.of(command), 1).isSuccess();
        } catch (UncheckedIOException noSuchProgram) {
            return false;
        }
    }

    /** Several JVMs may find it missing at once. */
    private Optional<String> whyNotInstalled() {
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), "safety-valve-durable-store.lock");
        try (RandomAccessFile file = new RandomAccessFile(lock.toFile(), "rw");
                FileLock held = file.getChannel().lock()) {
            Run install = new Run(List.of(path.toString(), "install"), INSTALL_MINUTES);
            return held.isValid() && install.isSuccess()
                    ? Optional.empty()
                    : Optional.of("it cannot be installed: " + install.output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /** @throws IllegalStateException with what the script said when it failed */
    void run(String action, int port, String... more) {
        List<String> command = new ArrayList<>(List.of(path.toString(), action, "--port", String.valueOf(port)));
        command.addAll(List.of(more));
        Run run = new Run(command, ACTION_MINUTES);
        if (!run.isSuccess()) {
            throw new IllegalStateException("durable store, " + action + ": " + run.output());
        }
    }

    /** A command that has ended. What it leaves running keeps no hand on its output, which is a file for that reason. */
    private static final class Run {
        private final int status;
        private final String output;

        Run(List<String> command, long minutes) {
            try {
                Path said = Files.createTempFile("durable-store-", ".log");
                try {
                    Process process = new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
                    status = statusOf(process, minutes);
                    output = Files.readString(said).trim();
                } finally {
                    Files.delete(said);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int statusOf(Process process, long minutes) {
            try {
                if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    return -1;
                }
                return process.exitValue();
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                return -1;
            }
        }

        boolean isSuccess() {
            return status == 0;
        }

        String output() {
            return status < 0 ? output + " (it did not end in time)" : output;
        }
    }
}
