package org.safetyvalve.accountability.component;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.accountability.People.*;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.AccountabilityServiceApplication;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.platform.broker.LocalBroker;
import org.safetyvalve.platform.process.FreePort;
import org.safetyvalve.platform.store.StoreProcess;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.testing.TestService.Answer;
import org.safetyvalve.starter.testing.TestTokens;
import org.slf4j.LoggerFactory;

/**
 * A text that stands in every confidential field, by every door, is found nowhere: not in a file of the store, of the topics and their
 * dead letters, of the keys, nor in logs, metrics and answers to whoever did not ask for it. A store and a broker of its own, on folders.
 */
class CanaryTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CANARY = "canary-9d41c7e2某某弄虚作假";
    private static final String REPORTER = "canary-e17a55d0举报人";
    /** What an agency puts into an event is in its topic because the agency wrote it there; from there it goes nowhere in plain. */
    private static final String OF_AN_AGENCY = "canary-60fe3b8a密件";
    /** Stands where everybody may read it: that it is found shows that the search finds. */
    private static final String CONTROL = "control-5b20af13监察法第三十四条";

    private static final String TO_DISCIPLINE = """
            {"subjectKind": "lead", "subject": "%s", "to": "rizhao-discipline", "district": "371102", "basis": "%s",
             "title": "%s", "content": "%s"}""";
    private static final String PURPOSE = "{\"purpose\": \"disposal\"}";

    private static final Actor INVESTIGATOR_2 = ofTheCity("investigator-2", Role.INVESTIGATOR);
    private static final Actor ADJUDICATOR = ofTheCity("adjudicator", Role.ADJUDICATOR);
    private static final Actor ADJUDICATOR_2 = ofTheCity("adjudicator-2", Role.ADJUDICATOR);
    private static final Actor DECISION_BODY_2 = ofTheCity("decision-body-2", Role.DECISION_BODY);

    private final Path place = Platform.temporaryDirectory("canary");
    private final TestTokens tokens = TestTokens.start();
    private final int storePort = FreePort.any();
    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    private StoreProcess store;
    private LocalBroker broker;
    private TestService service;

    private static Actor ofTheCity(String account, Role role) {
        return person(account, "rizhao-discipline", OrganisationKind.DISCIPLINE_INSPECTION, CITY, role);
    }

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(place.resolve("logs"));
        store = StoreProcess.start(place.resolve("store"), storePort, place.resolve("logs/store.log"));
        broker = LocalBroker.start(place.resolve("kafka"), FreePort.any(), place.resolve("logs/kafka.log"));
        Map<String, String> properties = new HashMap<>(Accountability.keys(place));
        properties.put("safetyvalve.store.uri", store.uri("accountability"));
        properties.put("safetyvalve.kafka.bootstrap-servers", broker.bootstrap());
        service = TestService.start(AccountabilityServiceApplication.class, tokens, properties);
        logInto(place.resolve("logs/service.log"));
    }

    /** More than production logs: our own and the store's driver's, as when somebody looks for a fault. */
    private void logInto(Path file) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(logging);
        encoder.setPattern("%d %level %logger %mdc - %msg%n%ex%n");
        encoder.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(logging);
        appender.setName("canary");
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.start();
        logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        level(Level.DEBUG);
    }

    private void level(Level level) {
        for (String name : List.of("org.safetyvalve", "org.mongodb.driver.protocol")) {
            logging.getLogger(name).setLevel(level);
        }
    }

    @AfterEach
    void stop() {
        level(null);
        logging.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender("canary");
        service.close();
        broker.kill();
        store.kill();
        tokens.close();
    }

    @Test
    void aConfidentialTextIsFoundNowhere() throws Exception {
        String lead = receivedByHand();
        refusedByHand();
        String transferred = transferredByRest();
        String aCase = handled(lead);
        String tracing = traced();
        sentByAnAgency();
        saidOnAVisit();
        for (String path : List.of("/leads/" + lead, "/leads/" + transferred)) {
            assertThat(content(path)).isEqualTo(CANARY);
            lookAround(path);
        }
        lookAround(aCase);
        lookAround(tracing);

        service.stop();
        service.start();
        logInto(place.resolve("logs/service-again.log"));
        assertThat(content("/leads/" + lead)).isEqualTo(CANARY);
        assertThat(service.post("/leads/" + lead + "/read-content", INSPECTOR, PURPOSE)
                        .json()
                        .path("reporter")
                        .asString())
                .isEqualTo(REPORTER);
        metricsAndHealthSayNothing();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(metric("safetyvalve_outbox_pending")).isZero());

        withoutARecordNothingIsOpened("/leads/" + lead);
        service.close();
        broker.close();
        Map<String, List<Path>> found = find(CONTROL, CANARY, REPORTER, OF_AN_AGENCY);
        assertThat(found.get(CONTROL)).anyMatch(file -> file.startsWith(place.resolve("store")));
        assertThat(found.get(CONTROL)).anyMatch(file -> file.startsWith(place.resolve("kafka")));
        assertThat(found.get(CANARY)).isEmpty();
        assertThat(found.get(REPORTER)).isEmpty();
        assertThat(found.get(OF_AN_AGENCY)).isNotEmpty().allMatch(CanaryTest::isOfAgencyEvents);
    }

    private String receivedByHand() {
        String body = """
                {"source": "public-report", "district": "371102", "content": "%s", "reference": "%s", "reporter": "%s"}""".formatted(CANARY, CONTROL, REPORTER);
        String key = UUID.randomUUID().toString();
        Answer received = silent(post("/leads", INSPECTOR, body, key));
        assertThat(received.status()).isEqualTo(201);
        assertThat(silent(post("/leads", INSPECTOR, body, key)).body()).isEqualTo(received.body());
        for (String text : List.of(CANARY, REPORTER)) {
            assertThat(silent(post("/leads", INSPECTOR, body.replace(text, text + "2"), key))
                            .status())
                    .isEqualTo(422);
        }
        return received.json().path("id").asString();
    }

    private void refusedByHand() {
        String lead = "{\"source\": \"public-report\", \"district\": \"371102\", \"content\": \"%s\", \"reporter\": \""
                + REPORTER + "\"}";
        refused(403, COMMITTEE, lead.formatted(CANARY));
        refused(422, INSPECTOR, lead.formatted(CANARY.repeat(1_200)));
        refused(413, INSPECTOR, lead.formatted(CANARY.repeat(40_000)));
        refused(422, INSPECTOR, lead.formatted(CANARY).replace("371102", CANARY));
        refused(422, INSPECTOR, lead.formatted(CANARY).replace("public-report", CANARY));
        refused(422, INSPECTOR, lead.formatted(CANARY).replace("}", ", \"occurredAt\": \"" + CANARY + "\"}"));
        refused(422, INSPECTOR, lead.replace("\"%s\"", "{\"text\": \"" + CANARY + "\"}"));
        refused(400, INSPECTOR, lead.formatted(CANARY).replace("}", ", \"note\": \"" + CANARY + "\"}"));
        refused(400, INSPECTOR, lead.formatted(CANARY).replace("\"}", ""));
        refused(422, INSPECTOR, lead.formatted(CANARY).replace(REPORTER, REPORTER.repeat(20)));
        refused(422, INSPECTOR, lead.formatted(CANARY).replace("public-report", "hazard"));
        refused(422, INSPECTOR, lead.formatted(CANARY).replace("public-report\"", "hazard\", \"hazard\": \"h-1\""));
        refused(422, INSPECTOR, lead.formatted(CANARY).replace("public-report\"", "accident\", \"accident\": \"a-1\""));
        refused(400, INSPECTOR, CANARY);
        refused(403, INSPECTOR, lead.formatted(CANARY).replace("}", ", \"occurredAt\": \"2020-01-01T00:00:00Z\"}"));
        assertThat(silent(service.get("/leads?state=" + UUID.randomUUID(), INSPECTOR))
                        .status())
                .isEqualTo(200);
    }

    private void refused(int status, Actor actor, String body) {
        refused("/leads", status, actor, body);
    }

    private void refused(String path, int status, Actor actor, String body) {
        Answer answer = silent(post(path, actor, body, UUID.randomUUID().toString()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    /** A case of the lead, from its filing to an appeal, sent back once on its way: each of its texts is the canary. */
    private String handled(String lead) {
        done("/leads/" + lead + "/register", REGISTRY, "{}");
        done("/leads/" + lead + "/dispose", INSPECTOR, "{\"disposition\": \"preliminary-verification\"}");
        done("/leads/" + lead + "/recommend-case", INSPECTOR, "{}");
        String filing = """
                {"lead": "%s", "accidentCase": false, "facts": "%s",
                 "concerned": [{"capacities": ["cadre"], "organisation": "rizhao-emergency-bureau", "name": "%s"}]}""".formatted(lead, CANARY, CANARY);
        refused("/cases", 403, INSPECTOR, filing);
        refused("/cases", 422, DECISION_BODY, filing.replace("\"cadre\"", "\"" + CANARY + "\""));
        refused("/cases", 422, DECISION_BODY, filing.replace(lead, "no-such-lead"));
        refused("/cases", 422, DECISION_BODY, filing.replace("\"name\": \"", "\"name\": \"" + CANARY.repeat(10)));
        String path = "/cases/" + done("/cases", DECISION_BODY, filing);
        done(
                path + "/assign",
                DECISION_BODY,
                "{\"investigators\": [\"investigator\", \"investigator-2\", \"investigator-3\"]}");
        for (Actor investigator : List.of(INVESTIGATOR, INVESTIGATOR_2)) {
            done(path + "/take-up", investigator, "{}");
        }
        done(path + "/challenge", INVESTIGATOR, said("\"investigator\": \"investigator-3\", \"grounds\""));
        done(path + "/decide-challenge", DECISION_BODY, "{\"investigator\": \"investigator-3\", \"upheld\": true}");
        refused(path + "/hear", 403, INVESTIGATOR, said("\"opinion\""));
        for (boolean sentBack : new boolean[] {true, false}) {
            done(
                    path + "/conclude-investigation",
                    INVESTIGATOR,
                    said("\"findings\": [{\"concerned\": \"1\", \"finding\": \"falsification\", \"text\": \"" + CANARY
                            + "\"}], \"report\""));
            done(path + "/hear", ADJUDICATOR, said("\"opinion\""));
            if (sentBack) {
                done(path + "/return-to-investigation", ADJUDICATOR, said("\"reasons\""));
            }
        }
        done(path + "/hear", ADJUDICATOR_2, said("\"opinion\""));
        done(path + "/challenge-adjudicator", REGISTRY, said("\"adjudicator\": \"adjudicator-2\", \"grounds\""));
        done(
                path + "/decide-adjudicator-challenge",
                DECISION_BODY,
                "{\"adjudicator\": \"adjudicator-2\", \"upheld\": false}");
        done(path + "/challenge-head", REGISTRY, said("\"head\": \"decision-body-9\", \"grounds\""));
        String outcomes = "\"outcomes\": [{\"concerned\": \"1\", \"finding\": \"falsification\", \"measures\":"
                + " [{\"form\": \"accountability-2019/admonition\"}]}], \"reasons\"";
        done(path + "/propose", ADJUDICATOR, said(outcomes));
        done(path + "/inform", ADJUDICATOR, said("\"concerned\": \"1\", \"means\": \"announcement\", \"notice\""));
        done(
                path + "/report-unreachable",
                ADJUDICATOR,
                said("\"concerned\": \"1\", \"cause\": \"not-found\", \"basis\""));
        done(
                path + "/hear-defence",
                ADJUDICATOR,
                said("\"concerned\": \"1\", \"waived\": false, \"acceptance\": \"accepted\", \"statement\": \"" + CANARY
                        + "\", \"reasons\""));
        done(path + "/decide", DECISION_BODY, said(outcomes));
        done(path + "/take-effect", DECISION_BODY, "{}");
        done(path + "/execute", DECISION_BODY, said("\"execution\""));
        done(path + "/evaluate", REGISTRY, said("\"grade\": \"sound\", \"opinion\""));
        done(
                path + "/serve",
                REGISTRY,
                said("\"concerned\": \"1\", \"receivedAt\": \"" + Instant.now().truncatedTo(ChronoUnit.MILLIS)
                        + "\", \"receipt\""));
        done(path + "/appeal", REGISTRY, said("\"concerned\": \"1\", \"grounds\""));
        done(path + "/decide-appeal", DECISION_BODY_2, said("\"result\": \"upheld\", \"reasons\""));
        String opened = service.post(path + "/read-content", DECISION_BODY, "{\"purpose\": \"decision\"}")
                .body();
        assertThat(opened.split(CANARY, -1)).hasSizeGreaterThan(24);
        return path;
    }

    private static String said(String before) {
        return "{" + before + ": \"" + CANARY + "\"}";
    }

    /** The tracing of an accident that names somebody. */
    private String traced() {
        String accident = done("/accidents", POLICE, """
                {"title": "车间爆燃事故", "description": "x", "district": "371102", "sector": "industry-trade", "kind": "other",
                 "happenedAt": "%s", "deaths": 1, "seriousInjuries": 0}""".formatted(Instant.now().minusSeconds(60)));
        String path = "/tracings/"
                + await().atMost(SOON)
                        .until(
                                () -> service.get("/tracings?accident=" + accident, INSPECTOR)
                                        .json()
                                        .path("items")
                                        .path(0)
                                        .path("id")
                                        .asString(""),
                                id -> !id.isEmpty());
        String named = TracingTest.ALL_FOUR.replaceFirst(
                "\"finding\": \"responsibility\"}",
                "\"finding\": \"responsibility\", \"note\": \"" + CANARY + "\", \"persons\": [{\"person\": \"" + CANARY
                        + "\", \"finding\": \"responsibility\", \"reasons\": \"" + CANARY + "\"}]}");
        refused(path + "/determine", 403, REGISTRY, named);
        refused(path + "/determine", 422, INSPECTOR, named.replace("corruption", CANARY));
        done(path + "/determine", INSPECTOR, named);
        assertThat(service.post(path + "/read-content", INSPECTOR, "{\"purpose\": \"supervision\"}")
                        .body())
                .contains(CANARY);
        return path;
    }

    /** A case that is refused, one that goes its way, and a lead that discipline inspection accepts. */
    private String transferredByRest() {
        String refer = TO_DISCIPLINE.formatted("lead-1", CONTROL, CANARY, CANARY);
        assertThat(silent(service.post("/transfers", UNIT, refer)).status()).isEqualTo(403);
        assertThat(silent(service.post("/transfers", COMMITTEE, refer.replace("371102", CANARY)))
                        .status())
                .isEqualTo(422);
        String toThePolice =
                refer.replace("\"lead\"", "\"case\"").replace("rizhao-discipline", "rizhao-public-security");
        String ofACase = done("/transfers", INSPECTOR, toThePolice);
        assertThat(service.post("/transfers/" + ofACase + "/read-content", POLICE, "{\"purpose\": \"transfer\"}")
                        .body())
                .contains(CANARY);
        String transfer = done("/transfers", COMMITTEE, refer);
        done("/transfers/" + transfer + "/accept", REGISTRY, "{}");
        lookAround("/transfers/" + transfer);
        lookAround("/transfers/" + ofACase);
        return await().atMost(SOON)
                .until(
                        () -> silent(service.get("/leads?transfer=" + transfer, REGISTRY))
                                .json()
                                .path("items")
                                .path(0)
                                .path("id")
                                .asString(""),
                        id -> !id.isEmpty());
    }

    /** What was said in an interview and what was seen, on a visit that is refused and on one that is recorded. */
    private void saidOnAVisit() {
        String supervision = done(
                "/supervisions", INSPECTOR, "{\"campaign\": \"c-1\", \"title\": \"专项\", \"from\": \"2021-03-08\"}");
        String group = done("/supervisions/" + supervision + "/inspections", INSPECTOR, SupervisionFlowTest.A_GROUP);
        String visits = "/inspections/" + group + "/visits";
        String body = SupervisionFlowTest.aVisit("covert", CANARY);
        assertThat(silent(service.post(visits, REGISTRY, body)).status()).isEqualTo(403);
        assertThat(silent(service.post(visits, INSPECTOR, body.replace("\"covert\"", "\"holiday\"")))
                        .status())
                .isEqualTo(422);
        String path = "/visits/" + done(visits, INSPECTOR, body);
        lookAround(path);
        silent(service.get(visits, INSPECTOR));
        silent(service.get("/supervisions/" + supervision, INSPECTOR));
        Answer opened = service.post(path + "/read-content", INSPECTOR, PURPOSE);
        assertThat(opened.json().path("notes").asString()).isEqualTo(CANARY);
        assertThat(opened.json().path("interviews").get(0).path("said").asString())
                .isEqualTo(CANARY);
    }

    /** One that becomes a lead, and those that become dead letters. */
    private void sentByAnAgency() {
        String body = """
                {"occurredAt": "2026-11-01T00:00:00Z", "agency": "rizhao-public-security", "reference": "日公安〔2026〕1号", \
                "contentReference": "%s", "basis": "监察法第三十四条"}""".formatted(OF_AN_AGENCY);
        send(body, "371102");
        send(body, "");
        send(body.replace("2026-11-01T00:00:00Z", OF_AN_AGENCY), "371102");
        send(body.replace("\"监察法第三十四条\"", "{\"a\": \"" + OF_AN_AGENCY + "\"}"), "371102");
        send(OF_AN_AGENCY, "371102");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(service.get("/leads", REGISTRY).body()).contains("\"agency\""));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(metric("safetyvalve_deadletters_total")).isEqualTo(4));
    }

    private void send(String body, String district) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                Topics.AGENCY_EVENTS, "rizhao-public-security".getBytes(UTF_8), body.getBytes(UTF_8));
        Map.of(
                        CeHeaders.SPECVERSION,
                        CeHeaders.SPECVERSION_1_0,
                        CeHeaders.ID,
                        UUID.randomUUID().toString(),
                        CeHeaders.SOURCE,
                        "urn:agency:rizhao-public-security",
                        CeHeaders.TYPE,
                        "org.safetyvalve.agency-lead-transferred.v1",
                        CeHeaders.DISTRICT,
                        district)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String content(String path) {
        Answer answer = service.post(path + "/read-content", INSPECTOR, PURPOSE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("content").asString();
    }

    /** What everybody else reads of it, and what those read who may. */
    private void lookAround(String path) {
        for (Actor reader : List.of(INSPECTOR, REGISTRY, COMMITTEE, POLICE, LEADER, UNIT)) {
            for (String one : List.of(
                    path,
                    path + "/history",
                    path + "/likely-duplicates",
                    "/leads",
                    "/cases",
                    "/tracings",
                    "/transfers",
                    "/reading-logs")) {
                silent(service.get(one, reader));
            }
        }
        for (Actor stranger : List.of(LEADER, UNIT, INSPECTOR_OF_LANSHAN)) {
            assertThat(silent(service.post(path + "/read-content", stranger, PURPOSE))
                            .status())
                    .isEqualTo(404);
        }
    }

    private void metricsAndHealthSayNothing() {
        for (String path : List.of("/actuator/prometheus", "/actuator/health", "/v3/api-docs")) {
            silent(service.get(path, org.safetyvalve.starter.testing.People.OPERATOR));
        }
    }

    private double metric(String name) {
        return service.get("/actuator/prometheus", org.safetyvalve.starter.testing.People.OPERATOR)
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** With the store away it can't be recorded who reads. */
    private void withoutARecordNothingIsOpened(String path) {
        store.kill();
        Answer answer = silent(service.post(path + "/read-content", INSPECTOR, PURPOSE));
        assertThat(answer.status()).isEqualTo(503);
    }

    private String done(String path, Actor actor, String body) {
        Answer answer = silent(service.post(path, actor, body));
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer.json().path("id").asString();
    }

    private Answer post(String path, Actor actor, String body, String key) {
        return service.send(service.request(path, actor)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private static Answer silent(Answer answer) {
        assertThat(answer.body()).doesNotContain(CANARY, REPORTER, OF_AN_AGENCY);
        assertThat(answer.headers().map().toString()).doesNotContain(CANARY, REPORTER, OF_AN_AGENCY);
        return answer;
    }

    private static boolean isOfAgencyEvents(Path file) {
        return file.getParent().getFileName().toString().startsWith(Topics.AGENCY_EVENTS);
    }

    /** The files that hold each text, in any of the ways that bytes are written here. */
    private Map<String, List<Path>> find(String... texts) throws IOException {
        Map<String, List<Path>> found = new HashMap<>();
        for (String text : texts) {
            found.put(text, new ArrayList<>());
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(place)) {
            all = files.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            String content = content(file);
            found.forEach((text, files) -> {
                if (forms(text).stream().anyMatch(form -> content.contains(new String(form, ISO_8859_1)))) {
                    files.add(file);
                }
            });
        }
        return found;
    }

    /** The broker lays its indexes out in zeros. */
    private static String content(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return new String(bytes, 0, end, ISO_8859_1);
    }

    /** The first of it in three charsets, and all in Base64 as it comes at each of three places. */
    private static List<byte[]> forms(String text) {
        String first = text.substring(0, 15);
        List<byte[]> forms =
                new ArrayList<>(List.of(first.getBytes(UTF_8), first.getBytes(UTF_16LE), first.getBytes(UTF_16BE)));
        byte[] bytes = text.getBytes(UTF_8);
        for (int before = 0; before < 3; before++) {
            byte[] whole = Arrays.copyOfRange(bytes, before, before + (bytes.length - before) / 3 * 3);
            forms.add(Base64.getEncoder().encode(whole));
        }
        return forms;
    }
}
