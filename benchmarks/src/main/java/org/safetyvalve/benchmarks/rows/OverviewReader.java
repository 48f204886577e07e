package org.safetyvalve.benchmarks.rows;

import java.io.IOException;
import org.safetyvalve.benchmarks.stage.Connection;
import org.safetyvalve.benchmarks.stage.People;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the campaign's overview over HTTP, on one kept-alive connection, as leadership does. */
final class OverviewReader implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Connection connection;
    private final String token;

    OverviewReader(Stage stage, Service reporting) throws IOException {
        this.connection = reporting.connect();
        this.token = stage.issuer().token(People.LEADER);
    }

    /** @throws IOException when it is not answered with success */
    byte[] read() throws IOException {
        Connection.Answer answer = connection.get("/campaigns/" + Campaign.ID + "/overview", token);
        if (!answer.isSuccess()) {
            throw new IOException("the overview was answered " + answer.status() + ": " + answer.text());
        }
        return answer.body();
    }

    /** Whether the campaign's opening has arrived. */
    boolean isThere() throws IOException {
        return connection.get("/campaigns/" + Campaign.ID + "/overview", token).isSuccess();
    }

    static JsonNode parsed(byte[] overview) {
        return JSON.readTree(overview);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
