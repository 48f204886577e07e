package org.safetyvalve.accountability.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.agency.AgencyLeadTransferred;
import org.safetyvalve.contracts.agency.AgencyNotice;
import org.safetyvalve.contracts.agency.AgencyTransferAccepted;
import org.safetyvalve.contracts.agency.AgencyTransferResultReported;
import org.safetyvalve.contracts.agency.AgencyTransferReturned;
import tools.jackson.databind.JsonNode;

/** Transfers and leads, by REST and by what agencies send. */
class TransferFlowTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    /** In every confidential field of these tests; nowhere in what is published. */
    private static final String CANARY = "canary-7f3a9";

    private static String refer(org.safetyvalve.starter.domain.Actor by, String kind, String subject, String to) {
        return done("/transfers", by, """
                {"subjectKind": "%s", "subject": "%s", "to": "%s", "district": "371102", "basis": "监察法第三十四条",
                 "title": "%s", "content": "%s"}""".formatted(kind, subject, to, kind.equals("hazard") ? "汽车城" : CANARY, CANARY));
    }

    private static AgencyNotice notice(String agency) {
        return new AgencyNotice(Instant.now(), agency, "日公安〔2026〕1号");
    }

    /** Sends what an agency would: its own source and id, no sequence or chain of ours. */
    private static String agencySends(String agency, EventBody body) {
        String id = UUID.randomUUID().toString();
        AgencyMail.send(agency, id, "371102", body);
        return id;
    }

    @Test
    void aLeadFromTheSafetyCommitteeIsReceivedRegisteredAndDisposedOf() {
        String transfer = refer(COMMITTEE, "lead", "lead-" + UUID.randomUUID(), "rizhao-discipline");

        done("/transfers/" + transfer + "/accept", REGISTRY, "{}");
        await().atMost(SOON).until(() -> leadOf(transfer) != null);
        String lead = "/leads/" + leadOf(transfer).path("id").asString();

        assertThat(content(lead, INSPECTOR)).isEqualTo(CANARY);
        assertThat(read(lead, INSPECTOR).path("content").isMissingNode()).isTrue();
        assertThat(content("/transfers/" + transfer, REGISTRY)).isEqualTo(CANARY);
        JsonNode toTheSender = service()
                .post("/transfers/" + transfer + "/read-content", COMMITTEE, "{\"purpose\": \"transfer\"}")
                .json();
        assertThat(toTheSender.path("title").asString()).isEqualTo(CANARY);
        assertThat(toTheSender.path("content").isMissingNode()).isTrue();
        refused("registered-by-the-registry", 403, lead + "/register", INSPECTOR, "{}");
        done(lead + "/register", REGISTRY, "{}");
        done(lead + "/dispose", INSPECTOR, "{\"disposition\": \"preliminary-verification\"}");
        assertThat(state(lead, INSPECTOR)).isEqualTo("DISPOSED");
        assertThat(service().get(lead, COMMITTEE).status()).isEqualTo(404);
        JsonNode sent = read("/transfers/" + transfer, COMMITTEE);
        assertThat(sent.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(sent.path("content").isMissingNode()).isTrue();
    }

    private static String content(String path, org.safetyvalve.starter.domain.Actor reader) {
        return service()
                .post(path + "/read-content", reader, "{\"purpose\": \"disposal\"}")
                .json()
                .path("content")
                .asString();
    }

    private static JsonNode leadOf(String transfer) {
        return read("/leads?transfer=" + transfer, REGISTRY).path("items").get(0);
    }

    @Test
    void aCaseIsAcceptedAndAnsweredByEventsOfTheAgencyAndAcknowledged() {
        String transfer = refer(INSPECTOR, "case", "case-" + UUID.randomUUID(), "rizhao-public-security");
        String path = "/transfers/" + transfer;
        refused("no-closing-before-the-result", 409, path + "/acknowledge", INSPECTOR, "{}");

        EventBody accepted = new AgencyTransferAccepted(notice("rizhao-public-security"), transfer);
        String id = agencySends("rizhao-public-security", accepted);
        AgencyMail.send("rizhao-public-security", id, "371102", accepted);
        await().atMost(SOON).until(() -> state(path, INSPECTOR).equals("ACCEPTED"));
        agencySends(
                "rizhao-public-security",
                new AgencyTransferResultReported(
                        notice("rizhao-public-security"), transfer, "日公安复〔2026〕1号", "case-filed"));
        await().atMost(SOON).until(() -> state(path, INSPECTOR).equals("RESULT_REPORTED"));
        done(path + "/acknowledge", INSPECTOR, "{}");

        assertThat(read(path, INSPECTOR).path("version").asInt()).isEqualTo(4);
        assertThat(read(path + "/history", POLICE).path("items")).hasSize(4);
    }

    @Test
    void twoReturnsByEventsOfTwoAgenciesAreADispute() {
        String transfer = refer(INSPECTOR, "case", "case-" + UUID.randomUUID(), "rizhao-public-security");
        String path = "/transfers/" + transfer;

        agencySends(
                "rizhao-public-security",
                new AgencyTransferReturned(notice("rizhao-public-security"), transfer, "刑事诉讼法第十九条", "rizhao-court"));
        await().atMost(SOON).until(() -> state(path, INSPECTOR).equals("RETURNED"));
        done(path + "/send-on", INSPECTOR, "{}");
        agencySends(
                "rizhao-court",
                new AgencyTransferReturned(notice("rizhao-court"), transfer, "刑事诉讼法第十九条", "rizhao-public-security"));
        await().atMost(SOON).until(() -> state(path, INSPECTOR).equals("DISPUTED"));

        assertThat(read(path, INSPECTOR).path("returnsSoFar").asInt()).isEqualTo(2);
        assertThat(read(path, LEADER).path("actions").get(0).asString()).isEqualTo("designate");
        done(path + "/designate", LEADER, "{\"to\": \"rizhao-court\", \"basis\": \"指定管辖\"}");
        done(path + "/start-handling", COURT, "{}");
        assertThat(state(path, COURT)).isEqualTo("HANDLING");
        assertThat(service().get(path, LEADER).status()).isEqualTo(404);
    }

    @Test
    void anAnswerByAnAgencyThatItWasNotSentToChangesNothing() {
        String transfer = refer(INSPECTOR, "case", "case-" + UUID.randomUUID(), "rizhao-public-security");
        String next = refer(INSPECTOR, "case", "case-" + UUID.randomUUID(), "rizhao-court");

        agencySends("rizhao-court", new AgencyTransferAccepted(notice("rizhao-court"), transfer));
        // Pretends to be the police, under the court's source.
        agencySends("rizhao-court", new AgencyTransferAccepted(notice("rizhao-public-security"), transfer));
        agencySends("rizhao-court", new AgencyTransferAccepted(notice("rizhao-court"), next));

        await().atMost(SOON).until(() -> state("/transfers/" + next, INSPECTOR).equals("ACCEPTED"));
        assertThat(state("/transfers/" + transfer, INSPECTOR)).isEqualTo("SENT");
    }

    @Test
    void aLeadFromAnAgencysEventIsReceivedOnce() {
        String hazard = UUID.randomUUID().toString();
        EventBody body =
                new AgencyLeadTransferred(notice("rizhao-public-security"), CANARY, "监察法第三十四条", null, hazard, null);
        String id = agencySends("rizhao-public-security", body);
        AgencyMail.send("rizhao-public-security", id, "371102", body);

        await().atMost(SOON)
                .until(() ->
                        read("/leads?hazard=" + hazard, REGISTRY).path("items").size() == 1);
        JsonNode lead = read("/leads?hazard=" + hazard, REGISTRY).path("items").get(0);
        assertThat(lead.path("source").asString()).isEqualTo("agency");
        assertThat(lead.path("correlationId").asString()).isEqualTo(hazard);
        assertThat(read("/leads?hazard=" + hazard, COMMITTEE).path("items")).isEmpty();
    }

    @Test
    void whatIsAboutATracedHazardGoesUnderTheHazardsCorrelationAndInItsHistory() {
        String hazard = UUID.randomUUID().toString();
        feed().publish(hazard, Hazards.found());
        feed().publish(hazard, Hazards.classified("major"));
        await().atMost(SOON)
                .until(() -> !read("/tracings?hazard=" + hazard, INSPECTOR)
                        .path("items")
                        .isEmpty());

        String transfer = refer(COMMITTEE, "hazard", hazard, "rizhao-discipline");

        assertThat(read("/transfers/" + transfer, COMMITTEE)
                        .path("correlationId")
                        .asString())
                .isEqualTo(hazard);
        String history = "/hazards/" + hazard + "/history";
        assertThat(read(history, INSPECTOR).path("items")).hasSize(2);
        assertThat(read(history, COMMITTEE).path("items")).hasSize(1);
        assertThat(read(history, UNIT).path("items")).isEmpty();
    }

    @AfterAll
    static void nothingConfidentialWasPublishedAndEverythingIsValid() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Published.by(service().name()))
                        .extracting(Published.Event::name)
                        .contains("case-referred", "transfer-acknowledged", "transfer-handling-started"));
        var events = Published.by(service().name());
        Published.assertValid(events);
        Map<String, String> canaries = new java.util.HashMap<>();
        events.forEach(event -> {
            if (event.text().contains(CANARY) || event.headers().toString().contains(CANARY)) {
                canaries.put(event.subject(), event.name());
            }
        });
        assertThat(canaries).isEmpty();
    }
}
