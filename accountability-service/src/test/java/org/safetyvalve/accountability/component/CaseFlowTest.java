package org.safetyvalve.accountability.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.testing.TestService.Answer;
import tools.jackson.databind.JsonNode;

/** A county's case of an accident by REST, from the lead to its effect. */
public class CaseFlowTest {
    private static final String CHANGED = "\"result\": \"changed\",";
    private static final String CANARY = "张三丰";
    private static final String FOUND = """
            {"findings": [{"concerned": "1", "finding": "falsification", "text": "%s"}], "report": "%s"}""".formatted(CANARY, CANARY);
    private static final String INFORMED = """
            {"concerned": "1", "means": "in-person", "notice": "%s"}""".formatted(CANARY);
    private static final String NOT_UPHELD = "{\"head\": \"dg-decision\", \"upheld\": false}";
    private static final Actor COUNTY_INSPECTOR = county("dg-inspector", Role.DISCIPLINE_INSPECTOR);
    private static final Actor COUNTY_REGISTRY = county("dg-registry", Role.DISCIPLINE_REGISTRY);
    public static final Actor DECIDER = county("dg-decision", Role.DECISION_BODY);
    public static final Actor FIRST = county("dg-investigator", Role.INVESTIGATOR);
    private static final Actor SECOND = county("dg-investigator-2", Role.INVESTIGATOR);
    public static final Actor ADJUDICATOR = county("dg-adjudicator", Role.ADJUDICATOR);
    private static final Actor ADJUDICATOR_2 = county("dg-adjudicator-2", Role.ADJUDICATOR);
    private static final Actor REVIEWER = org.safetyvalve.starter.testing.People.REVIEW_BODY;

    private final String lead = registeredLead();

    private static Actor county(String account, Role role) {
        return person(account, "donggang-discipline", OrganisationKind.DISCIPLINE_INSPECTION, DONGGANG, role);
    }

    private static String registeredLead() {
        String accident = done("/accidents", POLICE, """
                {"title": "车间爆燃事故", "description": "x", "district": "371102", "sector": "industry-trade", "kind": "other",
                 "happenedAt": "%s", "deaths": 1, "seriousInjuries": 0}""".formatted(Instant.now().minusSeconds(60)));
        return registered("""
                {"source": "accident", "accident": "%s", "district": "371102", "content": "瞒报"}""".formatted(accident));
    }

    private static String registered(String aLead) {
        String lead = done("/leads", COUNTY_INSPECTOR, aLead);
        done("/leads/" + lead + "/register", COUNTY_REGISTRY, "{}");
        return lead;
    }

    private static void recommended(String lead) {
        done("/leads/" + lead + "/dispose", COUNTY_INSPECTOR, "{\"disposition\": \"preliminary-verification\"}");
        done("/leads/" + lead + "/recommend-case", COUNTY_INSPECTOR, "{}");
    }

    /** A county's case of a hazard, decided and without effect yet, by its address. */
    public static String decided(String hazard) {
        String path = underInvestigation(hazard);
        done(path + "/conclude-investigation", FIRST, FOUND);
        done(path + "/hear", ADJUDICATOR, "{\"opinion\": \"事实清楚\"}");
        done(path + "/hear", ADJUDICATOR_2, "{\"opinion\": \"同意\"}");
        done(path + "/propose", ADJUDICATOR, outcome("falsification", "accountability-2019/admonition"));
        answered(path);
        done(path + "/decide", DECIDER, "{}");
        return path;
    }

    /** A county's case of a hazard that two investigators have taken up, by its address. */
    public static String underInvestigation(String hazard) {
        String lead = registered("""
                {"source": "hazard", "hazard": "%s", "district": "371102", "content": "失职"}""".formatted(hazard));
        recommended(lead);
        String path = "/cases/" + done("/cases", DECIDER, aCase(lead));
        done(path + "/assign", DECIDER, "{\"investigators\": [\"dg-investigator\", \"dg-investigator-2\"]}");
        done(path + "/take-up", FIRST, "{}");
        done(path + "/take-up", SECOND, "{}");
        return path;
    }

    /** Who is concerned is informed of what is proposed, and defends himself. */
    private static void answered(String path) {
        done(path + "/inform", ADJUDICATOR, INFORMED);
        done(path + "/hear-defence", FIRST, """
                {"concerned": "1", "waived": false, "statement": "%s", "acceptance": "not-accepted", "reasons": "%s"}""".formatted(CANARY, CANARY));
    }

    private static String aCase(String lead) {
        return """
                {"lead": "%s", "reference": "东纪案〔2026〕12号", "accidentCase": false, "facts": "%s 瞒报",
                 "concerned": [{"capacities": ["cadre", "public-official"], "organisation": "donggang-emergency-bureau",
                                "name": "%s，局长"}]}""".formatted(lead, CANARY, CANARY);
    }

    private static String outcome(String finding, String form) {
        return """
                {"outcomes": [{"concerned": "1", "finding": "%s", "measures": [{"form": "%s"}]}], "reasons": "%s"}""".formatted(finding, form, CANARY);
    }

    private static String sanction(String before, String form, int months) {
        return """
                {%s "outcomes": [{"concerned": "1", "finding": "falsification", "measures":
                  [{"form": "administrative-sanctions-2020/%s", "months": %d}]}], "reasons": "%s"}""".formatted(before, form, months, CANARY);
    }

    @Test
    void aCountysDecisionHasEffectOnlyWhenTheLevelAboveHasReviewedIt() {
        refused("ground-is-ripe", 409, "/cases", DECIDER, aCase(lead));
        done("/leads/" + lead + "/dispose", COUNTY_INSPECTOR, "{\"disposition\": \"preliminary-verification\"}");
        refused("ground-is-ripe", 409, "/cases", DECIDER, aCase(lead));
        done("/leads/" + lead + "/recommend-case", COUNTY_INSPECTOR, "{}");
        String path = "/cases/" + done("/cases", DECIDER, aCase(lead));
        assertThat(read(path, DECIDER).path("reviewRequired").asBoolean()).isTrue();
        assertThat(read(path, DECIDER).path("correlationId").asString())
                .isEqualTo(
                        read("/leads/" + lead, INSPECTOR).path("correlationId").asString());
        assertThat(names(read(path, DECIDER).path("actions"))).contains("assign");

        done(path + "/assign", DECIDER, "{\"investigators\": [\"dg-investigator\", \"dg-investigator-2\"]}");
        done(path + "/take-up", FIRST, "{}");
        refused("at-least-two-investigators", 409, path + "/conclude-investigation", FIRST, FOUND);
        done(path + "/take-up", SECOND, "{}");
        done(path + "/conclude-investigation", FIRST, FOUND);
        assertThat(Instant.parse(read(path, DECIDER).path("proposeBy").asString()))
                .isAfter(Instant.now().plus(Duration.ofDays(27)));
        done(path + "/hear", ADJUDICATOR, "{\"opinion\": \"%s\"}".formatted(CANARY));
        done(path + "/hear", ADJUDICATOR_2, "{\"opinion\": \"同意\"}");
        done(path + "/propose", ADJUDICATOR, sanction("", "demerit", 12));
        assertThat(service().get(path, REVIEWER).status()).isEqualTo(404);
        refused("heard-before-the-decision", 409, path + "/decide", DECIDER, "{}");
        assertThat(names(read(path, DECIDER).path("toBeHeard"))).containsExactly("1");
        refused("informed-by-who-handles-it", 403, path + "/inform", DECIDER, INFORMED);
        answered(path);
        assertThat(names(read(path, DECIDER).path("toBeHeard"))).isEmpty();
        done(
                path + "/challenge-head",
                COUNTY_REGISTRY,
                "{\"head\": \"dg-decision\", \"grounds\": \"%s\"}".formatted(CANARY));
        refused("head-is-challenged", 409, path + "/decide", DECIDER, "{}");
        refused("head-challenge-decided-above", 403, path + "/decide-head-challenge", DECIDER, NOT_UPHELD);
        done(path + "/decide-head-challenge", REVIEWER, NOT_UPHELD);
        done(path + "/decide", DECIDER, outcome("falsification", "accountability-2019/admonition"));

        refused("reviewed-before-effect", 409, path + "/take-effect", DECIDER, "{}");
        refused("no-heavier-than-told", 409, path + "/review", REVIEWER, sanction(CHANGED, "major-demerit", 18));
        done(path + "/review", REVIEWER, sanction(CHANGED, "demerit", 12));
        done(path + "/take-effect", DECIDER, "{}");

        JsonNode seen = read(path, DECIDER);
        assertThat(seen.path("state").asString()).isEqualTo("TOOK_EFFECT");
        assertThat(seen.toString()).doesNotContain(CANARY);
        JsonNode opened = content(path, DECIDER, "decision");
        assertThat(opened.path("facts").asString()).isEqualTo(CANARY + " 瞒报");
        assertThat(opened.path("concerned").get(0).path("name").asString()).isEqualTo(CANARY + "，局长");
        assertThat(opened.path("report").asString()).isEqualTo(CANARY);
        JsonNode notice = opened.path("notices").get(0);
        assertThat(notice.path("notice").asString()).isEqualTo(CANARY);
        assertThat(notice.path("statement").asString()).isEqualTo(CANARY);
        assertThat(notice.path("reasons").asString()).isEqualTo(CANARY);
        assertThat(opened.path("review").path("reasons").asString()).isEqualTo(CANARY);
        assertThat(opened.path("effective").path("decision").path("reasons").asString())
                .isEqualTo(CANARY);
        assertThat(read("/reading-logs?matter=" + seen.path("id").asString(), COUNTY_REGISTRY)
                        .path("items"))
                .hasSize(1);
        assertThat(seen.path("effective").path("decision").path("outcomes").toString())
                .contains("demerit");
        assertThat(String.valueOf(read(path + "/history", DECIDER)))
                .contains("decision-reviewed", "administrative-sanction", "concerned-informed", "defence-heard")
                .doesNotContain(CANARY);
        assertThat(stored(seen.path("id").asString())).isNotEmpty().doesNotContain(CANARY);
        assertThat(String.valueOf(read("/cases", DECIDER))).doesNotContain(CANARY);
    }

    @Test
    void isFiledFromATracingThatDeterminedAFaultUnderTheHazardsCorrelation() {
        String hazard = UUID.randomUUID().toString();
        feed().publish(hazard, Hazards.found());
        feed().publish(hazard, Hazards.classified("major"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> read("/tracings?hazard=" + hazard, INSPECTOR)
                                .path("items")
                                .size()
                        == 1);
        String tracing = read("/tracings?hazard=" + hazard, INSPECTOR)
                .path("items")
                .get(0)
                .path("id")
                .asString();
        String ofTheTracing = """
                {"tracing": "%s", "accidentCase": true, "facts": "失职",
                 "concerned": [{"capacities": ["unit"], "organisation": "u-1"}]}""".formatted(tracing);

        refused("ground-is-ripe", 409, "/cases", DECISION_BODY, ofTheTracing);
        done("/tracings/" + tracing + "/determine", INSPECTOR, TracingTest.ALL_FOUR);
        JsonNode filed = read("/cases/" + done("/cases", DECISION_BODY, ofTheTracing), DECISION_BODY);

        assertThat(filed.path("correlationId").asString()).isEqualTo(hazard);
        assertThat(filed.path("hazard").asString()).isEqualTo(hazard);
        assertThat(filed.path("level").asString()).isEqualTo("city");
        assertThat(filed.path("reviewRequired").asBoolean()).isFalse();
        assertThat(String.valueOf(read("/hazards/" + hazard + "/history", DECISION_BODY)))
                .contains("case-opened");
        assertThat(String.valueOf(read("/hazards/" + hazard + "/history", INSPECTOR)))
                .doesNotContain("case-opened");
        refused("filed-on-a-ground", 422, "/cases", DECISION_BODY, ofTheTracing.replace(tracing, "no-such-tracing"));
        refused(
                "unknown-code",
                422,
                "/cases",
                DECISION_BODY,
                ofTheTracing.replace("{\"tracing\"", "{\"lead\": \"l\", \"tracing\""));
    }

    private static String stored(String id) {
        Document document = service()
                .context()
                .getBean(MongoDatabase.class)
                .getCollection("cases")
                .find(new Document("_id", id))
                .first();
        return String.valueOf(document);
    }

    private static List<String> names(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void whoHasNothingToDoWithItCannotTellItFromOneThatDoesNotExist() {
        recommended(lead);
        String id = done("/cases", DECIDER, aCase(lead));

        for (Actor stranger : List.of(COUNTY_INSPECTOR, FIRST, ADJUDICATOR, REVIEWER, INSPECTOR, LEADER, COMMITTEE)) {
            Answer real = service().get("/cases/" + id, stranger);
            Answer none = service().get("/cases/no-such-case", stranger);
            assertThat(real.status()).isEqualTo(404);
            assertThat(real.body().replace(id, "no-such-case")).isEqualTo(none.body());
            assertThat(names(read("/cases?lead=" + lead, stranger).path("items")))
                    .isEmpty();
            assertThat(read("/cases?lead=" + lead, stranger).path("next").isNull())
                    .isTrue();
        }
        assertThat(read("/cases?lead=" + lead, DECIDER).path("items")).hasSize(1);
    }

    @Test
    void anErrorSaysNothingOfWhatWasSent() {
        Answer refused = service().post("/cases", INSPECTOR, aCase(lead));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain(CANARY);
        Answer invalid = service().post("/cases", DECIDER, aCase(lead).replace("cadre", CANARY));
        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.body()).doesNotContain(CANARY);
    }
}
