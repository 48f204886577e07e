package org.safetyvalve.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.hazard.hazards.People.*;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.agency.AgencyHazardReported;
import org.safetyvalve.contracts.agency.AgencyNotice;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.Hazard;
import org.safetyvalve.hazard.hazards.HazardBook;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.HazardJournal;
import org.safetyvalve.hazard.hazards.HazardLevel;
import org.safetyvalve.hazard.hazards.Judgement;
import org.safetyvalve.hazard.hazards.Measure;
import org.safetyvalve.hazard.hazards.MeasureKind;
import org.safetyvalve.hazard.hazards.TimeLimit;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.Published;
import org.safetyvalve.hazard.testing.RunningService;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.testing.TestTokens;
import org.safetyvalve.starter.write.DerivedId;
import tools.jackson.databind.JsonNode;

/** What the clock and what others' events do by themselves. */
class ClockworkTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Actor OPERATOR = TestTokens.actor(
            "operator", "safety-valve-operations", OrganisationKind.OPERATOR, Level.CITY, "371100", Role.OPERATOR);

    @Test
    void aPassedDeadlineIsDecidedOnceHoweverManyLook() throws Exception {
        Instant past = Instant.now().minus(Duration.ofDays(40)).truncatedTo(ChronoUnit.MILLIS);
        String id = UUID.randomUUID().toString();
        HazardBook book = SERVICE.bean(HazardBook.class);
        book.enter(List.of(overdue(id, past)), new HazardBook.Entry(DEPARTMENT, "clockwork " + id, past));
        ExecutorService instances = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> looks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                looks.add(instances.submit(() -> book.lapse(Instant.now(), 50)));
            }
            for (Future<Integer> look : looks) {
                look.get();
            }
        } finally {
            instances.shutdownNow();
        }
        JsonNode history =
                SERVICE.as(DEPARTMENT).get("/hazards/" + id + "/history").body().path("items");
        assertThat(history.valueStream().map(event -> event.path("name").asString()))
                .containsExactly(
                        "hazard-found",
                        "hazard-classified",
                        "responsibility-assigned",
                        "rectification-ordered",
                        "responsibility-accepted",
                        "rectification-overdue");
        assertThat(history.get(5).path("body").path("by").path("role").asString())
                .isEqualTo("system");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(SERVICE.as(UNIT)
                                .get("/hazards?overdue=true&limit=200")
                                .body()
                                .path("items")
                                .valueStream()
                                .map(item -> item.path("id").asString()))
                        .contains(id));
    }

    @Test
    void thatASealIsOverIsSaidOnceHoweverManyLook() throws Exception {
        Instant past = Instant.now().minus(Duration.ofDays(40)).truncatedTo(ChronoUnit.MILLIS);
        String id = UUID.randomUUID().toString();
        HazardBook book = SERVICE.bean(HazardBook.class);
        Measure seal = new Measure(MeasureKind.SEAL, "消防法第五十四条", List.of());
        HazardJournal sealed =
                overdue(id, past).then(hazard -> hazard.orderInterimControl(Act.now(DEPARTMENT, past), seal));
        book.enter(List.of(sealed), new HazardBook.Entry(DEPARTMENT, "clockwork " + id, past));
        ExecutorService instances = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> looks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                looks.add(instances.submit(() -> book.lapse(Instant.now(), 50)));
            }
            for (Future<Integer> look : looks) {
                look.get();
            }
        } finally {
            instances.shutdownNow();
        }
        Client.Answer hazard = SERVICE.as(DEPARTMENT).get("/hazards/" + id);
        assertThat(hazard.text("interimControl")).isEqualTo("seal");
        assertThat(hazard.body().path("seal").path("overdue").asBoolean()).isTrue();
        JsonNode history =
                SERVICE.as(DEPARTMENT).get("/hazards/" + id + "/history").body().path("items");
        assertThat(history.valueStream().map(event -> event.path("name").asString()))
                .endsWith(
                        "interim-control-ordered",
                        "responsibility-accepted",
                        "rectification-overdue",
                        "interim-control-due-soon",
                        "interim-control-overdue");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Published.bySubject().get(id)).hasSize(history.size()));
        Published.isAsTheContractSays();
    }

    private static HazardJournal overdue(String id, Instant past) {
        HazardClock clock = SERVICE.bean(HazardClock.class);
        HazardFacts facts = new HazardFacts(null, "逾期", "逾期", "371102", null, "fire-safety", null, null, null, null);
        return new HazardJournal(
                        id,
                        clock,
                        Hazard.find(
                                Act.now(INSPECTOR, past),
                                facts,
                                List.of(),
                                SERVICE.bean(CompetentAuthorities.class),
                                clock))
                .then(hazard ->
                        hazard.classify(Act.now(DEPARTMENT, past), HazardLevel.GENERAL, "标准", null, Judgement.NONE))
                .then(hazard -> hazard.assign(Act.now(DEPARTMENT, past), UNIT_ID, List.of(), "法"))
                .then(hazard -> hazard.orderRectification(
                        Act.now(DEPARTMENT, past), "整改", TimeLimit.until(past.plus(Duration.ofDays(10)))));
    }

    @Test
    void whatAnAgencyReportsIsFoundOnceAndHeldByTheCompetentDepartment() {
        String source = "urn:agency:rizhao-public-security";
        String eventId = UUID.randomUUID().toString();
        send(source, eventId, eventId, reportOf("rizhao-public-security"));
        send(source, eventId, eventId, reportOf("rizhao-public-security"));
        String id = DerivedId.of(source, eventId);
        Client department = SERVICE.as(DEPARTMENT);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> department.get("/hazards/" + id).status() == 200);
        Client.Answer hazard = department.get("/hazards/" + id);
        assertThat(hazard.text("state")).isEqualTo("FOUND");
        assertThat(hazard.text("holder")).isEqualTo(BUREAU_ID);
        assertThat(hazard.version()).isOne();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Published.bySubject().get(id)).hasSize(1));
        Published.isAsTheContractSays();
        assertThat(Published.bySubject().get(id).get(0).headers())
                .containsEntry("ce_correlationid", eventId)
                .containsEntry("ce_causationid", eventId)
                .containsEntry("ce_traceparent", Traceparent.NONE);
    }

    @Test
    void noAgencyReportsInTheNameOfAnother() {
        String source = "urn:agency:rizhao-court";
        String foreign = UUID.randomUUID().toString();
        String next = UUID.randomUUID().toString();
        send(source, foreign, "two", reportOf("rizhao-public-security"));
        send(source, next, "two", reportOf("rizhao-court"));
        Client department = SERVICE.as(DEPARTMENT);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        department.get("/hazards/" + DerivedId.of(source, next)).status() == 200);
        assertThat(department.get("/hazards/" + DerivedId.of(source, foreign)).status())
                .isEqualTo(404);
    }

    @Test
    void anAgencysReportIsLeftOutWhenAnOperatorOrdersIt() {
        String source = "urn:agency:rizhao-public-security";
        String skipped = UUID.randomUUID().toString();
        String next = UUID.randomUUID().toString();
        Client operator = SERVICE.as(OPERATOR);
        assertThat(operator.post(
                                "/operator/skips",
                                Map.of("consumer", "agency-events", "subject", skipped, "sequence", 1, "reason", "重复"))
                        .text("rule"))
                .isEqualTo("skip-needs-source-and-id");
        assertThat(operator.post(
                                "/operator/skips",
                                Map.of("consumer", "agency-events", "source", source, "id", skipped, "reason", "重复"))
                        .status())
                .isEqualTo(200);

        // One key, one partition: the second comes after the first.
        send(source, skipped, "one", reportOf("rizhao-public-security"));
        send(source, next, "one", reportOf("rizhao-public-security"));
        Client department = SERVICE.as(DEPARTMENT);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        department.get("/hazards/" + DerivedId.of(source, next)).status() == 200);
        assertThat(department.get("/hazards/" + DerivedId.of(source, skipped)).status())
                .isEqualTo(404);
    }

    @Test
    void anAgencysReportIsNotTakenIntoACampaignThatDoesNotCoverIt() {
        String source = "urn:agency:rizhao-public-security";
        String campaign = SERVICE.as(COMMITTEE)
                .post(
                        "/campaigns",
                        Map.of(
                                "title",
                                "岚山",
                                "districts",
                                List.of("371103"),
                                "sectors",
                                List.of("mining"),
                                "from",
                                "2026-01-01"))
                .id();
        String elsewhere = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        String covered = UUID.randomUUID().toString();
        send(source, elsewhere, "three", reportOf("rizhao-public-security", campaign, "371102", "mining"));
        send(source, other, "three", reportOf("rizhao-public-security", campaign, "371103", "fire-safety"));
        send(source, covered, "three", reportOf("rizhao-public-security", campaign, "371103", "mining"));
        Client department = SERVICE.as(DEPARTMENT);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> department
                                .get("/hazards/" + DerivedId.of(source, covered))
                                .status()
                        == 200);
        for (String refused : List.of(elsewhere, other)) {
            assertThat(department
                            .get("/hazards/" + DerivedId.of(source, refused))
                            .status())
                    .isEqualTo(404);
        }
    }

    private static byte[] reportOf(String agency) {
        return reportOf(agency, null, "371102", "fire-safety");
    }

    private static byte[] reportOf(String agency, String campaign, String district, String sector) {
        return EventJson.write(new AgencyHazardReported(
                new AgencyNotice(Instant.now().truncatedTo(ChronoUnit.MILLIS), agency, "2026-17"),
                "货车停放堵塞消防通道",
                "夜间停放",
                district,
                sector,
                null,
                campaign,
                null,
                null));
    }

    private static void send(String source, String id, String key, byte[] body) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", Platform.kafka()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> message =
                    new ProducerRecord<>("agency-events", key.getBytes(StandardCharsets.UTF_8), body);
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_type",
                            "org.safetyvalve.agency-hazard-reported.v1",
                            "ce_source",
                            source,
                            "ce_id",
                            id,
                            "ce_time",
                            Instant.now().toString(),
                            "ce_correlationid",
                            "",
                            "ce_traceparent",
                            "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                            "content-type",
                            "application/json")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message);
        }
    }
}
