package org.safetyvalve.accountability.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.confidentiality.Disclosure;
import org.safetyvalve.accountability.confidentiality.Matter;
import org.safetyvalve.accountability.confidentiality.PlainTexts;
import org.safetyvalve.accountability.confidentiality.ReadingPurpose;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.confidentiality.Sealing;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.testing.TestService.Answer;
import tools.jackson.databind.JsonNode;

/** Confidential content: who reads it, who sees who read it, and what becomes of it when its key is destroyed. */
class ConfidentialityTest {
    private static final String TEXT = "某某在验收中弄虚作假";
    private static final String BODY =
            "{\"source\": \"public-report\", \"district\": \"371102\", \"content\": \"" + TEXT + "\"}";

    private static String givenALead() {
        return done("/leads", INSPECTOR, BODY);
    }

    private static Answer readContent(String lead, Actor reader) {
        return service().post("/leads/" + lead + "/read-content", reader, "{\"purpose\": \"disposal\"}");
    }

    private static JsonNode logOf(String lead) {
        JsonNode logs = read("/reading-logs?matter=" + lead, REGISTRY).path("items");
        assertThat(logs).hasSizeLessThanOrEqualTo(1);
        return logs.path(0);
    }

    private static MongoCollection<Document> leads() {
        return service().bean(MongoDatabase.class).getCollection("leads");
    }

    private static Document stored(String lead) {
        return leads().find(new Document("_id", lead)).first();
    }

    @Test
    void eachReadingIsOnRecordAndReviewedByAnother() {
        String lead = givenALead();
        assertThat(logOf(lead).isMissingNode()).isTrue();

        assertThat(readContent(lead, INSPECTOR).json().path("content").asString())
                .isEqualTo(TEXT);
        assertThat(readContent(lead, INVESTIGATOR).status()).isEqualTo(200);

        JsonNode log = logOf(lead);
        assertThat(log.path("readings")).hasSize(2);
        assertThat(log.path("readings").get(0).path("account").asString()).isEqualTo(INSPECTOR.account());
        assertThat(log.path("readings").get(0).path("purpose").asString()).isEqualTo("disposal");
        assertThat(log.path("state").asString()).isEqualTo("UNREVIEWED");
        String path = "/reading-logs/" + log.path("id").asString();
        assertThat(service().get(path, INSPECTOR).status()).isEqualTo(404);
        done(path + "/review", REGISTRY, "{\"outcome\": \"in-order\"}");
        assertThat(state(path, DECISION_BODY)).isEqualTo("REVIEWED");

        String id = log.path("id").asString();
        await().atMost(Duration.ofSeconds(60)).until(() -> published(id).size() == 3);
        Published.assertValid(published(id));
        assertThat(published(id))
                .extracting(Published.Event::name)
                .containsExactly(
                        "confidential-content-read", "confidential-content-read", "confidential-readings-reviewed");
        for (Published.Event event : published(id)) {
            assertThat(event.headers()).containsEntry(CeHeaders.DATA_CLASSIFICATION, "restricted");
            assertThat(event.text()).doesNotContain(INSPECTOR.account() + "\",\"organisation", TEXT);
        }
    }

    private static List<Published.Event> published(String subject) {
        return Published.by(service().name()).stream()
                .filter(event -> event.subject().equals(subject))
                .toList();
    }

    @Test
    void whoReadsAgainWithTheSameKeyHasReadItTwice() {
        String lead = givenALead();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(sent("/leads/" + lead + "/read-content", key, "{\"purpose\": \"disposal\"}")
                            .status())
                    .isEqualTo(200);
        }

        assertThat(logOf(lead).path("readings")).hasSize(2);
    }

    private static Answer sent(String path, String key, String body) {
        return service()
                .send(service()
                        .request(path, INSPECTOR)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void withoutARecordThereIsNoContent() {
        String lead = givenALead();
        Document content = stored(lead).get("state", Document.class).get("content", Document.class);
        SealedText sealed = new SealedText(content.getString("matter"), content.getString("ciphertext"));
        Disclosure disclosure = service().bean(Disclosure.class);
        for (int i = 0; i < 500; i++) {
            disclosure.open(List.of(sealed), new Matter("lead", lead, DONGGANG), ReadingPurpose.DISPOSAL, INSPECTOR);
        }

        Answer answer = readContent(lead, INSPECTOR_2);

        assertThat(answer.json().path("rule").asString()).isEqualTo("read-too-often");
        assertThat(answer.body()).doesNotContain(TEXT);
    }

    @Test
    void withoutItsKeyALeadIsThereAndItsContentIsNot() {
        String key = UUID.randomUUID().toString();
        Answer first = sent("/leads", key, BODY);
        String lead = first.json().path("id").asString();

        service().bean(Sealing.class).destroy(lead);

        assertThat(readContent(lead, INSPECTOR).json().path("rule").asString()).isEqualTo("content-destroyed");
        assertThat(logOf(lead).isMissingNode()).isTrue();
        assertThat(state("/leads/" + lead, INSPECTOR)).isEqualTo("RECEIVED");
        done("/leads/" + lead + "/register", REGISTRY, "{}");
        assertThat(sent("/leads", key, BODY).body()).isEqualTo(first.body());
    }

    @Test
    void whatIsPutInTheStoreInAnothersPlaceIsNotOpened() {
        String lead = givenALead();
        String another = givenALead();
        Document stolen = stored(lead).get("state", Document.class).get("content", Document.class);
        for (String matter : List.of(lead, another)) {
            leads().updateOne(
                            new Document("_id", another),
                            new Document("$set", new Document("state.content", stolen.append("matter", matter))));
            Answer answer = readContent(another, INSPECTOR);
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain(TEXT);
        }
        assertThat(logOf(another).isMissingNode()).isTrue();
    }

    @Test
    void whatIsKeptOfARequestTellsNobodyWhatItSaid() throws Exception {
        String key = UUID.randomUUID().toString();
        String lead = sent("/leads", key, BODY).json().path("id").asString();

        String guess = hash("POST\n/leads\n\n" + BODY);

        assertThat(stored(lead).toJson()).doesNotContain(guess).contains("keyed:");
        assertThat(sent("/leads", key, BODY.replace("弄虚作假", "走过场")).status()).isEqualTo(422);
    }

    private static String hash(String request) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8)));
    }

    /** As versions before keys stored it: content in plain, the request's hash without a key. */
    @Test
    void whatWasStoredInPlainIsReadAndThenSealed() throws Exception {
        String key = UUID.randomUUID().toString();
        Answer first = sent("/leads", key, BODY);
        String lead = first.json().path("id").asString();
        leads().updateOne(
                        new Document("_id", lead),
                        new Document(
                                "$set",
                                new Document("state.content", TEXT)
                                        .append("keys.0.r", hash("POST\n/leads\n\n" + BODY))));

        assertThat(readContent(lead, INSPECTOR).json().path("content").asString())
                .isEqualTo(TEXT);
        assertThat(sent("/leads", key, BODY).body()).isEqualTo(first.body());
        assertThat(stored(lead).toJson()).contains(TEXT);
        service().context().getBeansOfType(PlainTexts.class).values().forEach(PlainTexts::seal);

        assertThat(stored(lead).toJson()).doesNotContain(TEXT, hash("POST\n/leads\n\n" + BODY));
        assertThat(readContent(lead, INSPECTOR).json().path("content").asString())
                .isEqualTo(TEXT);
        assertThat(sent("/leads", key, BODY).body()).isEqualTo(first.body());
        done("/leads/" + lead + "/register", REGISTRY, "{}");
        assertThat(stored(lead).toJson()).doesNotContain(TEXT);
    }

    @Test
    void aTransferStoredInPlainIsSealedWithItsTitle() {
        String transfer = done("/transfers", COMMITTEE, """
                {"subjectKind": "lead", "subject": "lead-%s", "to": "rizhao-discipline", "district": "371102",
                 "basis": "监察法第三十四条"}""".formatted(UUID.randomUUID()));
        MongoCollection<Document> transfers =
                service().bean(MongoDatabase.class).getCollection("transfers");
        transfers.updateOne(
                new Document("_id", transfer),
                new Document(
                        "$set", new Document("state.dispatch.title", "标题").append("state.dispatch.content", TEXT)));

        service().context().getBeansOfType(PlainTexts.class).values().forEach(PlainTexts::seal);

        assertThat(transfers.find(new Document("_id", transfer)).first().toJson())
                .doesNotContain("标题", TEXT);
        Answer texts =
                service().post("/transfers/" + transfer + "/read-content", REGISTRY, "{\"purpose\": \"transfer\"}");
        assertThat(texts.json().path("title").asString()).isEqualTo("标题");
        assertThat(texts.json().path("content").asString()).isEqualTo(TEXT);
    }
}
