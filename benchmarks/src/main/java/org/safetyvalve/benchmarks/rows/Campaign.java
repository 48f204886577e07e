package org.safetyvalve.benchmarks.rows;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.safetyvalve.benchmarks.stage.Connection;
import org.safetyvalve.benchmarks.stage.People;
import org.safetyvalve.benchmarks.stage.Service;
import org.safetyvalve.benchmarks.stage.Stage;

/** The campaign that every hazard here is found in. */
final class Campaign {
    static final String ID = "bench-campaign";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Campaign() {}

    static void open(Stage stage, Service hazard) throws IOException {
        LocalDate today = LocalDate.now(ZONE);
        String body = "{\"id\":\"" + ID
                + "\",\"title\":\"城市安全生产大排查大整治\",\"districts\":[\"371100\"],\"sectors\":[\"*\"],\"from\":\""
                + today.minusDays(120) + "\",\"to\":\"" + today.plusDays(30) + "\"}";
        try (Connection connection = hazard.connect()) {
            Connection.Answer answer =
                    connection.command("/campaigns", stage.issuer().token(People.COMMITTEE), "open", body);
            if (!answer.isSuccess()) {
                throw new IOException("the campaign was not opened: " + answer.status() + ' ' + answer.text());
            }
        }
    }
}
