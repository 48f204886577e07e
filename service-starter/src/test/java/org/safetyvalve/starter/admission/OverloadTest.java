package org.safetyvalve.starter.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.fixture.Commands;
import org.safetyvalve.starter.fixture.HeldStore;
import org.safetyvalve.starter.fixture.Names;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.testing.TestService.Answer;
import org.safetyvalve.starter.testing.TestTokens;

/** A whole service whose store is as slow as the test wants it. */
class OverloadTest {
    /** Not a measure of speed: an answer that takes this long does not come by itself. */
    private static final Duration BOUND = Duration.ofSeconds(30);

    private static final Actor OPERATOR = TestTokens.actor(
            "operator", "safety-valve-operations", OrganisationKind.OPERATOR, Level.CITY, "371100", Role.OPERATOR);

    private static final ExecutorService CALLERS = Executors.newCachedThreadPool();

    private static TestTokens tokens;
    private static HeldStore store;
    private static TestService service;

    @BeforeAll
    static void start() {
        String name = Names.next("registry");
        Platform.createTopics(name + "-events");
        tokens = TestTokens.start();
        store = new HeldStore(Platform.storeUri(name));
        service = TestService.start(
                Registry.class,
                tokens,
                Map.ofEntries(
                        Map.entry("safetyvalve.store.uri", store.uri()),
                        Map.entry("register.topic", name + "-events"),
                        Map.entry("safetyvalve.admission.commands", "3"),
                        Map.entry("safetyvalve.admission.commands-per-account", "2"),
                        Map.entry("safetyvalve.admission.reads", "1"),
                        Map.entry("safetyvalve.admission.reads-per-account", "1"),
                        Map.entry("safetyvalve.admission.uploads", "1"),
                        Map.entry("safetyvalve.admission.uploads-per-account", "1"),
                        Map.entry("safetyvalve.admission.patience", "20ms"),
                        Map.entry("safetyvalve.admission.impatience", "1ms"),
                        Map.entry("safetyvalve.web.body-within", "1s"),
                        Map.entry("server.tomcat.connection-timeout", "700ms")));
        // What a service makes when it is first asked is not what is tested here.
        assertThat(register("/units", "first", "department").status()).isEqualTo(201);
        assertThat(register("/letters", "first letter", "department").status()).isEqualTo(201);
    }

    @AfterAll
    static void stop() throws IOException {
        CALLERS.shutdownNow();
        service.close();
        store.close();
        tokens.close();
    }

    @AfterEach
    void letGo() {
        store.letGo();
    }

    private static Answer register(String path, String name, String account) {
        return service.send(service.request(path, Commands.department(account))
                .timeout(BOUND)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"" + name + "\"}")));
    }

    private static List<Future<Answer>> registerMeanwhile(String account, String... names) {
        List<Future<Answer>> answers = new ArrayList<>();
        for (String name : names) {
            answers.add(CALLERS.submit(() -> register("/units", name, account)));
        }
        return answers;
    }

    private static boolean isStored(String collection, String id) {
        return service.bean(MongoDatabase.class)
                        .getCollection(collection)
                        .find(new Document("_id", id))
                        .first()
                != null;
    }

    private static long inLedger(String subject) {
        return service.bean(MongoDatabase.class)
                .getCollection("ledger")
                .countDocuments(new Document("_id", subject + ":1"));
    }

    /** How many commands wait for the store's answer, or for the message before theirs. */
    private static long inTheWrite() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().endsWith(".GroupedWrites")
                                && frame.getMethodName().equals("write")))
                .count();
    }

    private static double metric(String name, String... tags) {
        String metrics = service.get("/actuator/prometheus", OPERATOR).body();
        return metrics.lines()
                .filter(line -> line.startsWith(name + '{'))
                .filter(line -> List.of(tags).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void refusesWhatIsBeyondItsPlacesAndServesEverybodyOnceTheStoreIsFastAgain() throws Exception {
        double refusedBefore = metric("safetyvalve_admission_refused_total", "command", "overload");
        store.hold("insert", "units");
        List<Future<Answer>> taken = registerMeanwhile("department", "slow-1", "slow-2");
        await().until(() -> inTheWrite() == 2);
        taken.addAll(registerMeanwhile("department-2", "slow-3"));
        await().until(() -> inTheWrite() == 3);

        for (String name : List.of("refused-1", "refused-2", "refused-3")) {
            Answer refused = register("/units", name, "department-3");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("overloaded");
            assertThat(refused.json().path("detail").asString()).contains("没有生效", "Retry-After", "Idempotency-Key");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(2, 4);
        }
        assertThat(taken).noneMatch(Future::isDone);
        assertThat(metric("safetyvalve_admission_inside", "command")).isEqualTo(3);
        assertThat(metric("safetyvalve_admission_refused_total", "command", "overload"))
                .isEqualTo(refusedBefore + 3);

        store.letGo();
        for (Future<Answer> each : taken) {
            assertThat(each.get(30, TimeUnit.SECONDS).status()).isEqualTo(201);
        }
        assertThat(register("/units", "refused-1", "department-3").status()).isEqualTo(201);

        await().atMost(BOUND).until(() -> inLedger("refused-1") == 1);
        for (String done : List.of("slow-1", "slow-2", "slow-3")) {
            await().atMost(BOUND).until(() -> inLedger(done) == 1);
        }
        for (String refused : List.of("refused-2", "refused-3")) {
            assertThat(isStored("units", refused)).isFalse();
            assertThat(inLedger(refused)).isZero();
        }
    }

    @Test
    void anAccountThatTakesMoreThanItsShareIsRefusedWhileAnotherIsServed() throws Exception {
        store.hold("insert", "units");
        List<Future<Answer>> greedy = registerMeanwhile("importer", "greedy-1", "greedy-2");
        await().until(() -> inTheWrite() == 2);

        Answer refused = register("/units", "greedy-3", "importer");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(2, 4);
        assertThat(register("/letters", "letter of another", "inspector").status())
                .isEqualTo(201);
        assertThat(metric("safetyvalve_admission_refused_total", "command", "share"))
                .isPositive();

        store.letGo();
        for (Future<Answer> each : greedy) {
            assertThat(each.get(30, TimeUnit.SECONDS).status()).isEqualTo(201);
        }
        assertThat(isStored("units", "greedy-3")).isFalse();
        assertThat(register("/units", "greedy-3", "importer").status()).isEqualTo(201);
    }

    @Test
    void healthMetricsReadsAndOperatorsAreAnsweredWhileNoCommandIsTaken() throws Exception {
        store.hold("insert", "units");
        List<Future<Answer>> taken = registerMeanwhile("department", "health-1", "health-2");
        taken.addAll(registerMeanwhile("department-2", "health-3"));
        await().until(() -> inTheWrite() == 3);
        assertThat(register("/units", "health-4", "department-3").status()).isEqualTo(503);

        assertThat(service.send(service.anonymous("/actuator/health/liveness").timeout(BOUND))
                        .status())
                .isEqualTo(200);
        assertThat(service.send(service.anonymous("/actuator/health/readiness").timeout(BOUND))
                        .status())
                .isEqualTo(200);
        assertThat(service.get("/units/first", Commands.department("department-3"))
                        .body())
                .isEqualTo("true");
        assertThat(service.post("/operator/sheets", OPERATOR, "{\"name\":\"order\"}")
                        .status())
                .isEqualTo(200);

        store.letGo();
        for (Future<Answer> each : taken) {
            assertThat(each.get(30, TimeUnit.SECONDS).status()).isEqualTo(201);
        }
    }

    @Test
    void aLiveStreamThatStaysOpenHoldsNoPlace() throws Exception {
        try (Socket stream = open("GET", "/stream", "")) {
            assertThat(firstLine(stream)).contains("200");
            await().until(() -> metric("safetyvalve_admission_inside", "read") == 0);
            assertThat(service.get("/units/first", Commands.department("department"))
                            .status())
                    .isEqualTo(200);
            stream.setSoTimeout(1);
            assertThatThrownBy(() -> stream.getInputStream().readAllBytes())
                    .as("the stream is open")
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void anUploadThatLastsHoldsAnUploadsPlaceAndNoOther() throws Exception {
        try (Socket slow = open("POST", "/sheets", "Content-Type: text/csv\r\nContent-Length: 4\r\n")) {
            await().until(() -> metric("safetyvalve_admission_inside", "upload") == 1);
            Answer second = service.send(service.request("/sheets", Commands.department("department-2"))
                    .timeout(BOUND)
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofString("a;b")));
            assertThat(second.status()).isEqualTo(503);
            assertThat(second.problem()).isEqualTo("overloaded");
            assertThat(register("/units", "meanwhile", "department").status()).isEqualTo(201);

            slow.getOutputStream().write("a;b\n".getBytes(StandardCharsets.UTF_8));
            assertThat(firstLine(slow)).contains("200");
        }
        await().until(() -> metric("safetyvalve_admission_inside", "upload") == 0);
    }

    @Test
    void aBodyThatComesDropByDropIsGivenUpAndItsPlaceIsFreed() throws Exception {
        try (Socket slow = open(
                "POST",
                "/units",
                "Content-Type: application/json\r\nIdempotency-Key: slow\r\nContent-Length: 100000\r\n")) {
            Future<?> drops = CALLERS.submit(() -> {
                while (true) {
                    slow.getOutputStream().write(' ');
                    Thread.sleep(100);
                }
            });
            assertThat(firstLine(slow)).contains("408");
            drops.cancel(true);
        }
        await().until(() -> metric("safetyvalve_admission_inside", "command") == 0);
    }

    @Test
    void aBodyThatStopsComingIsGivenUpAndItsPlaceIsFreed() throws Exception {
        try (Socket stopped = open(
                "POST",
                "/units",
                "Content-Type: application/json\r\nIdempotency-Key: stopped\r\nContent-Length: 100\r\n")) {
            await().until(() -> metric("safetyvalve_admission_inside", "command") == 1);
            await().atMost(BOUND).until(() -> metric("safetyvalve_admission_inside", "command") == 0);
        }
    }

    private static Socket open(String method, String path, String headers) throws IOException {
        String port = service.context().getEnvironment().getProperty("local.server.port");
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
        socket.setSoTimeout((int) BOUND.toMillis());
        String token = tokens.token(Commands.department("department"));
        socket.getOutputStream()
                .write((method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n"
                                + headers + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
