package org.safetyvalve.accountability.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.confidentiality.Sealing;
import org.safetyvalve.accountability.leads.store.Leads;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.agency.AgencyLeadTransferred;
import org.safetyvalve.contracts.agency.AgencyNotice;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.testing.TestService.Answer;
import tools.jackson.databind.JsonNode;

/** Leads from every door, with their clocks, to their end by two people or in another lead. */
class LeadFlowTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant LONG_AFTER = Instant.now().plus(Duration.ofDays(60));
    private static final String CANARY = "canary-7b3f0举报人";

    /** What a lead of one test says, and no lead of another. */
    private final String mark = UUID.randomUUID().toString();

    private static String from(String source, String more, String content) {
        return "{\"source\": \"%s\", \"district\": \"371102\", \"content\": \"%s\"%s}".formatted(source, content, more);
    }

    private String received(String source, String more) {
        return done("/leads", INSPECTOR, from(source, more, mark));
    }

    private String registered(String content) {
        String lead = done("/leads", INSPECTOR, from("public-report", "", content));
        done("/leads/" + lead + "/register", REGISTRY, "{}");
        return lead;
    }

    private static String anAccident() {
        return done("/accidents", POLICE, """
                {"title": "车间爆燃事故", "description": "x", "district": "371102", "sector": "industry-trade", "kind": "other",
                 "happenedAt": "%s", "deaths": 1, "seriousInjuries": 0}""".formatted(Instant.now().minusSeconds(60)));
    }

    private static String aProblem() {
        String supervision = done("/supervisions", INSPECTOR, """
                {"campaign": "rizhao-2021-spring", "title": "专项监督检查", "from": "2021-03-08"}""");
        return done("/responsibility-problems", INSPECTOR, """
                {"supervision": "%s", "unit": "u-1", "kind": "corruption", "summary": "收受礼金"}""".formatted(supervision));
    }

    private static String tracingOf(String accident) {
        return await().atMost(SOON)
                .until(
                        () -> read("/tracings?accident=" + accident, INSPECTOR)
                                .path("items")
                                .path(0)
                                .path("id")
                                .asString(""),
                        id -> !id.isEmpty());
    }

    private static String correlation(String path) {
        return read(path, INSPECTOR).path("correlationId").asString();
    }

    private static List<String> eventsOf(String lead) {
        return strings(read("/leads/" + lead + "/history", INSPECTOR).path("items"), "name");
    }

    private static List<String> strings(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(one -> one.path(field).asString())
                .toList();
    }

    private static List<String> actions(String lead, Actor actor) {
        return StreamSupport.stream(
                        read("/leads/" + lead, actor).path("actions").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static MongoCollection<Document> leads() {
        return service().bean(MongoDatabase.class).getCollection("leads");
    }

    @Test
    void aLeadIsUnderTheCorrelationOfTheAccidentOrTheTracingThatItNames() {
        String accident = anAccident();
        String ofTheAccident = received("accident", ", \"accident\": \"" + accident + "\"");
        String tracing = tracingOf(accident);
        String ofTheTracing = received("responsibility-tracing", ", \"tracing\": \"" + tracing + "\"");
        String problem = aProblem();
        String ofTheProblem = received("supervision", ", \"problem\": \"" + problem + "\"");
        String ofAHazard = received("hazard", ", \"hazard\": \"hazard-" + mark + "\"");

        assertThat(correlation("/leads/" + ofTheAccident)).isEqualTo(correlation("/accidents/" + accident));
        assertThat(correlation("/leads/" + ofTheTracing)).isEqualTo(correlation("/accidents/" + accident));
        assertThat(correlation("/leads/" + ofAHazard)).isEqualTo("hazard-" + mark);
        assertThat(strings(read("/leads?accident=" + accident, INSPECTOR).path("items"), "id"))
                .containsExactly(ofTheAccident);
        assertThat(strings(read("/leads?problem=" + problem, INSPECTOR).path("items"), "id"))
                .containsExactly(ofTheProblem);
        assertThat(strings(read("/leads?tracing=" + tracing, INSPECTOR).path("items"), "id"))
                .containsExactly(ofTheTracing);
    }

    @Test
    void whatSomebodyMayNotSeeIsNoOtherReferenceThanWhatIsNotThere() {
        String accident = anAccident();
        for (String[] one : new String[][] {
            {"accident", "accident", accident},
            {"responsibility-tracing", "tracing", tracingOf(accident)},
            {"supervision", "problem", aProblem()}
        }) {
            String body = """
                    {"source": "%s", "%s": "%s", "district": "371103", "content": "x"}""";
            Answer unseen = service().post("/leads", INSPECTOR_OF_LANSHAN, body.formatted(one[0], one[1], one[2]));
            Answer absent = service().post("/leads", INSPECTOR_OF_LANSHAN, body.formatted(one[0], one[1], "no-such"));

            assertThat(unseen.status()).as(unseen.body()).isEqualTo(422);
            assertThat(unseen.json().path("rule").asString()).isEqualTo("lead-refers-to-what-is-seen");
            assertThat(unseen.body()).contains("\"" + one[1] + "\"").isEqualTo(absent.body());
            refused("lead-names-its-source", 422, "/leads", INSPECTOR, from(one[0], ", \"hazard\": \"h-1\"", "x"));
        }
        refused("lead-names-its-source", 422, "/leads", INSPECTOR, from("hazard", "", "x"));
        refused("received-by-discipline-inspection", 403, "/leads", POLICE, from("accident", "", "x"));
    }

    @Test
    void aReportersNameIsSealedBesideTheContentAndReadWithIt() {
        String reporter = ", \"reporter\": \"" + CANARY + "\"";
        String lead = received("public-report", reporter);
        String anonymous = received("public-report", "");

        assertThat(read("/leads/" + lead, INSPECTOR).path("named").asBoolean()).isTrue();
        assertThat(read("/leads/" + anonymous, INSPECTOR).path("named").asBoolean())
                .isFalse();
        JsonNode texts = service()
                .post("/leads/" + lead + "/read-content", INSPECTOR, "{\"purpose\": \"disposal\"}")
                .json();
        assertThat(texts.path("content").asString()).isEqualTo(mark);
        assertThat(texts.path("reporter").asString()).isEqualTo(CANARY);
        assertThat(service()
                        .post("/leads/" + anonymous + "/read-content", INSPECTOR, "{\"purpose\": \"disposal\"}")
                        .json()
                        .has("reporter"))
                .isFalse();
        assertThat(String.valueOf(leads().find(new Document("_id", lead)).first()))
                .doesNotContain(CANARY);
        refused(
                "reporter-of-a-public-report",
                422,
                "/leads",
                INSPECTOR,
                from("hazard", ", \"hazard\": \"h-1\"" + reporter, "x"));
    }

    @Test
    void silenceIsSaidOnceWithTwoInstancesAtOnceAndStopsNobody() {
        String lead = received("public-report", ", \"reporter\": \"" + CANARY + "\"");
        TestService other = anotherInstance();
        List<CompletableFuture<Void>> both = List.of(service(), other).stream()
                .map(instance -> CompletableFuture.runAsync(
                        () -> instance.bean(Leads.class).lapse(LONG_AFTER)))
                .toList();
        both.forEach(CompletableFuture::join);
        other.bean(Leads.class).lapse(LONG_AFTER.plusSeconds(60));
        other.close();

        done("/leads/" + lead + "/register", REGISTRY, "{}");
        done("/leads/" + lead + "/dispose", INSPECTOR, "{\"disposition\": \"preliminary-verification\"}");
        service().bean(Leads.class).lapse(LONG_AFTER.plus(Duration.ofDays(60)));
        done("/leads/" + lead + "/recommend-case", INSPECTOR, "{}");

        assertThat(eventsOf(lead))
                .containsExactly(
                        "lead-received",
                        "lead-registration-overdue",
                        "lead-disposal-overdue",
                        "lead-registered",
                        "lead-disposed",
                        "lead-outcome-overdue",
                        "lead-case-recommended");
        JsonNode view = read("/leads/" + lead, INSPECTOR);
        assertThat(view.path("overdue").toString()).isEqualTo("[\"registration\",\"disposal\",\"outcome\"]");
        assertThat(view.path("caseRecommended").asBoolean()).isTrue();
        await().atMost(SOON).until(() -> published(lead).size() == 7);
        Published.assertValid(published(lead));
        for (Published.Event event : published(lead)) {
            assertThat(event.headers()).containsEntry(CeHeaders.DATA_CLASSIFICATION, "restricted");
            assertThat(event.text()).doesNotContain(mark, CANARY, INSPECTOR.account() + "\",\"organisation");
        }
        assertThat(published(lead).get(1).text()).contains("\"system\"");
    }

    private static List<Published.Event> published(String subject) {
        return Published.by(service().name()).stream()
                .filter(event -> event.subject().equals(subject))
                .toList();
    }

    @Test
    void isConcludedByTwoPeople() {
        String lead = registered(mark);
        assertThat(actions(lead, INSPECTOR)).containsExactly("dispose");

        done("/leads/" + lead + "/dispose", INSPECTOR, "{\"disposition\": \"concluded\"}");

        JsonNode proposed = read("/leads/" + lead, DECISION_BODY);
        assertThat(proposed.path("state").asString()).isEqualTo("REGISTERED");
        assertThat(proposed.path("proposedDisposition").asString()).isEqualTo("concluded");
        assertThat(proposed.has("disposition")).isFalse();
        assertThat(actions(lead, DECISION_BODY)).containsExactly("approve-disposal", "return-disposal");
        done("/leads/" + lead + "/return-disposal", DECISION_BODY, "{}");
        done("/leads/" + lead + "/dispose", INSPECTOR_2, "{\"disposition\": \"concluded\"}");
        done("/leads/" + lead + "/approve-disposal", DECISION_BODY, "{}");

        assertThat(state("/leads/" + lead, INSPECTOR)).isEqualTo("DISPOSED");
        assertThat(eventsOf(lead))
                .containsExactly(
                        "lead-received",
                        "lead-registered",
                        "lead-disposal-proposed",
                        "lead-disposal-returned",
                        "lead-disposal-proposed",
                        "lead-disposed");
        await().atMost(SOON).until(() -> published(lead).size() == 6);
        Published.assertValid(published(lead));
    }

    @Test
    void aMergedLeadIsDisposedOfThroughTheOtherAndLeadsToNoCaseOfItsOwn() {
        String into = registered(mark + "一");
        String lead = registered(mark + "二");
        String body = "{\"into\": \"%s\"}";
        assertThat(actions(lead, REGISTRY_2)).containsExactly("merge");
        refused("merged-into-what-is-seen", 422, "/leads/" + lead + "/merge", REGISTRY_2, body.formatted("no-such"));
        refused(
                "disposed-by-another-than-the-registrar",
                409,
                "/leads/" + lead + "/merge",
                REGISTRY,
                body.formatted(into));

        done("/leads/" + lead + "/merge", REGISTRY_2, body.formatted(into));

        assertThat(read("/leads/" + lead, INSPECTOR).path("mergedInto").asString())
                .isEqualTo(into);
        assertThat(strings(read("/leads?mergedInto=" + into, INSPECTOR).path("items"), "id"))
                .containsExactly(lead);
        assertThat(state("/leads/" + into, INSPECTOR)).isEqualTo("REGISTERED");
        refused(
                "merged-is-final",
                409,
                "/leads/" + lead + "/dispose",
                INSPECTOR,
                "{\"disposition\": \"preliminary-verification\"}");
        refused("ground-is-ripe", 409, "/cases", DECISION_BODY, """
                {"lead": "%s", "accidentCase": false, "facts": "x",
                 "concerned": [{"capacities": ["unit"], "organisation": "u-1"}]}""".formatted(lead));
        await().atMost(SOON).until(() -> published(lead).size() == 3);
        Published.assertValid(published(lead));
    }

    private static JsonNode duplicatesOf(String lead, Actor reader) {
        return read("/leads/" + lead + "/likely-duplicates", reader);
    }

    private String in(String district, String content) {
        return done("/leads", INSPECTOR, """
                {"source": "public-report", "district": "%s", "content": "%s"}""".formatted(district, content));
    }

    @Test
    void similarLeadsOfThePlaceAreProposedAndNobodyHasReadThemByThat() {
        String content = mark + "某某在烟花爆竹经营许可中收受礼金";
        String first = in("371102", content + "，数额不详");
        String ofTheCity = in("371100", "反映：" + content);
        String ofAnotherCounty = in("371103", content);
        String another = in("371102", "码头堆场长期无证作业，无人过问" + mark.substring(0, 4));
        String broken = in("371102", content);
        leads().updateOne(
                        new Document("_id", broken),
                        new Document("$set", new Document("state.content.ciphertext", "AAAA")));
        String destroyed = in("371102", content);
        service().bean(Sealing.class).destroy(destroyed);
        String lead = in("371102", content);

        JsonNode likely = duplicatesOf(lead, INSPECTOR);

        assertThat(strings(likely, "id"))
                .containsExactlyInAnyOrder(first, ofTheCity)
                .doesNotContain(ofAnotherCounty, another, broken, destroyed, lead);
        assertThat(likely.get(0).path("because").toString()).isEqualTo("[\"content\"]");
        assertThat(likely.toString()).doesNotContain(mark, "similarity");
        assertThat(read("/reading-logs?matter=" + first, REGISTRY).path("items"))
                .isEmpty();
        assertThat(leads().listIndexes().map(index -> index.get("key", Document.class)))
                .contains(new Document("state.receivedAt", -1).append("_id", 1));
        Actor ofDonggang = person(
                "donggang-inspector",
                "donggang-discipline",
                INSPECTOR.kind(),
                DONGGANG,
                org.safetyvalve.starter.domain.Role.DISCIPLINE_INSPECTOR);
        assertThat(strings(duplicatesOf(lead, ofDonggang), "id")).containsExactly(first);
        assertThat(strings(duplicatesOf(ofTheCity, INSPECTOR), "id")).contains(lead, first, ofAnotherCounty);
    }

    @Test
    void leadsOfTheSameHazardOrOfTheSameNumberOfOneSenderAreProposedWhateverTheySay() {
        String hazard = ", \"hazard\": \"hazard-" + mark + "\"";
        String one = done("/leads", INSPECTOR, from("hazard", hazard, "甲" + UUID.randomUUID()));
        String other = done("/leads", INSPECTOR, from("public-report", hazard, "乙" + UUID.randomUUID()));
        assertThat(strings(duplicatesOf(one, INSPECTOR), "id")).containsExactly(other);
        assertThat(duplicatesOf(one, INSPECTOR).get(0).path("because").toString())
                .isEqualTo("[\"hazard\"]");

        for (String agency : List.of("rizhao-public-security", "rizhao-public-security", "rizhao-court")) {
            AgencyMail.send(
                    agency,
                    UUID.randomUUID().toString(),
                    "371102",
                    new AgencyLeadTransferred(
                            new AgencyNotice(Instant.now(), agency, "线索" + mark),
                            UUID.randomUUID().toString(),
                            "监察法第三十四条",
                            null,
                            null,
                            null));
        }
        List<String> sent = await().atMost(SOON).until(this::sent, ids -> ids.size() == 3);
        assertThat(sent)
                .filteredOn(id -> duplicatesOf(id, INSPECTOR).size() == 1)
                .hasSize(2)
                .allSatisfy(id -> assertThat(duplicatesOf(id, INSPECTOR)
                                .get(0)
                                .path("because")
                                .toString())
                        .isEqualTo("[\"reference\"]"));
    }

    private List<String> sent() {
        return leads().find(new Document("state.reference", "线索" + mark))
                .map(document -> document.getString("_id"))
                .into(new java.util.ArrayList<>());
    }

    /**
     * As versions before stored it: no clocks, and an accident named by nothing but the source. Taken on by an instance that has
     * not seen it before.
     */
    @Test
    void aLeadThatAnEarlierVersionReceivedGoesItsWay() {
        String lead = received("hazard", ", \"hazard\": \"hazard-" + mark + "\"");
        leads().updateOne(
                        new Document("_id", lead),
                        new Document(
                                        "$unset",
                                        new Document("state.clocks", "")
                                                .append("state.origin.hazard", "")
                                                .append("due", ""))
                                .append("$set", new Document("state.origin.source", "ACCIDENT")));

        JsonNode view = read("/leads/" + lead, INSPECTOR);
        assertThat(view.path("source").asString()).isEqualTo("accident");
        assertThat(view.has("registerBy")).isFalse();
        assertThat(duplicatesOf(lead, INSPECTOR)).isEmpty();
        TestService other = anotherInstance();
        assertThat(other.post("/leads/" + lead + "/register", REGISTRY, "{}").status())
                .isEqualTo(200);
        other.close();
        done("/leads/" + lead + "/dispose", INSPECTOR, "{\"disposition\": \"preliminary-verification\"}");
        JsonNode disposed = read("/leads/" + lead, INSPECTOR);
        assertThat(disposed.has("disposeBy")).isFalse();
        assertThat(disposed.has("outcomeBy")).isTrue();
    }
}
