package org.safetyvalve.accountability.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.confidentiality.PlainTexts;
import org.safetyvalve.accountability.confidentiality.Sealing;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.events.SealedEvent;
import tools.jackson.databind.JsonNode;

/** A hazard's events on the real topic, and the tracing that they open. */
class TracingTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    static final String ALL_FOUR = """
            {"findings": [
              {"dutyHolderKind": "enterprise", "organisation": "91371102MA3GJHZ01X", "finding": "responsibility"},
              {"dutyHolderKind": "industry-department", "organisation": "donggang-commerce-bureau", "finding": "work-style"},
              {"dutyHolderKind": "safety-supervision-department", "organisation": "donggang-fire-rescue", "finding": "corruption"},
              {"dutyHolderKind": "territorial-government", "organisation": "donggang-government", "finding": "duty-performed"}]}""";

    /** The name of a person; in the answer to those who trace, and nowhere else. */
    private static final String CANARY = "canary-90c4e";

    static final String WITH_THE_UNITS_RECTIFICATION = ALL_FOUR.replaceFirst("\\{\"findings\": \\[", """
            {"findings": [{"dutyHolderKind": "enterprise", "organisation": "91371102MA3GJHZ01X", "task": "rectify",
              "finding": "responsibility"},""");

    private final String hazard = UUID.randomUUID().toString();

    private SealedEvent next(org.safetyvalve.contracts.EventBody body) {
        return feed().next(hazard, body, DONGGANG, Classification.INTERNAL);
    }

    private List<JsonNode> tracings() {
        JsonNode page = read("/tracings?hazard=" + hazard, INSPECTOR);
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    private JsonNode tracing() {
        await().atMost(SOON).until(() -> tracings().size() == 1);
        return tracings().get(0);
    }

    private List<String> notedOfTheHazard() {
        return StreamSupport.stream(tracings().get(0).path("hazardHistory").spliterator(), false)
                .map(move -> move.path("event").asString())
                .toList();
    }

    @Test
    void opensOnceUnderTheHazardsCorrelationHoweverOftenTheClassificationIsDelivered() {
        SealedEvent found = next(Hazards.found());
        SealedEvent classified = next(Hazards.classified("major"));
        feed().send(found);
        feed().send(classified);
        feed().send(classified);
        feed().send(found);

        assertThat(tracing().path("state").asString()).isEqualTo("OPENED");
        assertThat(tracing().path("correlationId").asString()).isEqualTo(hazard);
        assertThat(tracing().path("version").asInt()).isEqualTo(1);
        assertThat(notedOfTheHazard()).containsExactly("hazard-classified");
    }

    @Test
    void opensOnceWhenTheEventsArriveOutOfOrder() {
        SealedEvent found = next(Hazards.found());
        SealedEvent classified = next(Hazards.classified("major"));
        SealedEvent closed = next(Hazards.closed("major"));
        feed().send(closed);
        feed().send(classified);
        feed().send(found);

        assertThat(tracing().path("state").asString()).isEqualTo("OPENED");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(notedOfTheHazard()).containsExactly("hazard-classified", "hazard-closed"));
    }

    @Test
    void neitherADowngradeNorTheHazardsEndEndsItAndBothAreNotedBesideIt() {
        feed().send(next(Hazards.found()));
        feed().send(next(Hazards.classified("major")));
        feed().send(next(Hazards.downgraded()));
        feed().send(next(Hazards.closed("general")));

        tracing();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(notedOfTheHazard())
                        .containsExactly("hazard-classified", "hazard-level-downgraded", "hazard-closed"));
        assertThat(tracing().path("state").asString()).isEqualTo("OPENED");
        assertThat(tracing().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void opensOnceWhenAGeneralHazardTurnsOutToBeMajorHoweverOftenThatIsDelivered() {
        SealedEvent found = next(Hazards.found());
        SealedEvent classified = next(Hazards.classified("general"));
        SealedEvent upgraded = next(Hazards.upgraded());
        SealedEvent downgraded = next(Hazards.downgraded());
        SealedEvent again = next(Hazards.upgraded());
        List.of(found, classified, upgraded, upgraded, downgraded, again, upgraded, again)
                .forEach(feed()::send);

        assertThat(tracing().path("state").asString()).isEqualTo("OPENED");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(notedOfTheHazard())
                        .containsExactly("hazard-level-upgraded", "hazard-level-downgraded", "hazard-level-upgraded"));
        assertThat(tracing().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void aGeneralHazardOpensNone() {
        String general = UUID.randomUUID().toString();
        feed().publish(general, Hazards.found());
        feed().publish(general, Hazards.classified("general"));
        feed().publish(general, Hazards.closed("general"));
        feed().send(next(Hazards.found()));
        feed().send(next(Hazards.classified("major")));

        tracing();
        assertThat(read("/tracings?hazard=" + general, INSPECTOR).path("items")).isEmpty();
    }

    @Test
    void isDeterminedWhenAllFourDutiesWereLookedAtAndThenClosed() {
        feed().send(next(Hazards.found()));
        feed().send(next(Hazards.classified("major")));
        String path = "/tracings/" + tracing().path("id").asString();

        refused("closed-after-determination", 409, path + "/close", INSPECTOR, "{}");
        refused("all-four-duties", 422, path + "/determine", INSPECTOR, """
                {"findings": [{"dutyHolderKind": "enterprise", "organisation": "u-1", "finding": "responsibility"}]}""");
        done(path + "/determine", INSPECTOR, ALL_FOUR);
        done(path + "/close", INSPECTOR, "{\"outcome\": \"leads-transferred\"}");

        assertThat(state(path, INSPECTOR)).isEqualTo("CLOSED");
        assertThat(read(path + "/history", INSPECTOR).path("items")).hasSize(3);
        assertThat(read("/hazards/" + hazard + "/history", INSPECTOR).path("items"))
                .hasSize(3);
        assertThat(read("/hazards/" + hazard + "/history", DEPARTMENT).path("items"))
                .isEmpty();
    }

    /** As versions before persons were sealed stored what was noted of a finding. */
    @Test
    void aNoteStoredInPlainIsSealed() {
        feed().send(next(Hazards.found()));
        feed().send(next(Hazards.classified("major")));
        String id = tracing().path("id").asString();
        done("/tracings/" + id + "/determine", INSPECTOR, ALL_FOUR);
        MongoCollection<Document> stored = service().bean(MongoDatabase.class).getCollection("tracings");
        stored.updateOne(new Document("_id", id), new Document("$set", new Document("state.findings.0.note", CANARY)));

        service().context().getBeansOfType(PlainTexts.class).values().forEach(PlainTexts::seal);

        assertThat(stored.find(new Document("_id", id)).first().toJson())
                .contains("ciphertext")
                .doesNotContain(CANARY);
        assertThat(content("/tracings/" + id, INSPECTOR, "supervision")
                        .path("findings")
                        .get(0)
                        .path("note")
                        .asString())
                .isEqualTo(CANARY);
    }

    @Test
    void looksAtEachLinkOfItsChainAndKeepsPersonsSealed() {
        feed().send(next(Hazards.found()));
        feed().send(next(Hazards.classified("major")));
        String id = tracing().path("id").asString();
        String path = "/tracings/" + id;
        done(path + "/record-chain", INSPECTOR, """
                {"links": [{"dutyHolderKind": "safety-supervision-department", "organisation": "donggang-fire-rescue", "task": "approve"}]}""");

        refused("whole-chain-examined", 422, path + "/determine", INSPECTOR, ALL_FOUR);
        done(path + "/determine", INSPECTOR, ALL_FOUR.replaceFirst("\\{\"findings\": \\[", """
                {"findings": [{"dutyHolderKind": "safety-supervision-department", "organisation": "donggang-fire-rescue",
                  "task": "approve", "finding": "responsibility",
                  "persons": [{"person": "%s", "finding": "responsibility", "reasons": "%s"}]},""".formatted(
                        CANARY, CANARY)));

        assertThat(read(path, INSPECTOR).toString()).doesNotContain(CANARY);
        JsonNode person = content(path, INSPECTOR, "supervision")
                .path("findings")
                .get(0)
                .path("persons")
                .get(0);
        assertThat(person.path("person").asString()).isEqualTo(CANARY);
        assertThat(person.path("reasons").asString()).isEqualTo(CANARY);
        assertThat(read("/reading-logs?matter=" + id, REGISTRY).path("items")).hasSize(1);
        assertThat(String.valueOf(service()
                        .bean(MongoDatabase.class)
                        .getCollection("tracings")
                        .find(new Document("_id", id))
                        .first()))
                .contains("donggang-fire-rescue")
                .doesNotContain(CANARY);
        assertThat(read(path + "/history", INSPECTOR).toString())
                .contains("responsibility-chain-recorded")
                .doesNotContain(CANARY);

        service().bean(Sealing.class).destroy(id);
        refused("content-destroyed", 409, path + "/read-content", INSPECTOR, "{\"purpose\": \"supervision\"}");
    }
}
