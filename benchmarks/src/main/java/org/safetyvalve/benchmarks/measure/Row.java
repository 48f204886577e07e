package org.safetyvalve.benchmarks.measure;

import org.safetyvalve.benchmarks.stage.Stage;

/** One line of the table: something that the system does, beside the raw operation that it is made of. */
public interface Row {

    /** As it is named on the command line. */
    String name();

    /** What is measured against what, in one line. */
    String title();

    /**
     * Measures on a stage of its own.
     *
     * @throws Exception when it could not be measured; a wrong result is told by {@link Outcome#check}
     */
    void run(Stage stage, Settings settings, Outcome outcome) throws Exception;
}
