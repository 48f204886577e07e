package org.safetyvalve.accountability.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.deadlines.Lapsing;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.testing.TestService.Answer;
import tools.jackson.databind.JsonNode;

/** A regular exchange between discipline inspection and the safety committee office. */
class ExchangeFlowTest {
    static final String A_PLAN = """
            {"with": "rizhao-safety-committee", "plan": {"reference": "日沟通〔2026〕4号", "at": "2099-04-15T01:00:00Z", "place": "第一会议室"}}""";
    static final String A_RECORD = """
            {"minutes": "会议纪要一字不外传", "next": {"reference": "日沟通〔2026〕5号", "at": "2099-05-15T01:00:00Z", "place": "第一会议室"} %s}""";

    /** An exchange that was held, in the past, by its address. */
    static String held() {
        Actor loading = SilenceTest.loading(INSPECTOR);
        String exchange = "/exchanges/"
                + done(
                        "/exchanges",
                        loading,
                        A_PLAN.replace("2099-", "2021-")
                                .replace("\"with\"", "\"occurredAt\": \"2021-04-01T02:00:00Z\", \"with\""));
        done(exchange + "/hold", loading, A_RECORD.formatted(", \"occurredAt\": \"2021-04-15T03:00:00Z\""));
        return exchange;
    }

    private static List<String> ids(JsonNode agenda, String kind) {
        JsonNode item = agenda.path("items")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
        List<String> ids =
                item.path("ids").valueStream().map(JsonNode::asString).toList();
        assertThat(item.path("count").asInt()).isEqualTo(ids.size());
        return ids;
    }

    @Test
    void itsAgendaIsWhatIsOpenNowAsFarAsEachPartyMaySeeIt() {
        String exchange = "/exchanges/" + done("/exchanges", INSPECTOR, A_PLAN);
        String supervision = done("/supervisions", INSPECTOR, """
                {"campaign": "rizhao-2021-spring", "title": "专项监督检查", "from": "2021-03-08"}""");
        String ofTheDepartment = overdueProblem(supervision, DEPARTMENT);
        String ofTheCommittee = overdueProblem(supervision, COMMITTEE);
        String toTheCommittee = transfer(INSPECTOR, "rizhao-safety-committee");
        String toTheCourt = transfer(INSPECTOR, "rizhao-court");
        String interview = JointInterviewFlowTest.held();
        done(interview + "/commitments", INSPECTOR, """
                {"organisation": "rizhao-emergency-bureau", "text": "逐户检查", "workingDays": 10}""");
        String commitment = interview.substring("/joint-interviews/".length()) + "/1";
        String hazard = UUID.randomUUID().toString();
        feed().publish(hazard, Hazards.found());
        feed().publish(hazard, Hazards.classified("major"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !read("/tracings?hazard=" + hazard, INSPECTOR)
                        .path("items")
                        .isEmpty());
        String tracing = read("/tracings?hazard=" + hazard, INSPECTOR)
                .path("items")
                .get(0)
                .path("id")
                .asString();

        JsonNode discipline = read(exchange + "/agenda", INSPECTOR);
        JsonNode committee = read(exchange + "/agenda", COMMITTEE);

        assertThat(ids(discipline, "problems-overdue")).contains(ofTheDepartment, ofTheCommittee);
        assertThat(ids(committee, "problems-overdue")).contains(ofTheCommittee).doesNotContain(ofTheDepartment);
        assertThat(ids(discipline, "transfers-not-acknowledged"))
                .contains(toTheCommittee)
                .doesNotContain(toTheCourt);
        assertThat(ids(committee, "transfers-not-acknowledged")).contains(toTheCommittee);
        assertThat(ids(discipline, "tracings-open")).contains(tracing);
        assertThat(ids(committee, "tracings-open")).isEmpty();
        assertThat(ids(discipline, "commitments-open")).contains(commitment);
    }

    private static String overdueProblem(String supervision, Actor unit) {
        String problem = done("/responsibility-problems", INSPECTOR, """
                {"supervision": "%s", "unit": "%s", "kind": "formalism", "summary": "走过场"}""".formatted(supervision, unit.organisation()));
        done("/responsibility-problems/" + problem + "/feed-back", INSPECTOR, "{\"workingDays\": 3}");
        Instant longAfter = Instant.now().plus(Duration.ofDays(60));
        service().context().getBeansOfType(Lapsing.class).values().stream()
                .filter(room -> room.name().equals("problems"))
                .forEach(room -> room.lapse(longAfter));
        return problem;
    }

    private static String transfer(Actor from, String to) {
        return done("/transfers", from, """
                {"subjectKind": "hazard", "subject": "h-%s", "to": "%s", "district": "371102", "basis": "安全生产法"}""".formatted(UUID.randomUUID(), to));
    }

    @Test
    void isPostponedAndNotRecordedBeforeItsTime() {
        String exchange = "/exchanges/" + done("/exchanges", INSPECTOR, A_PLAN);
        done(exchange + "/postpone", COMMITTEE, """
                {"to": "2099-04-16T01:00:00Z", "place": "第二会议室", "reason": "冲突"}""");
        refused("exchanged-at-its-time", 409, exchange + "/hold", INSPECTOR, A_RECORD.formatted(""));

        JsonNode postponed = read(exchange, INSPECTOR);
        assertThat(postponed.path("place").asString()).isEqualTo("第二会议室");
        assertThat(postponed.path("postponements").get(0).path("reason").asString())
                .isEqualTo("冲突");
    }

    @Test
    void heldItPlansTheNextAndKeepsItsAgendaForWhoRecordedIt() {
        String exchange = held();
        JsonNode held = read(exchange, COMMITTEE);
        String next = "/exchanges/" + held.path("next").asString();

        assertThat(state(next, COMMITTEE)).isEqualTo("PLANNED");
        assertThat(read(next, INSPECTOR).path("at").asString()).isEqualTo("2099-05-15T01:00:00Z");
        assertThat(held.path("minutes").asString()).startsWith("会议纪要");
        assertThat(held.path("agenda").isObject()).isFalse();
        assertThat(read(exchange, INSPECTOR).path("agenda").path("items")).hasSize(4);
    }

    @Test
    void aRepeatedRecordGetsTheFirstAnswerAndPlansNoOther() {
        Actor loading = SilenceTest.loading(INSPECTOR);
        String exchange = "/exchanges/"
                + done(
                        "/exchanges",
                        loading,
                        A_PLAN.replace("2099-", "2021-")
                                .replace("\"with\"", "\"occurredAt\": \"2021-04-01T02:00:00Z\", \"with\""));
        String key = UUID.randomUUID().toString();

        Answer first = hold(exchange, loading, key);
        Answer second = hold(exchange, loading, key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        refused(
                "exchange-not-planned",
                409,
                exchange + "/hold",
                loading,
                A_RECORD.formatted(", \"occurredAt\": \"2021-04-15T03:00:00Z\""));
    }

    private static Answer hold(String exchange, Actor actor, String key) {
        return service()
                .send(service()
                        .request(exchange + "/hold", actor)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(
                                A_RECORD.formatted(", \"occurredAt\": \"2021-04-15T03:00:00Z\""))));
    }

    @Test
    void whatWasAgreedIsVerifiedByTheOtherPartyAndPublishedWithoutItsText() {
        String exchange = held();
        String id = exchange.substring("/exchanges/".length());
        done(exchange + "/commitments", INSPECTOR, """
                {"organisation": "rizhao-discipline", "text": "移交台账", "workingDays": 10}""");
        done(exchange + "/commitments/1/report", INSPECTOR, "{\"report\": \"已移交\"}");
        refused("checked-by-somebody-else", 409, exchange + "/commitments/1/verify", INSPECTOR_2, "{}");
        done(exchange + "/commitments/1/verify", COMMITTEE, "{}");
        done(exchange + "/close", COMMITTEE, "{}");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(of(id)).hasSize(6));

        Published.assertValid(of(id));
        assertThat(of(id)).allSatisfy(event -> assertThat(event.text()).doesNotContain("一字不外传", "移交", "\"account\""));
    }

    private static List<Published.Event> of(String id) {
        return Published.by(service().name()).stream()
                .filter(event -> event.subject().equals(id))
                .toList();
    }
}
