package org.safetyvalve.accountability.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.problems.store.ResponsibilityProblems;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.testing.TestService.Answer;
import tools.jackson.databind.JsonNode;

/** A supervision with its groups, visits and problems. */
class SupervisionFlowTest {
    static final String A_GROUP = """
            {"groupName": "第一组", "kind": "mixed",
             "leader": {"account": "discipline-inspector", "organisation": "rizhao-discipline"},
             "members": [{"account": "discipline-inspector-2", "organisation": "rizhao-discipline"}]}""";
    static final String AN_AMENDMENT = """
            {"kind": "supervision-office", "reason": "轮换",
             "leader": {"account": "discipline-inspector", "organisation": "rizhao-discipline"},
             "members": [{"account": "discipline-inspector-3", "organisation": "rizhao-discipline"}]}""";
    static final String A_PLAN = """
            {"reason": "调整", "plan": {"aims": [%s], "focusUnits": ["rizhao-emergency-bureau"], "focusDistricts": ["371102"],
             "periods": [{"name": "集中检查", "from": "2021-03-08", "to": "2021-04-30"}],
             "bodies": [{"organisation": "office-1", "kind": "supervision-office"}],
             "taskforce": {"head": {"account": "discipline-inspector", "organisation": "rizhao-discipline"},
                           "members": [{"account": "discipline-inspector-2", "organisation": "rizhao-discipline"}]}}}""";
    static final String A_STUDY = """
            {"reference": "日专研〔2026〕1号", "topic": "消防安全", "calledBy": "rizhao-discipline",
             "bodies": ["rizhao-discipline", "rizhao-emergency-bureau"], "heldAt": "2021-04-09T06:30:00Z",
             "tasks": [{"organisation": "rizhao-emergency-bureau", "text": "逐户检查", "workingDays": 10}]}""";
    static final String A_DEMAND = """
            {"organisation": "rizhao-emergency-bureau", "text": "报告整改进展", "workingDays": 5}""";
    static final String A_COVERT_VISIT = aVisit("covert", "看到消防通道被堵");

    private final String supervision = "supervision-" + UUID.randomUUID();

    static String aVisit(String kind, String said) {
        return """
                {"unit": "u-1", "unitName": "某单位", "kind": "%s",
                 "inspectors": ["discipline-inspector", "discipline-inspector-2"], "result": "problems-found", "notes": "%s",
                 "interviews": [{"role": "unit-staff", "at": "2021-03-16T06:30:00Z", "said": "%s"}],
                 "documents": [{"title": "检查记录", "kind": "inspection-record", "count": 3}]}""".formatted(kind, said, said);
    }

    static String aKeyItem(String kind, String subject) {
        return """
                {"subjectKind": "%s", "subject": "%s", "reference": "日督〔2026〕1号", "reason": "久拖不改"}""".formatted(kind, subject);
    }

    private void givenASupervision() {
        done("/supervisions", INSPECTOR, """
                {"id": "%s", "campaign": "rizhao-2021-spring", "title": "专项监督检查", "from": "2021-03-08"}""".formatted(supervision));
    }

    private String givenAProblem() {
        return "/responsibility-problems/"
                + done("/responsibility-problems", INSPECTOR, """
                        {"supervision": "%s", "unit": "%s", "kind": "formalism", "summary": "检查走过场"}""".formatted(supervision, DEPARTMENT.organisation()));
    }

    private String givenAGroup() {
        return done("/supervisions/" + supervision + "/inspections", INSPECTOR, A_GROUP);
    }

    private String visit(String group, String kind, String unit) {
        return done("/inspections/" + group + "/visits", INSPECTOR, """
                {"unit": "%s", "unitName": "某单位", "kind": "%s",
                 "inspectors": ["discipline-inspector", "discipline-inspector-2"],
                 "interviews": [{"role": "department-leader", "at": "2021-03-16T06:30:00Z"},
                                {"role": "department-staff", "at": "2021-03-16T07:15:00Z"}],
                 "documents": [{"title": "检查记录", "kind": "inspection-record", "count": 12}]}""".formatted(unit, kind));
    }

    @Test
    void totalsAreCountsOfWhatWasRecorded() {
        givenASupervision();
        String group = givenAGroup();
        visit(group, "covert", "unit-1");
        visit(group, "open", "unit-2");
        visit(group, "covert", "unit-2");
        givenAProblem();
        done(givenAProblem() + "/feed-back", INSPECTOR, "{\"workingDays\": 10}");
        done("/supervisions/" + supervision + "/special-studies", INSPECTOR, A_STUDY);
        String items = "/supervisions/" + supervision + "/key-supervisions";
        done(items, INSPECTOR, aKeyItem("hazard", "h-1"));
        String followed = done(items, INSPECTOR, aKeyItem("hazard", "h-2"));
        assertThat(service().post(items, INSPECTOR, aKeyItem("hazard", "h-2")).status())
                .isEqualTo(409);
        done("/key-supervisions/" + followed + "/end", INSPECTOR, "{\"reason\": \"已整改\"}");

        JsonNode totals = read("/supervisions/" + supervision, INSPECTOR).path("totals");

        assertThat(totals.path("inspectionGroups").asInt()).isEqualTo(1);
        assertThat(totals.path("visits").asInt()).isEqualTo(3);
        assertThat(totals.path("unitsInspected").asInt()).isEqualTo(2);
        assertThat(totals.path("interviews").asInt()).isEqualTo(6);
        assertThat(totals.path("documentsRead").asInt()).isEqualTo(3);
        assertThat(totals.path("responsibilityProblems").asInt()).isEqualTo(2);
        assertThat(totals.path("visitsByKind").toString()).isEqualTo("{\"covert\":2,\"open\":1}");
        assertThat(totals.path("responsibilityProblemsByState").toString()).isEqualTo("{\"FED_BACK\":1,\"FOUND\":1}");
        assertThat(totals.path("specialStudies").asInt()).isEqualTo(1);
        assertThat(totals.path("keySupervisions").asInt()).isEqualTo(2);
        assertThat(totals.path("keySupervisionsByState").toString()).isEqualTo("{\"ENDED\":1,\"OPENED\":1}");
    }

    @Test
    void noSumIsTakenFromACaller() {
        givenASupervision();
        String group = givenAGroup();
        String another = "{\"campaign\": \"c-1\", \"title\": \"专项\", \"from\": \"2021-03-08\"}";
        for (String sum : new String[] {"totals", "visits", "unitsInspected", "interviews", "documentsRead"}) {
            Answer answer = service()
                    .post("/supervisions", INSPECTOR, another.replace("}", ", \"" + sum + "\": {\"visits\": 163}}"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        }
        for (String sum : new String[] {"interviewCount", "documentsRead", "problems"}) {
            Answer answer = service()
                    .post(
                            "/inspections/" + group + "/visits",
                            INSPECTOR,
                            A_COVERT_VISIT.replace("\"unit\":", "\"" + sum + "\": 391, \"unit\":"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        }
        assertThat(read("/supervisions/" + supervision, INSPECTOR)
                        .path("totals")
                        .path("visits")
                        .asInt())
                .isZero();
    }

    @Test
    void aPlanIsAmendedByWhoHasSeenItAndItsHistoryNamesNobody() {
        givenASupervision();
        String path = "/supervisions/" + supervision;
        done(path + "/plan", INSPECTOR, A_PLAN.formatted("\"压实责任\""));
        refused(
                "supervision-amend-what-you-have-seen",
                422,
                path + "/plan",
                INSPECTOR_2,
                A_PLAN.formatted("\"压实责任\", \"督促整改\""));
        Answer amended = service()
                .send(service()
                        .request(path + "/plan", INSPECTOR_2)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "\"2\"")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                A_PLAN.formatted("\"压实责任\", \"督促整改\""))));
        assertThat(amended.status()).as(amended.body()).isEqualTo(200);

        JsonNode plans = read(path, INSPECTOR).path("plans");
        assertThat(plans).hasSize(2);
        assertThat(plans.get(1).path("setBy").asString()).isEqualTo(INSPECTOR_2.account());
        JsonNode history = read(path + "/history", REGISTRY).path("items");
        assertThat(history).hasSize(3);
        assertThat(history.get(2).path("classification").asString()).isEqualTo("restricted");
        assertThat(history.get(2).path("body").path("aims")).hasSize(2);
        assertThat(history.get(2).path("body").toString()).doesNotContain(INSPECTOR_2.account());
    }

    @Test
    void closedItTakesWhatHappenedBeforeAndItsProblemsGoOn() {
        givenASupervision();
        String group = givenAGroup();
        String problem = givenAProblem();
        Actor loading = SilenceTest.loading(INSPECTOR);
        String of2099 = "\"occurredAt\": \"%s\", \"unit\":";
        done("/supervisions/" + supervision + "/close", INSPECTOR, "{\"reason\": \"完成\"}");

        refused(
                "supervision-closed-once",
                409,
                "/supervisions/" + supervision + "/close",
                INSPECTOR,
                "{\"reason\": \"x\"}");
        refused("supervision-takes-no-more", 409, "/inspections/" + group + "/visits", INSPECTOR, A_COVERT_VISIT);
        refused("supervision-takes-no-more", 409, "/supervisions/" + supervision + "/inspections", INSPECTOR, A_GROUP);
        refused(
                "supervision-takes-no-more",
                409,
                "/supervisions/" + supervision + "/special-studies",
                INSPECTOR,
                A_STUDY);
        refused(
                "supervision-takes-no-more",
                409,
                "/supervisions/" + supervision + "/key-supervisions",
                INSPECTOR,
                aKeyItem("hazard", "h-1"));
        refused("found-while-it-is-supervised", 409, "/responsibility-problems", INSPECTOR, """
                {"supervision": "%s", "unit": "u-1", "kind": "formalism", "summary": "走过场"}""".formatted(supervision));
        done(
                "/inspections/" + group + "/visits",
                loading,
                A_COVERT_VISIT.replace("\"unit\":", of2099.formatted("2021-03-16T09:00:00Z")));
        done(problem + "/feed-back", INSPECTOR, "{\"workingDays\": 10}");
        assertThat(read("/supervisions/" + supervision, INSPECTOR).path("actions"))
                .isEmpty();
    }

    @Test
    void whatWasSaidIsSealedAndOpenedOnRecordAlone() {
        givenASupervision();
        String visit =
                "/visits/" + done("/inspections/" + givenAGroup() + "/visits", INSPECTOR, aVisit("day-to-day", "隐情"));

        JsonNode closed = read(visit, INSPECTOR);
        assertThat(closed.toString()).doesNotContain("隐情");
        assertThat(closed.path("interviews").get(0).path("kept").asBoolean()).isTrue();
        assertThat(closed.path("interviews").get(0).path("by")).hasSize(2);
        assertThat(read(visit + "/history", INSPECTOR).toString())
                .doesNotContain("隐情", "discipline-inspector-2", "problems-found");
        JsonNode opened = service()
                .post(visit + "/read-content", INVESTIGATOR, "{\"purpose\": \"supervision\"}")
                .json();
        assertThat(opened.path("interviews").get(0).path("said").asString()).isEqualTo("隐情");
        assertThat(opened.path("notes").asString()).isEqualTo("隐情");
        JsonNode log = read("/reading-logs?matter=" + closed.path("id").asString(), REGISTRY)
                .path("items")
                .get(0);
        assertThat(log.path("readings")).hasSize(1);
        assertThat(log.path("readings").get(0).path("account").asString()).isEqualTo(INVESTIGATOR.account());
    }

    @Test
    void ofACovertCheckNothingIsSaidToAnybodyElse() {
        givenASupervision();
        String group = givenAGroup();
        String covert = visit(group, "covert", "unit-1");
        String open = visit(group, "open", "unit-1");

        for (String visit : new String[] {covert, open}) {
            String problem = "/responsibility-problems/"
                    + done("/responsibility-problems", INSPECTOR, """
                    {"supervision": "%s", "visit": "%s", "unit": "%s", "kind": "formalism", "summary": "走过场"}""".formatted(
                                    supervision, visit, DEPARTMENT.organisation()));
            done(problem + "/feed-back", INSPECTOR, "{\"workingDays\": 10}");
            boolean told = visit.equals(open);
            assertThat(read(problem, DEPARTMENT).path("visit").isMissingNode()).isNotEqualTo(told);
            assertThat(read(problem, INSPECTOR).path("visit").asString()).isEqualTo(visit);
            JsonNode found = read(problem + "/history", INSPECTOR).path("items").get(0);
            assertThat(found.path("body").path("visit").isMissingNode()).isNotEqualTo(told);
            assertThat(read("/visits/" + visit + "/history", INSPECTOR)
                            .path("items")
                            .get(0)
                            .path("classification")
                            .asString())
                    .isEqualTo(told ? "internal" : "restricted");
        }
    }

    @Test
    void aProblemIsFoundOnAVisitOfItsSupervision() {
        givenASupervision();
        String visit = visit(givenAGroup(), "open", "unit-1");
        String other = done(
                "/supervisions", INSPECTOR, "{\"campaign\": \"c-1\", \"title\": \"专项\", \"from\": \"2021-03-08\"}");
        String found = """
                {"supervision": "%s", "visit": "%s", "unit": "u-1", "kind": "formalism", "summary": "走过场"}""";

        refused("found-on-a-visit-of-it", 422, "/responsibility-problems", INSPECTOR, found.formatted(other, visit));
        refused(
                "found-on-a-visit-of-it",
                422,
                "/responsibility-problems",
                INSPECTOR,
                found.formatted(supervision, "v"));
        done("/responsibility-problems", INSPECTOR, found.formatted(supervision, visit));
    }

    @Test
    void aVisitOfBeforeThereWereKindsIsStillRead() {
        givenASupervision();
        String group = givenAGroup();
        String covert = visit(group, "covert", "unit-1");
        String open = visit(group, "day-to-day", "unit-2");
        for (String visit : new String[] {covert, open}) {
            service()
                    .bean(MongoDatabase.class)
                    .getCollection("visits")
                    .updateOne(
                            new Document("_id", visit),
                            new Document("$set", new Document("state.covert", visit.equals(covert)))
                                    .append("$unset", new Document("state.kind", "").append("state.inspectors", "")));
        }

        assertThat(read("/visits/" + covert, INSPECTOR).path("kind").asString()).isEqualTo("covert");
        assertThat(read("/visits/" + open, INSPECTOR).path("kind").asString()).isEqualTo("open");
        assertThat(read("/supervisions/" + supervision, INSPECTOR)
                        .path("totals")
                        .path("visitsByKind")
                        .toString())
                .isEqualTo("{\"covert\":1,\"open\":1}");
    }

    @Test
    void aKeyProblemIsReportedOnByItsUnitWhichDoesNotLearnWhy() {
        givenASupervision();
        String problem = givenAProblem();
        String id = problem.substring(problem.lastIndexOf('/') + 1);
        String items = "/supervisions/" + supervision + "/key-supervisions";
        refused("follows-what-it-found", 422, items, INSPECTOR, aKeyItem("responsibility-problem", "no-such"));
        String item = "/key-supervisions/" + done(items, INSPECTOR, aKeyItem("responsibility-problem", id));
        refused("cites-what-its-unit-knows", 422, item + "/commitments", INSPECTOR, A_DEMAND);
        done(problem + "/feed-back", INSPECTOR, "{\"workingDays\": 10}");
        assertThat(service().get(item, DEPARTMENT).status()).isEqualTo(404);

        done(item + "/commitments", INSPECTOR, A_DEMAND);
        JsonNode asked = read(item, DEPARTMENT);
        assertThat(asked.path("reason").isMissingNode()).isTrue();
        assertThat(asked.path("commitments").get(0).path("actions").get(0).asString())
                .isEqualTo("report");
        done(item + "/commitments/1/report", DEPARTMENT, "{\"report\": \"已整改\"}");
        refused("ended-when-all-is-verified", 409, item + "/end", INSPECTOR, "{\"reason\": \"已整改\"}");
        done(item + "/commitments/1/verify", INSPECTOR_2, "{}");
        done(item + "/end", INSPECTOR, "{\"reason\": \"已整改\"}");

        assertThat(state(problem, INSPECTOR)).isEqualTo("FED_BACK");
        JsonNode history = read(item + "/history", INSPECTOR).path("items");
        assertThat(history)
                .extracting(event -> event.path("name").asString())
                .containsExactly(
                        "key-supervision-opened",
                        "commitment-made",
                        "commitment-reported",
                        "commitment-verified",
                        "key-supervision-ended");
        assertThat(history.toString()).doesNotContain("久拖不改", "报告整改进展");
        assertThat(read(item + "/history", DEPARTMENT).path("items")).hasSize(3);
    }

    @Test
    void aStudysTaskIsKnownToItsBodyAloneAndFollowedToItsEnd() {
        givenASupervision();
        String study =
                "/special-studies/" + done("/supervisions/" + supervision + "/special-studies", INSPECTOR, A_STUDY);
        assertThat(service().get(study, COMMITTEE).status()).isEqualTo(404);
        assertThat(state(study, DEPARTMENT)).isEqualTo("FOLLOWED_UP");
        done(study + "/commitments/1/report", DEPARTMENT, "{\"report\": \"已检查\"}");
        done(study + "/commitments/1/fail-verification", INSPECTOR, "{\"opinion\": \"不实\", \"workingDays\": 5}");
        done(study + "/commitments/1/report", DEPARTMENT, "{\"report\": \"已重新检查\"}");
        done(study + "/commitments/1/verify", INSPECTOR_2, "{}");

        assertThat(state(study, INSPECTOR)).isEqualTo("DONE");
        assertThat(read(study + "/history", DEPARTMENT).path("items")).hasSize(6);
        assertThat(read("/special-studies?supervision=" + supervision, COMMITTEE)
                        .path("items"))
                .isEmpty();
    }

    @Test
    void everythingUnderASupervisionIsPublishedAsTheContractSays() {
        givenASupervision();
        String path = "/supervisions/" + supervision;
        done(path + "/plan", INSPECTOR, A_PLAN.formatted("\"压实责任\""));
        String group = givenAGroup();
        visit(group, "covert", "unit-1");
        done("/inspections/" + group + "/dissolve", INSPECTOR, "{\"reason\": \"完成\"}");
        String study = done(path + "/special-studies", INSPECTOR, A_STUDY);
        String item = done(
                path + "/key-supervisions",
                INSPECTOR,
                aKeyItem("hazard", UUID.randomUUID().toString()));
        done("/key-supervisions/" + item + "/end", INSPECTOR, "{\"reason\": \"已整改\"}");
        done(path + "/close", INSPECTOR, "{\"reason\": \"完成\"}");
        Set<String> subjects = Set.of(supervision, group, study, item);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<Published.Event> events = Published.by(service().name()).stream()
                    .filter(event -> subjects.contains(event.subject()))
                    .toList();
            assertThat(events)
                    .extracting(Published.Event::name)
                    .containsExactlyInAnyOrder(
                            "supervision-opened",
                            "supervision-planned",
                            "supervision-closed",
                            "inspection-opened",
                            "inspection-dissolved",
                            "special-study-recorded",
                            "commitment-made",
                            "key-supervision-opened",
                            "key-supervision-ended");
            Published.assertValid(events);
            assertThat(events.stream().map(Published.Event::text).toList().toString())
                    .doesNotContain("discipline-inspector-2", "逐户检查", "久拖不改");
        });
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
    void aProblemThatIsRectifiedLateWasOverdueOnceAndTheClockSaysIt() {
        givenASupervision();
        String problem = givenAProblem();
        Actor loading = SilenceTest.loading(INSPECTOR);
        done(problem + "/feed-back", loading, "{\"workingDays\": 1, \"occurredAt\": \"2021-04-12T02:00:00Z\"}");

        done(problem + "/rectify", DEPARTMENT, "{\"report\": \"重新检查\"}");
        service().bean(ResponsibilityProblems.class).lapse(Instant.now().plus(Duration.ofDays(60)));

        JsonNode history = read(problem + "/history", INSPECTOR).path("items");
        assertThat(history)
                .extracting(event -> event.path("name").asString())
                .containsExactly(
                        "responsibility-problem-found",
                        "responsibility-problem-fed-back",
                        "responsibility-problem-overdue",
                        "responsibility-problem-escalated",
                        "responsibility-problem-rectified");
        assertThat(history.get(2).path("body").path("by").toString())
                .contains("deadlines")
                .doesNotContain(DEPARTMENT.account());
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
        String group = A_GROUP.replace("{\"groupName\"", "{\"id\": \"%s\", \"groupName\"");

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
