package org.safetyvalve.endtoend.faults;

import java.util.List;

/**
 * What schedules run on. One has a public constructor that takes a folder of its own (a {@link java.nio.file.Path}) for logs and
 * data; it starts what all of its schedules share, and {@link #close()} ends it.
 */
public interface Level extends AutoCloseable {

    /** Names of the faults that it can make; the seed chooses among them. */
    List<String> faults();

    /** Runs one schedule and checks it. What keeps it from coming to its end is thrown; the level can't be used after that. */
    Outcome run(Plan plan) throws Exception;

    /** What has been done so far in the schedule that runs, or ran last. */
    List<String> story();

    /** Which steps faults have waited for and come to, in all schedules. */
    Coverage coverage();

    /** After how many schedules every fault must have happened and every step must have been reached. */
    int many();

    @Override
    void close();
}
