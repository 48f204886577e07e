package org.safetyvalve.endtoend.faults.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every command that the harness gave and every answer that it got. Append only; safe for concurrent use. An attempt counts as
 * unknown from the moment that it begins, so a caller that dies with it leaves the truth behind.
 */
public final class CommandRecord implements AutoCloseable {
    private static final Answer NONE_YET = new Answer.Unknown("no answer");

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final @Nullable Writer mirror;

    private record Entry(
            String caller,
            String key,
            String operation,
            @Nullable String aggregate,
            boolean mayChangeNothing,
            List<Attempt> attempts) {}

    public CommandRecord() {
        this.mirror = null;
    }

    /** Also writes a line to the file when an attempt begins and when it ends. */
    public CommandRecord(Path mirror) {
        try {
            Files.createDirectories(mirror.toAbsolutePath().getParent());
            this.mirror = Files.newBufferedWriter(mirror, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An attempt that waits for its answer. The first answer counts. */
    public final class Attempt {
        private final Entry entry;
        private final long startedAt = System.nanoTime();
        private Answer answer = NONE_YET;
        private long endedAt;

        private Attempt(Entry entry) {
            this.entry = entry;
        }

        public void accepted(String id, long version, String state) {
            end(new Answer.Accepted(id, version, state));
        }

        public void refused(String why) {
            end(new Answer.Refused(why));
        }

        public void unknown(String why) {
            end(new Answer.Unknown(why));
        }

        private void end(Answer came) {
            synchronized (CommandRecord.this) {
                if (endedAt == 0) {
                    answer = came;
                    endedAt = System.nanoTime();
                    mirror("answer", entry, came.toString());
                }
            }
        }
    }

    /** Begins an attempt at a command. The same caller and key again is another attempt at the same command. */
    public Attempt begin(String caller, String key, String operation, @Nullable String aggregate) {
        return begin(caller, key, operation, aggregate, false);
    }

    /** @param mayChangeNothing whether the command is accepted without an event when there is nothing to do */
    public synchronized Attempt begin(
            String caller, String key, String operation, @Nullable String aggregate, boolean mayChangeNothing) {
        Entry entry = entries.computeIfAbsent(
                caller + '\0' + key,
                command -> new Entry(caller, key, operation, aggregate, mayChangeNothing, new ArrayList<>()));
        if (!entry.operation().equals(operation)) {
            throw new IllegalArgumentException("the key " + key + " of " + caller + " belongs to " + entry.operation());
        }
        Attempt attempt = new Attempt(entry);
        entry.attempts().add(attempt);
        mirror("attempt", entry, "");
        return attempt;
    }

    /** What is recorded by now, in the order of the first attempts. */
    public synchronized List<Command> commands() {
        return entries.values().stream()
                .map(entry -> new Command(
                        entry.caller(),
                        entry.key(),
                        entry.operation(),
                        entry.aggregate(),
                        entry.mayChangeNothing(),
                        entry.attempts().stream()
                                .map(attempt -> new Command.Attempt(attempt.answer, attempt.startedAt, attempt.endedAt))
                                .toList()))
                .toList();
    }

    private void mirror(String what, Entry entry, String answer) {
        if (mirror == null) {
            return;
        }
        try {
            mirror.write(String.join(
                    "\t",
                    String.valueOf(System.nanoTime()),
                    what,
                    entry.caller(),
                    entry.key(),
                    entry.operation(),
                    String.valueOf(entry.aggregate()),
                    answer));
            mirror.write('\n');
            mirror.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (mirror != null) {
            try {
                mirror.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
