package org.safetyvalve.accountability.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.testing.TestService.Answer;
import tools.jackson.databind.JsonNode;

/** A joint interview from its call to its end. */
public class JointInterviewFlowTest {
    static final String A_CALL = """
            {"reference": "日约〔2026〕2号", "convenedWith": ["rizhao-safety-committee"], "topic": "消防安全责任落实",
             "summoned": [{"organisation": "rizhao-emergency-bureau", "office": "局长"},
                          {"organisation": "91371102MA3GJHZ01X", "office": "总经理"}],
             "at": "2099-04-28T01:00:00Z", "place": "第一会议室"}""";
    private static final String MINUTES = "谈话内容一字不外传";
    private static final String ATTENDANCE = """
            {"attendance": [{"organisation": "rizhao-emergency-bureau", "office": "局长", "attended": true},
                            {"organisation": "91371102MA3GJHZ01X", "office": "总经理", "attended": false}],
             "minutes": "%s" %s}""";

    /** A joint interview of the department and the unit that was held, in the past, by its address. */
    public static String held() {
        Actor loading = SilenceTest.loading(INSPECTOR);
        String interview = "/joint-interviews/"
                + done(
                        "/joint-interviews",
                        loading,
                        A_CALL.replace("2099-", "2021-")
                                .replace("\"place\"", "\"occurredAt\": \"2021-04-23T02:00:00Z\", \"place\""));
        done(interview + "/hold", loading, ATTENDANCE.formatted(MINUTES, ", \"occurredAt\": \"2021-04-28T03:00:00Z\""));
        return interview;
    }

    private static String commitment(Actor actor) {
        return "{\"organisation\": \"%s\", \"text\": \"逐户检查\", \"workingDays\": 10}".formatted(actor.organisation());
    }

    @Test
    void isCalledAndNotRecordedBeforeItsTimeAndCancelled() {
        String interview = "/joint-interviews/" + done("/joint-interviews", INSPECTOR, A_CALL);

        assertThat(read(interview, DEPARTMENT).path("place").asString()).isEqualTo("第一会议室");
        assertThat(service().get(interview, POLICE).status()).isEqualTo(404);
        refused("held-at-its-time", 409, interview + "/hold", INSPECTOR, ATTENDANCE.formatted(MINUTES, ""));
        refused("only-the-convenor", 403, interview + "/cancel", COMMITTEE, "{\"reason\": \"冲突\"}");
        done(interview + "/cancel", INSPECTOR, "{\"reason\": \"冲突\"}");

        assertThat(read(interview, UNIT).path("cancelledBecause").asString()).isEqualTo("冲突");
        refused(
                "callers-are-not-summoned",
                422,
                "/joint-interviews",
                COMMITTEE,
                A_CALL.replace(
                        "\"organisation\": \"rizhao-emergency-bureau\"",
                        "\"organisation\": \"rizhao-safety-committee\""));
    }

    @Test
    void whatWasCommittedToIsReportedFailedReportedVerifiedAndClosed() {
        String interview = held();
        done(interview + "/commitments", INSPECTOR, commitment(DEPARTMENT));
        String first = interview + "/commitments/1";

        done(first + "/report", DEPARTMENT, "{\"report\": \"已检查\"}");
        refused("verified-by-who-follows-up", 403, first + "/verify", DEPARTMENT, "{}");
        done(first + "/fail-verification", COMMITTEE, "{\"opinion\": \"只查了一半\", \"workingDays\": 5}");
        refused("closed-when-all-is-kept", 409, interview + "/close", INSPECTOR, "{}");
        done(first + "/report", DEPARTMENT, "{\"report\": \"全部检查\"}");
        done(first + "/verify", INSPECTOR_2, "{\"opinion\": \"属实\"}");
        done(interview + "/close", INSPECTOR, "{}");

        JsonNode commitment = read(interview, DEPARTMENT).path("commitments").get(0);
        assertThat(commitment.path("state").asString()).isEqualTo("VERIFIED");
        assertThat(commitment.path("round").asInt()).isEqualTo(2);
        assertThat(commitment.path("failedRounds").get(0).path("opinion").asString())
                .isEqualTo("只查了一半");
        assertThat(state(interview, INSPECTOR)).isEqualTo("CLOSED");
    }

    @Test
    void thatAReportIsLateIsSaidByTheClockAndNotByWhoReports() {
        String interview = held();
        done(
                interview + "/commitments",
                SilenceTest.loading(INSPECTOR),
                commitment(DEPARTMENT).replace("\"text\"", "\"occurredAt\": \"2021-04-28T03:10:00Z\", \"text\""));

        done(interview + "/commitments/1/report", DEPARTMENT, "{\"report\": \"已检查\"}");

        List<String> saidBy = read(interview + "/history", INSPECTOR)
                .path("items")
                .valueStream()
                .map(event -> event.path("name").asString() + " by "
                        + event.path("body").path("by").path("role").asString())
                .toList();
        assertThat(saidBy)
                .endsWith(
                        "commitment-made by discipline-inspector",
                        "commitment-overdue by system",
                        "commitment-escalated by system",
                        "commitment-reported by department");
    }

    @Test
    void eachOrganisationSeesItsOwnCommitmentsAndNobodyElseTheMinutes() {
        String interview = held();
        done(interview + "/commitments", INSPECTOR, commitment(DEPARTMENT));
        done(interview + "/commitments", INSPECTOR, commitment(UNIT));

        assertThat(read(interview, COMMITTEE).path("commitments")).hasSize(2);
        assertThat(read(interview, COMMITTEE).path("minutes").asString()).isEqualTo(MINUTES);
        JsonNode seenByTheUnit = read(interview, UNIT);
        assertThat(seenByTheUnit.path("commitments")).hasSize(1);
        assertThat(seenByTheUnit.path("commitments").get(0).path("number").asInt())
                .isEqualTo(2);
        assertThat(seenByTheUnit
                        .path("commitments")
                        .get(0)
                        .path("actions")
                        .get(0)
                        .asString())
                .isEqualTo("report");
        assertThat(seenByTheUnit.path("attendance")).hasSize(1);
        assertThat(seenByTheUnit.toString()).doesNotContain(MINUTES);
        assertThat(read(interview + "/history", UNIT).path("items")).hasSize(3);
        assertThat(read(interview + "/history", INSPECTOR).path("items")).hasSize(4);
        Answer another = service().post(interview + "/commitments/1/report", UNIT, "{\"report\": \"x\"}");
        Answer none = service().post(interview + "/commitments/3/report", UNIT, "{\"report\": \"x\"}");
        assertThat(another.status()).isEqualTo(404);
        assertThat(another.body()).isEqualTo(none.body());
    }

    @Test
    void whatIsPublishedIsValidAndSaysNeitherMinutesNorTextNorAccount() {
        String interview = held();
        String id = interview.substring(interview.lastIndexOf('/') + 1);
        done(interview + "/commitments", INSPECTOR, commitment(DEPARTMENT));
        done(interview + "/commitments/1/report", DEPARTMENT, "{\"report\": \"已检查\"}");
        done(interview + "/commitments/1/fail-verification", INSPECTOR, "{\"opinion\": \"x\", \"workingDays\": 5}");
        done(interview + "/commitments/1/report", DEPARTMENT, "{\"report\": \"已检查\"}");
        done(interview + "/commitments/1/verify", INSPECTOR, "{}");
        done(interview + "/close", INSPECTOR, "{}");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(of(id)).hasSize(8));

        List<Published.Event> events = of(id);
        Published.assertValid(events);
        assertThat(events.get(1).text()).contains("\"absent\":[\"91371102MA3GJHZ01X\"]");
        assertThat(events)
                .allSatisfy(
                        event -> assertThat(event.text()).doesNotContain(MINUTES, "逐户检查", "已检查", "局长", "\"account\""));
    }

    private static List<Published.Event> of(String id) {
        return Published.by(service().name()).stream()
                .filter(event -> event.subject().equals(id))
                .toList();
    }

    @Test
    void listsShowOnlyWhatTheReaderMaySee() {
        String campaign = "campaign-" + UUID.randomUUID();
        done(
                "/joint-interviews",
                INSPECTOR,
                A_CALL.replace("\"place\"", "\"campaign\": \"" + campaign + "\", \"place\""));
        String list = "/joint-interviews?campaign=" + campaign;

        for (Actor actor : List.of(INSPECTOR, COMMITTEE, DEPARTMENT, UNIT)) {
            assertThat(read(list, actor).path("items")).as(actor.account()).hasSize(1);
        }
        for (Actor actor : List.of(LEADER, POLICE)) {
            assertThat(read(list, actor).path("items")).as(actor.account()).isEmpty();
        }
        assertThat(read(list + "&organisation=no-such", INSPECTOR).path("items"))
                .isEmpty();
    }
}
