package org.safetyvalve.console.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.safetyvalve.console.ConsoleTest;

class StreamTest extends ConsoleTest {

    @Test
    void aLiveStreamComesThroughEventByEvent() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/reporting/campaigns/x/overview/stream"))
                .header("Authorization", "Bearer theirs")
                .header("Accept", "text/event-stream")
                .header("Accept-Encoding", "gzip")
                .build();
        int before = CITY.reporting.listeners();
        CompletableFuture<HttpResponse<java.io.InputStream>> opening =
                HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        while (CITY.reporting.listeners() == before) {
            Thread.sleep(20);
        }
        CITY.reporting.push("{\"n\":1}");
        HttpResponse<java.io.InputStream> stream = opening.get(5, TimeUnit.SECONDS);
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(CompletableFuture.supplyAsync(
                                    () -> lines.lines().limit(2).toList())
                            .get(5, TimeUnit.SECONDS))
                    .containsExactly("event:overview", "data:{\"n\":1}");
        }
    }
}
