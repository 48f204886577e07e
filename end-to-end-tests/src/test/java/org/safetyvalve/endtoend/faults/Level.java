package org.safetyvalve.endtoend.faults;

import java.util.List;

/**
 * What schedules run on. One has a public constructor that takes a folder of its own (a {@link java.nio.file.Path}) for logs and
 * data; it starts what all of its schedules share, and {@link #close()} ends it.
 */
public interface Level extends AutoCloseable {

    /** Names of the faults that it can make; the seed chooses among them. */
    List<String> faults();

    /** Runs one schedule and checks it. What goes wrong with the harness itself is thrown. */
    Outcome run(Plan plan) throws Exception;

    @Override
    void close();
}
