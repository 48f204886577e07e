package org.safetyvalve.reporting.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.starter.testing.People.DISCIPLINE_INSPECTOR;
import static org.safetyvalve.starter.testing.People.LEADER;
import static org.safetyvalve.starter.testing.People.OPERATOR;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.reporting.ReportingServiceApplication;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.projection.Projections;
import org.safetyvalve.starter.testing.EventFeed;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.testing.TestService.Answer;
import org.safetyvalve.starter.testing.TestTokens;

/** The figures are exact, whatever the broker and the producers do. */
class CampaignFiguresTest {
    private static TestTokens tokens;
    private static EventFeed feed;
    private static TestService service;

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        feed = new EventFeed();
        service = TestService.start(
                ReportingServiceApplication.class,
                tokens,
                Map.of("safetyvalve.reporting.streams.most", "2", "safetyvalve.reporting.streams.heartbeat", "1s"));
    }

    @AfterAll
    static void stop() {
        service.close();
        feed.close();
        tokens.close();
    }

    private static long figure(Scene scene, Actor actor, String name) {
        return service.get("/campaigns/" + scene.campaign + "/overview", actor)
                .json()
                .path(name)
                .asLong(-1);
    }

    /** Waits until the figures are these, and for a while that they stay so. */
    private static void become(Scene scene, Map<String, Long> expected) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertFigures(scene, expected));
    }

    private static void assertFigures(Scene scene, Map<String, Long> expected) {
        Answer answer = service.get("/campaigns/" + scene.campaign + "/overview", LEADER);
        assertThat(answer.status()).isEqualTo(200);
        Map<String, Long> found = expected.keySet().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> answer.json().path(name).asLong(-1)));
        assertThat(found).isEqualTo(expected);
    }

    /** Something that is counted last, so that a test knows that everything before was looked at. */
    private static void settle() {
        Scene other = new Scene();
        List<String> hazards = EventFeed.onePerPartition();
        hazards.forEach(hazard -> feed.publish(hazard, other.found()));
        feed.publish(other.campaign, other.opened("371102"));
        List<String> groups = EventFeed.onePerPartition();
        groups.forEach(group -> feed.publish(group, other.group(1)));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(figure(other, LEADER, "inspectionGroups")).isEqualTo(groups.size());
            assertThat(service.get("/campaigns/" + other.campaign + "/charts", LEADER)
                            .json()
                            .path("byState")
                            .path("FOUND")
                            .asLong(0))
                    .isEqualTo(hazards.size());
        });
    }

    private static void hazards(Scene scene, int general, int major, int closed) {
        for (int i = 0; i < general; i++) {
            feed.publish(scene.id("g" + i), scene.found());
            feed.publish(scene.id("g" + i), scene.classified("general"));
        }
        for (int i = 0; i < major; i++) {
            feed.publish(scene.id("m" + i), scene.found());
            feed.publish(scene.id("m" + i), scene.classified("major"));
            if (i < closed) {
                feed.publish(scene.id("m" + i), scene.closed("major"));
            }
        }
    }

    /** Another service lets its callers choose ids too, and does not know the campaigns'. */
    @Test
    void countsAGroupThatIsCalledAsItsCampaign() {
        Scene scene = new Scene();
        feed.publish(scene.campaign, scene.opened("371102"));
        try (EventFeed another = new EventFeed()) {
            another.publish(scene.campaign, scene.group(1));
            another.publish(scene.campaign, scene.visit("u", 2, 3));
        }
        become(scene, Map.of("inspectionGroups", 1L, "interviews", 2L, "documentsRead", 3L));
    }

    @Test
    void countsTheReferenceCampaignExactly() {
        Scene scene = new Scene();
        feed.publish(scene.campaign, scene.opened("371100"));
        hazards(scene, 20, 11, 4);
        for (int i = 1; i <= 32; i++) {
            feed.publish(scene.id("i" + i), scene.group(i));
        }
        for (int i = 0; i < 20; i++) {
            feed.publish(scene.id("v" + i), scene.visit("unit-" + i % 15, 2, 3));
        }
        for (int i = 0; i < 19; i++) {
            feed.publish(scene.id("p" + i), scene.problem());
        }

        become(
                scene,
                Map.of(
                        "inspectionGroups", 32L,
                        "unitsInspected", 15L,
                        "interviews", 40L,
                        "documentsRead", 60L,
                        "responsibilityProblems", 19L,
                        "generalHazards", 20L,
                        "majorHazards", 11L,
                        "majorHazardsClosed", 4L,
                        "majorHazardsTracked", 7L));
        Answer answer = service.get("/campaigns/" + scene.campaign + "/overview", LEADER);
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "campaign",
                        "inspectionGroups",
                        "unitsInspected",
                        "interviews",
                        "documentsRead",
                        "responsibilityProblems",
                        "generalHazards",
                        "majorHazards",
                        "majorHazardsClosed",
                        "majorHazardsTracked",
                        "asOf");
        assertThat(answer.json().path("asOf").path(Topics.HAZARD_EVENTS).size()).isPositive();
        assertThat(answer.json().path("asOf").path(Topics.INSPECTION_EVENTS).size())
                .isPositive();
    }

    @Test
    void drawsTheHazardsInDistribution() {
        Scene scene = new Scene();
        feed.publish(scene.campaign, scene.opened("371100"));
        hazards(scene, 3, 2, 1);
        become(scene, Map.of("majorHazardsClosed", 1L, "generalHazards", 3L, "majorHazards", 2L));

        String charts =
                service.get("/campaigns/" + scene.campaign + "/charts", LEADER).body();

        assertThat(charts)
                .isEqualTo("{\"campaign\":\"" + scene.campaign + "\","
                        + "\"byState\":{\"CLASSIFIED\":4,\"CLOSED\":1},\"byDistrict\":{\"371102\":5},"
                        + "\"bySector\":{\"fire-safety\":5},\"byLevel\":{\"general\":3,\"major\":2},"
                        + "\"byDay\":[{\"day\":\"2021-03-05\",\"found\":5,\"closed\":0},"
                        + "{\"day\":\"2021-03-06\",\"found\":0,\"closed\":1}]}");
    }

    @Test
    void correctsTheFiguresWithEveryCorrection() {
        Scene scene = new Scene();
        feed.publish(scene.campaign, scene.opened("371100"));
        hazards(scene, 2, 2, 0);
        become(scene, Map.of("generalHazards", 2L, "majorHazards", 2L));

        feed.publish(scene.id("m0"), scene.downgraded());
        become(scene, Map.of("generalHazards", 3L, "majorHazards", 1L));
        feed.publish(scene.id("g0"), scene.rejected());
        become(scene, Map.of("generalHazards", 2L, "majorHazards", 1L));
    }

    @Test
    void aGeneralHazardThatTurnsOutToBeMajorIsCountedAsThatOnceHoweverOftenItIsSaid() {
        Scene scene = new Scene();
        feed.publish(scene.campaign, scene.opened("371100"));
        hazards(scene, 2, 1, 0);
        become(scene, Map.of("generalHazards", 2L, "majorHazards", 1L));

        SealedEvent upgraded = feed.publish(scene.id("g0"), scene.upgraded());
        feed.send(upgraded);
        feed.send(upgraded);
        settle();
        assertFigures(scene, Map.of("generalHazards", 1L, "majorHazards", 2L, "majorHazardsTracked", 2L));
        feed.publish(scene.id("g0"), scene.downgraded());
        become(scene, Map.of("generalHazards", 2L, "majorHazards", 1L, "majorHazardsTracked", 1L));
    }

    @Test
    void countsARepublicationAtOtherOffsetsOnce() {
        Scene scene = new Scene();
        List<SealedEvent> events = new ArrayList<>();
        events.add(feed.publish(scene.campaign, scene.opened("371100")));
        events.add(feed.publish(scene.id("h"), scene.found()));
        events.add(feed.publish(scene.id("h"), scene.classified("general")));
        events.add(feed.publish(scene.id("v"), scene.visit("unit", 2, 3)));
        events.add(feed.publish(scene.id("p"), scene.problem()));
        Map<String, Long> expected =
                Map.of("generalHazards", 1L, "interviews", 2L, "documentsRead", 3L, "responsibilityProblems", 1L);
        become(scene, expected);

        events.forEach(feed::send);
        events.forEach(feed::send);
        settle();

        assertFigures(scene, expected);
    }

    @Test
    void countsWhatArrivesInTheWrongOrderOnceItsPredecessorsAreThere() {
        Scene scene = new Scene();
        feed.publish(scene.campaign, scene.opened("371100"));
        SealedEvent found = feed.next(scene.id("h"), scene.found(), "371102", Classification.INTERNAL);
        SealedEvent classified = feed.next(scene.id("h"), scene.classified("major"), "371102", Classification.INTERNAL);
        SealedEvent closed = feed.next(scene.id("h"), scene.closed("major"), "371102", Classification.INTERNAL);
        feed.send(closed);
        feed.send(classified);
        settle();
        assertFigures(scene, Map.of("majorHazards", 0L, "majorHazardsClosed", 0L));

        feed.send(found);

        become(scene, Map.of("majorHazards", 1L, "majorHazardsClosed", 1L));
    }

    @Test
    void putsAPoisonRecordAsideWithItsCauseAndCountsEverythingElse() {
        Scene scene = new Scene();
        feed.publish(scene.campaign, scene.opened("371100"));
        feed.publish(scene.id("bad"), scene.found());
        SealedEvent poisoned = feed.next(scene.id("bad"), scene.classified("major"), "371102", Classification.INTERNAL);
        SealedEvent after = feed.next(scene.id("bad"), scene.closed("major"), "371102", Classification.INTERNAL);
        feed.send(poisoned, "{\"title\":".getBytes(StandardCharsets.UTF_8));
        feed.send(after);
        hazards(scene, 3, 1, 0);

        become(scene, Map.of("generalHazards", 3L, "majorHazards", 1L, "majorHazardsClosed", 0L));
        ConsumerRecord<byte[], byte[]> letter = deadLetter(scene.id("bad"));
        assertThat(letter.value()).isEqualTo("{\"title\":".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(letter.headers().lastHeader("sv_dl_cause").value(), StandardCharsets.UTF_8))
                .contains("hazard-classified");

        Answer skipped = service.post(
                "/operator/skips",
                OPERATOR,
                "{\"consumer\":\"campaigns\",\"subject\":\"" + scene.id("bad")
                        + "\",\"sequence\":2,\"reason\":\"unreadable\"}");
        assertThat(skipped.status()).isEqualTo(200);
        become(scene, Map.of("majorHazards", 2L, "majorHazardsClosed", 1L));
    }

    private static ConsumerRecord<byte[], byte[]> deadLetter(String subject) {
        String topic = Topics.HAZARD_EVENTS + "." + service.name() + ".campaigns.dlq";
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Platform.kafka(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList());
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
                return found.stream().anyMatch(one -> is(one, subject));
            });
            return found.stream().filter(one -> is(one, subject)).findFirst().orElseThrow();
        }
    }

    private static boolean is(ConsumerRecord<byte[], byte[]> letter, String subject) {
        return subject.equals(new String(letter.key(), StandardCharsets.UTF_8));
    }

    @Test
    void countsARedeliveryOfTheSameOffsetsOnce() throws ExecutionException, InterruptedException {
        Scene scene = new Scene();
        feed.publish(scene.campaign, scene.opened("371100"));
        hazards(scene, 3, 2, 1);
        feed.publish(scene.id("v"), scene.visit("unit", 2, 3));
        Map<String, Long> expected =
                Map.of("generalHazards", 3L, "majorHazards", 2L, "majorHazardsClosed", 1L, "interviews", 2L);
        become(scene, expected);

        service.stop();
        rewind(service.name() + ".campaigns.g1");
        service.start();
        settle();

        assertFigures(scene, expected);
    }

    /** The consumer group forgets how far it was, as after a crash before its commits. */
    private static void rewind(String group) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Platform.kafka()))) {
            Map<TopicPartition, OffsetAndMetadata> zero =
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().keySet().stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
            assertThat(zero).isNotEmpty();
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
                admin.alterConsumerGroupOffsets(group, zero).all().get();
                return true;
            });
        }
    }

    @Test
    void listsACampaignAsItWasAmended() {
        Scene scene = new Scene();
        feed.publish(scene.campaign, scene.opened("371100"));
        feed.publish(scene.campaign, scene.amended("消防专项整治"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(service.get("/campaigns?limit=200", LEADER)
                                .json()
                                .path("items")
                                .valueStream()
                                .filter(item -> item.path("id").asString().equals(scene.campaign))
                                .map(item -> item.path("title").asString()
                                        + ' '
                                        + item.path("to").asString("")))
                        .containsExactly("消防专项整治 2021-06-30"));
    }

    @Test
    void buildsTheSameFiguresAgainAsANewGeneration() {
        Scene scene = new Scene();
        feed.publish(scene.campaign, scene.opened("371100"));
        hazards(scene, 3, 2, 1);
        Map<String, Long> expected = Map.of("generalHazards", 3L, "majorHazards", 2L, "majorHazardsClosed", 1L);
        become(scene, expected);

        Answer ordered = service.post("/operator/projections/campaigns/rebuild", OPERATOR, "");

        assertThat(ordered.status()).isEqualTo(202);
        int generation = ordered.json().path("generation").asInt();
        assertThat(generation).isGreaterThan(1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.bean(Projections.class)
                        .views("campaigns")
                        .getNamespace()
                        .getCollectionName()
                        .contains("_g" + generation + "_"));
        assertFigures(scene, expected);
        feed.publish(scene.id("new"), scene.found());
        feed.publish(scene.id("new"), scene.classified("general"));
        become(scene, Map.of("generalHazards", 4L));
    }

    @Test
    void countsRestrictedEventsForDisciplineAlone() {
        Scene scene = new Scene();
        feed.publish(scene.campaign, scene.opened("371100"));
        feed.publish(scene.id("v1"), scene.visit("unit-1", 2, 3));
        feed.publish(scene.id("v2"), scene.visit("unit-2", 5, 7), "371100", Classification.RESTRICTED);
        feed.publish(scene.id("p1"), scene.problem(), "371100", Classification.RESTRICTED);
        settle();

        become(
                scene,
                Map.of("unitsInspected", 1L, "interviews", 2L, "documentsRead", 3L, "responsibilityProblems", 0L));
        assertThat(figure(scene, DISCIPLINE_INSPECTOR, "unitsInspected")).isEqualTo(2);
        assertThat(figure(scene, DISCIPLINE_INSPECTOR, "interviews")).isEqualTo(7);
        assertThat(figure(scene, DISCIPLINE_INSPECTOR, "responsibilityProblems"))
                .isEqualTo(1);
    }

    @Test
    void pushesTheOverviewAtOnceAndWhenItChangesAndSaysThatItIsAlive() throws Exception {
        Scene scene = new Scene();
        feed.publish(scene.campaign, scene.opened("371100"));
        become(scene, Map.of("generalHazards", 0L));

        try (BufferedReader stream = open(scene, LEADER)) {
            assertThat(nextData(stream)).contains("\"generalHazards\":0");
            feed.publish(scene.id("h"), scene.found());
            feed.publish(scene.id("h"), scene.classified("general"));
            assertThat(nextData(stream)).contains("\"generalHazards\":1");
            String line = stream.readLine();
            while (!":alive".equals(line)) {
                assertThat(line).isNotNull();
                line = stream.readLine();
            }
        }
    }

    @Test
    void holdsOnlySoManyStreamsOpen() throws Exception {
        Scene scene = new Scene();
        feed.publish(scene.campaign, scene.opened("371100"));
        become(scene, Map.of("generalHazards", 0L));
        String path = "/campaigns/" + scene.campaign + "/overview/stream";

        try (BufferedReader first = open(scene, LEADER);
                BufferedReader second = open(scene, LEADER)) {
            Answer third = service.get(path, LEADER);
            assertThat(third.status()).isEqualTo(429);
            assertThat(third.problem()).isEqualTo("too-many-requests");
            assertThat(third.header("Retry-After")).isNotEmpty();
        }
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            try (BufferedReader again = open(scene, LEADER)) {
                assertThat(again.readLine()).startsWith("event:overview");
            }
        });
    }

    private static BufferedReader open(Scene scene, Actor actor) throws Exception {
        HttpResponse<InputStream> response = HttpClient.newHttpClient()
                .send(
                        service.request("/campaigns/" + scene.campaign + "/overview/stream", actor)
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static String nextData(BufferedReader stream) throws Exception {
        String line = stream.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = stream.readLine();
        }
        return line;
    }
}
