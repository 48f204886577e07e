package org.safetyvalve.accountability.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.testing.TestService.Answer;
import tools.jackson.databind.JsonNode;

/** A supervision with its groups, visits and problems. */
class SupervisionFlowTest {
    private final String supervision = "supervision-" + UUID.randomUUID();

    private void givenASupervision() {
        done("/supervisions", INSPECTOR, """
                {"id": "%s", "campaign": "rizhao-2021-spring", "title": "专项监督检查", "from": "2021-03-08"}""".formatted(supervision));
    }

    private String givenAProblem() {
        return "/responsibility-problems/"
                + done("/responsibility-problems", INSPECTOR, """
                        {"supervision": "%s", "unit": "%s", "kind": "formalism", "summary": "检查走过场"}""".formatted(supervision, DEPARTMENT.organisation()));
    }

    private void visit(String group, String unit) {
        done("/inspections/" + group + "/visits", INSPECTOR, """
                {"unit": "%s", "unitName": "某单位", "covert": true,
                 "interviews": [{"role": "department-leader", "at": "2021-03-16T06:30:00Z"},
                                {"role": "department-staff", "at": "2021-03-16T07:15:00Z"}],
                 "documents": [{"title": "检查记录", "kind": "inspection-record"}]}""".formatted(unit));
    }

    @Test
    void totalsAreCountsOfWhatWasRecorded() {
        givenASupervision();
        String group = done("/supervisions/" + supervision + "/inspections", INSPECTOR, "{\"groupName\": \"第一组\"}");
        visit(group, "unit-1");
        visit(group, "unit-2");
        visit(group, "unit-2");
        givenAProblem();

        JsonNode totals = read("/supervisions/" + supervision, INSPECTOR).path("totals");

        assertThat(totals.path("inspectionGroups").asInt()).isEqualTo(1);
        assertThat(totals.path("visits").asInt()).isEqualTo(3);
        assertThat(totals.path("unitsInspected").asInt()).isEqualTo(2);
        assertThat(totals.path("interviews").asInt()).isEqualTo(6);
        assertThat(totals.path("documentsRead").asInt()).isEqualTo(3);
        assertThat(totals.path("responsibilityProblems").asInt()).isEqualTo(1);
    }

    @Test
    void aProblemIsFedBackRectifiedFailedRectifiedVerifiedAndClosed() {
        givenASupervision();
        String problem = givenAProblem();
        assertThat(service().get(problem, DEPARTMENT).status()).isEqualTo(404);

        done(problem + "/feed-back", INSPECTOR, "{\"workingDays\": 10}");
        assertThat(read(problem, DEPARTMENT).path("actions").get(0).asString()).isEqualTo("rectify");
        done(problem + "/rectify", DEPARTMENT, "{\"report\": \"已重新检查\"}");
        done(problem + "/fail-verification", INSPECTOR, "{\"opinion\": \"仍未落实\", \"workingDays\": 5}");
        done(problem + "/rectify", DEPARTMENT, "{\"report\": \"已落实\"}");
        refused("fed-back-by-a-discipline-inspector", 403, problem + "/verify", DEPARTMENT, "{}");
        done(problem + "/verify", INSPECTOR_2, "{}");
        done(problem + "/close", INSPECTOR, "{}");

        JsonNode closed = read(problem, INSPECTOR);
        assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.path("round").asInt()).isEqualTo(2);
        assertThat(closed.path("campaign").asString()).isEqualTo("rizhao-2021-spring");
        assertThat(read(problem + "/history", INSPECTOR).path("items")).hasSize(7);
        assertThat(read(problem + "/history", DEPARTMENT).path("items")).hasSize(6);
    }

    @Test
    void aRepeatedProblemLeadsToTheEarlierOneOfTheSameUnit() {
        givenASupervision();
        String problem = givenAProblem();
        String earlier = problem.substring(problem.lastIndexOf('/') + 1);
        String again = """
                {"supervision": "%s", "unit": "%s", "kind": "formalism", "summary": "又走过场", "repeatOf": "%s"}""";

        refused(
                "repeats-one-of-the-same-unit",
                422,
                "/responsibility-problems",
                INSPECTOR,
                again.formatted(supervision, UNIT.organisation(), earlier));
        refused(
                "repeats-one-of-the-same-unit",
                422,
                "/responsibility-problems",
                INSPECTOR,
                again.formatted(supervision, DEPARTMENT.organisation(), "no-such"));
        String repeated = done(
                "/responsibility-problems",
                INSPECTOR,
                again.formatted(supervision, DEPARTMENT.organisation(), earlier));

        assertThat(read("/responsibility-problems/" + repeated, INSPECTOR)
                        .path("repeatOf")
                        .asString())
                .isEqualTo(earlier);
        assertThat(read("/responsibility-problems?repeatOf=" + earlier, INSPECTOR)
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void listsShowOnlyWhatTheReaderMaySee() {
        givenASupervision();
        String problem = givenAProblem();
        String list = "/responsibility-problems?supervision=" + supervision;

        assertThat(read(list, INSPECTOR).path("items")).hasSize(1);
        assertThat(read(list, DEPARTMENT).path("items")).isEmpty();
        done(problem + "/feed-back", INSPECTOR, "{\"workingDays\": 10}");
        assertThat(read(list, DEPARTMENT).path("items")).hasSize(1);
        assertThat(read(list, UNIT).path("items")).isEmpty();
        assertThat(read("/supervisions", COMMITTEE).path("items")).isEmpty();
    }

    @Test
    void anInvisibleRecordIsAnsweredLikeOneThatDoesNotExist() {
        givenASupervision();
        String problem = givenAProblem();

        Answer invisible = service().get(problem, UNIT);
        Answer absent = service().get("/responsibility-problems/" + UUID.randomUUID(), UNIT);

        assertThat(invisible.status()).isEqualTo(404);
        assertThat(withoutPath(invisible)).isEqualTo(withoutPath(absent));
        Answer stale = service()
                .send(service()
                        .request(problem + "/close", UNIT)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "\"99\"")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(stale.status()).isEqualTo(404);
    }

    private static String withoutPath(Answer answer) {
        return answer.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    @Test
    void aRepeatWithTheSameKeyGetsTheFirstAnswer() {
        givenASupervision();
        String key = UUID.randomUUID().toString();
        String body = "{\"supervision\": \"%s\", \"unit\": \"u-1\", \"kind\": \"formalism\", \"summary\": \"走过场\"}"
                .formatted(supervision);

        Answer first = find(key, body);
        Answer second = find(key, body);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(find(key, body.replace("走过场", "别的")).status()).isEqualTo(422);
    }

    private static Answer find(String key, String body) {
        return service()
                .send(service()
                        .request("/responsibility-problems", INSPECTOR)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void aGroupDoesNotTakeTheIdOfItsSupervision() {
        givenASupervision();
        String path = "/supervisions/" + supervision + "/inspections";
        String group = "{\"id\": \"%s\", \"groupName\": \"第一组\"}";

        assertThat(service().post(path, INSPECTOR, group.formatted(supervision)).status())
                .isEqualTo(409);
        refused("id-is-not-a-uuid", 422, path, INSPECTOR, group.formatted(UUID.randomUUID()));
        done(path, INSPECTOR, group.formatted(supervision + "-1"));
    }

    @Test
    void badInputIsToldByItsPath() {
        givenASupervision();
        Answer unknown = service().post("/responsibility-problems", INSPECTOR, """
                        {"supervision": "%s", "unit": "u-1", "kind": "laziness", "summary": "x"}""".formatted(supervision));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().path("rule").asString()).isEqualTo("unknown-code");
        assertThat(unknown.body()).contains("\"kind\"");

        Answer unknownField = service().post("/supervisions", INSPECTOR, "{\"colour\": \"red\"}");
        assertThat(unknownField.status()).isEqualTo(400);
        refused("found-under-a-supervision", 422, "/responsibility-problems", INSPECTOR, """
                {"supervision": "no-such", "unit": "u-1", "kind": "formalism", "summary": "x"}""");
    }

    @Test
    void describesItsInterfaceToAnybody() {
        Answer description = service().send(service().anonymous("/v3/api-docs"));

        assertThat(description.status()).isEqualTo(200);
        assertThat(description
                        .json()
                        .path("paths")
                        .path("/transfers/{id}/return")
                        .path("post")
                        .isMissingNode())
                .isFalse();
        assertThat(description.json().path("paths").size()).isGreaterThan(30);
    }
}
