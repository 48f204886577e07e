package org.safetyvalve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.safetyvalve.benchmarks.stage.Stage;

/** Records where this JVM and the services spend their time while a row is measured. */
interface Profile extends AutoCloseable {
    Profile NONE = () -> {};

    @Override
    void close() throws IOException;

    /** Begins to record this JVM, and has the services that are started from now on record themselves. */
    static Profile start(Stage stage, String row) throws IOException, ParseException {
        Path directory = Files.createDirectories(
                stage.home().resolve("benchmarks").resolve("target").resolve("profiles"));
        stage.recordServices(directory, row);
        Recording recording = new Recording(Configuration.getConfiguration("profile"));
        recording.start();
        return () -> {
            recording.dump(directory.resolve(row + "-bench.jfr"));
            recording.close();
        };
    }
}
