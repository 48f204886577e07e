package org.safetyvalve.benchmarks.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.safetyvalve.benchmarks.stage.Connection;
import org.safetyvalve.benchmarks.stage.People;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports sheets over HTTP as an importer does: sends one, and asks now and then how far it is. */
final class Importing {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long ASK_EVERY_MILLIS = 50;
    private static final long LONGEST_SECONDS = 1_800;

    private final Stage stage;
    private final Service hazard;
    private final String token;
    private int sheets;
    private int rows;

    Importing(Stage stage, Service hazard) {
        this.stage = stage;
        this.hazard = hazard;
        this.token = stage.issuer().token(People.IMPORTER);
    }

    Stage stage() {
        return stage;
    }

    /** Rows of all sheets so far; no two hold the same hazard. */
    int rows() {
        return rows;
    }

    Path next(SheetFile.Format format, int count) throws IOException {
        Path sheet = SheetFile.write(stage.directory(), format, rows + 1, count);
        rows += count;
        return sheet;
    }

    /** Sends a sheet and returns the import's id. */
    String send(SheetFile.Format format, Path sheet) throws IOException {
        try (Connection connection = hazard.connect()) {
            Connection.Answer answer = connection.ask(
                    "POST",
                    "/imports/hazards?campaign=" + Campaign.ID + "&fileName=bench." + format.ending,
                    "Authorization: Bearer " + token + "\r\nIdempotency-Key: sheet-" + ++sheets + "\r\nContent-Type: "
                            + format.mediaType + "\r\n",
                    Files.readAllBytes(sheet));
            if (!answer.isSuccess()) {
                throw new IOException("the sheet was not taken: " + answer.status() + ' ' + answer.text());
            }
            return JSON.readTree(answer.body()).path("id").asString("");
        } finally {
            Files.deleteIfExists(sheet);
        }
    }

    /** Whether it has come to its end. */
    boolean isDone(String id, int expected) throws IOException {
        try (Connection connection = hazard.connect()) {
            JsonNode now = JSON.readTree(connection.get("/imports/" + id, token).body());
            String state = now.path("state").asString("");
            boolean done = state.equals("DONE");
            if (state.equals("FAILED") || (done && now.path("accepted").asInt(0) != expected)) {
                throw new IOException("the sheet was not imported whole: " + now);
            }
            return done;
        }
    }

    void await(String id, int expected) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!isDone(id, expected)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the import " + id + " does not end");
            }
            Thread.sleep(ASK_EVERY_MILLIS);
        }
    }
}
