package org.safetyvalve.console.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.stub.City;
import org.safetyvalve.console.stub.StubIdentity;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "safetyvalve.console.places.streams=1",
            "safetyvalve.console.places.requests=1",
            "safetyvalve.console.places.pages=2",
            "safetyvalve.console.places.calls=1"
        })
class CrowdedDoorTest extends ConsoleTest {

    private static final String HISTORY = "/hazards/" + City.HAZARD + "/history";

    @AfterEach
    void letGo() {
        CITY.services().forEach(service -> service.letGo());
    }

    private HttpResponse<String> program(String path) {
        return visitor().get(path, "Authorization", "Bearer theirs");
    }

    private CompletableFuture<HttpResponse<String>> meanwhile(Supplier<HttpResponse<String>> asking) {
        return CompletableFuture.supplyAsync(asking);
    }

    private static void requireComeBackLater(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(2, 4);
    }

    @Test
    void aHallOfDashboardsLeavesEverythingElseAlone() throws Exception {
        HttpRequest stream = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/reporting/campaigns/x/overview/stream"))
                .header("Authorization", "Bearer theirs")
                .build();
        int before = CITY.reporting.listeners();
        CompletableFuture<HttpResponse<InputStream>> first =
                HttpClient.newHttpClient().sendAsync(stream, HttpResponse.BodyHandlers.ofInputStream());
        while (CITY.reporting.listeners() == before) {
            Thread.sleep(20);
        }

        HttpResponse<String> second = program("/reporting/campaigns/x/overview/stream");
        requireComeBackLater(second);
        assertThat(second.body()).contains("urn:safetyvalve:problem:overloaded", "没有生效");
        assertThat(program("/reporting/campaigns").statusCode()).isEqualTo(200);
        assertThat(visitor()
                        .as(CITY.identity, StubIdentity.UNIT)
                        .open("/hazards")
                        .statusCode())
                .isEqualTo(200);

        CITY.reporting.push("{}");
        first.get(10, TimeUnit.SECONDS).body().close();
    }

    @Test
    void aServiceThatHangsHoldsUpItsOwnCallersOnly() throws Exception {
        CITY.hazard.hold("/hazards");
        CompletableFuture<HttpResponse<String>> waiting = meanwhile(() -> program("/hazard/hazards"));
        while (CITY.hazard.asked().isEmpty()) {
            Thread.sleep(20);
        }

        requireComeBackLater(program("/hazard/units"));
        assertThat(program("/reporting/campaigns").statusCode()).isEqualTo(200);
        assertThat(visitor().get("/actuator/health/liveness").statusCode()).isEqualTo(200);

        CITY.hazard.letGo();
        assertThat(waiting.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(program("/hazard/units").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageShowsWithoutThePartThatOthersWaitForAlready() throws Exception {
        Visitor unit = visitor().as(CITY.identity, StubIdentity.UNIT);
        CITY.accountability.forget();
        CITY.accountability.hold(HISTORY);
        CompletableFuture<HttpResponse<String>> waiting = meanwhile(() -> unit.open("/hazards/" + City.HAZARD));
        while (CITY.accountability.asked().isEmpty()) {
            Thread.sleep(20);
        }

        HttpResponse<String> page = unit.open("/hazards/" + City.HAZARD);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("问责服务此刻繁忙", "郭家湖子汽车城");

        CITY.accountability.letGo();
        assertThat(waiting.get(10, TimeUnit.SECONDS).body()).doesNotContain("此刻繁忙");
    }

    @Test
    void whenAllPagesAreBusyTheNextOneSaysSo() throws Exception {
        Visitor unit = visitor().as(CITY.identity, StubIdentity.UNIT);
        CITY.hazard.forget();
        CITY.accountability.forget();
        CITY.hazard.hold("/hazards/" + City.HAZARD);
        CITY.accountability.hold("/transfers");
        CompletableFuture<HttpResponse<String>> first = meanwhile(() -> unit.open("/hazards/" + City.HAZARD));
        CompletableFuture<HttpResponse<String>> second = meanwhile(() -> unit.open("/transfers"));
        while (CITY.hazard.asked().isEmpty() || CITY.accountability.asked().isEmpty()) {
            Thread.sleep(20);
        }

        HttpResponse<String> third = unit.open("/inbox");
        requireComeBackLater(third);
        assertThat(third.body()).contains("此刻繁忙", "不会重复办理");
        assertThat(unit.get("/css/console.css").statusCode()).isEqualTo(200);

        CITY.services().forEach(service -> service.letGo());
        assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(second.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(unit.open("/inbox").statusCode()).isEqualTo(200);
    }
}
