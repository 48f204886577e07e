package org.safetyvalve.quickstart.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What has been loaded, by the name of the step, with the id that it got. A load that was interrupted goes on after the last step that
 * is written here; the step in hand is sent again with the same idempotency key. Safe for concurrent use.
 */
final class Journal {

    private static final String ENDS = "ends";

    private final Path file;
    private final Map<String, String> done = new ConcurrentHashMap<>();

    private Journal(Path file) {
        this.file = file;
    }

    /** @throws UncheckedIOException when the file cannot be read or made */
    static Journal open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Journal journal = new Journal(file);
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(journal::read);
            }
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
            done.put(line.substring(0, tab), line.substring(tab + 1));
        }
    }

    /** The day on which the campaign ends: fixed by the first load, for every date in it is counted from there. */
    LocalDate endsOn(LocalDate otherwise) {
        return idOf(ENDS).map(LocalDate::parse).orElseGet(() -> {
            write(ENDS, otherwise.toString());
            return otherwise;
        });
    }

    Optional<String> idOf(String step) {
        return Optional.ofNullable(done.get(step));
    }

    /** The step is done and will not be sent again. */
    synchronized void write(String step, String id) {
        done.put(step, id);
        try {
            Files.writeString(file, step + "\t" + id + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
