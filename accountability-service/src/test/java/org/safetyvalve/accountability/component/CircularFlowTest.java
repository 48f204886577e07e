package org.safetyvalve.accountability.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.testing.TestService.Answer;
import tools.jackson.databind.JsonNode;

/** A circular from its draft to its withdrawal. */
class CircularFlowTest {

    static String content(String publication, String unit, String words) {
        return """
                {"reference": "日纪通〔2026〕6号", "title": "关于消防安全责任落实的通报", "text": "经查……",
                 "named": [{"organisation": "%s", "words": "%s"}], "addressees": ["rizhao-court"],
                 "publication": "%s"}""".formatted(unit, words, publication);
    }

    static String draft(String publication) {
        return "{\"content\": %s}".formatted(content(publication, DEPARTMENT.organisation(), "只发文不检查"));
    }

    private static List<String> eventsOf(String circular, Actor reader) {
        return read(circular + "/history", reader)
                .path("items")
                .valueStream()
                .map(event -> event.path("name").asString())
                .toList();
    }

    @Test
    void isDraftedRevisedIssuedCorrectedAndWithdrawn() {
        String circular = "/circulars/" + done("/circulars", INSPECTOR, draft("internal"));
        for (Actor actor : List.of(DEPARTMENT, COURT, COMMITTEE, REGISTRY)) {
            assertThat(service().get(circular, actor).status()).isEqualTo(404);
        }
        done(
                circular + "/revise",
                INSPECTOR,
                "{\"content\": %s}".formatted(content("internal", DEPARTMENT.organisation(), "检查走过场")));
        refused("issued-by-another-than-its-writer", 409, circular + "/issue", INSPECTOR, "{}");
        done(circular + "/issue", INSPECTOR_2, "{}");

        assertThat(read(circular, DEPARTMENT)
                        .path("content")
                        .path("named")
                        .get(0)
                        .path("words")
                        .asString())
                .isEqualTo("检查走过场");
        assertThat(read(circular, COURT).path("actions")).isEmpty();
        assertThat(service().get(circular, POLICE).status()).isEqualTo(404);
        assertThat(read(circular, DEPARTMENT).path("earlier")).isEmpty();

        String corrected = content("internal", UNIT.organisation(), "检查走过场");
        done(circular + "/correct", INSPECTOR, "{\"content\": %s, \"reason\": \"责任单位有误\"}".formatted(corrected));
        JsonNode earlier = read(circular, DEPARTMENT).path("earlier").get(0);
        assertThat(earlier.path("reason").asString()).isEqualTo("责任单位有误");
        assertThat(earlier.has("content")).isFalse();
        assertThat(read(circular, INSPECTOR).path("earlier")).hasSize(2);

        done(circular + "/withdraw", INSPECTOR, "{\"reason\": \"依据有误\"}");
        assertThat(read(circular, UNIT).path("withdrawnBecause").asString()).isEqualTo("依据有误");
        assertThat(eventsOf(circular, INSPECTOR))
                .containsExactly(
                        "circular-drafted",
                        "circular-drafted",
                        "circular-issued",
                        "circular-corrected",
                        "circular-withdrawn");
        assertThat(eventsOf(circular, DEPARTMENT))
                .containsExactly("circular-issued", "circular-corrected", "circular-withdrawn");
    }

    @Test
    void whatIsPublishedIsValidTellsWhoeverItConcernsAndSaysNothingOfTheDraft() {
        String id = done("/circulars", INSPECTOR, draft("public"));
        done("/circulars/" + id + "/issue", INSPECTOR_2, "{}");
        done(
                "/circulars/" + id + "/correct",
                INSPECTOR,
                "{\"content\": %s, \"reason\": \"有误\"}".formatted(content("public", UNIT.organisation(), "走过场")));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(of(id)).hasSize(3));

        List<Published.Event> events = of(id);
        Published.assertValid(events);
        assertThat(events.get(0).headers()).containsEntry("ce_dataclassification", "restricted");
        assertThat(events.get(0).text()).doesNotContain(DEPARTMENT.organisation());
        assertThat(events.get(1).headers()).containsEntry("ce_dataclassification", "public");
        assertThat(events.get(1).text())
                .contains(DEPARTMENT.organisation(), COURT.organisation(), "\"level\":\"city\"");
        assertThat(events.get(2).text()).contains(DEPARTMENT.organisation(), UNIT.organisation());
        assertThat(events).allSatisfy(event -> assertThat(event.text()).doesNotContain("经查", "\"account\""));
    }

    private static List<Published.Event> of(String id) {
        return Published.by(service().name()).stream()
                .filter(event -> event.subject().equals(id))
                .toList();
    }

    @Test
    void listsShowOnlyWhatTheReaderMaySee() {
        String campaign = "campaign-" + UUID.randomUUID();
        String inCampaign =
                draft("public").replace("\"publication\"", "\"campaign\": \"" + campaign + "\", \"publication\"");
        String list = "/circulars?campaign=" + campaign;
        String circular = "/circulars/" + done("/circulars", INSPECTOR, inCampaign);

        assertThat(read(list, INSPECTOR_2).path("items")).hasSize(1);
        assertThat(read(list, DEPARTMENT).path("items")).isEmpty();
        done(circular + "/issue", INSPECTOR_2, "{}");
        assertThat(read(list, POLICE).path("items")).hasSize(1);
        done(circular + "/withdraw", INSPECTOR, "{\"reason\": \"有误\"}");
        assertThat(read(list, POLICE).path("items")).isEmpty();
        assertThat(read(list, DEPARTMENT).path("items")).hasSize(1);
        assertThat(read(list + "&state=ISSUED", DEPARTMENT).path("items")).isEmpty();
    }

    @Test
    void refersToAProblemOnceItsUnitKnowsIt() {
        String supervision = done("/supervisions", INSPECTOR, """
                {"campaign": "rizhao-2021-spring", "title": "专项监督检查", "from": "2021-03-08"}""");
        String problem =
                done("/responsibility-problems", INSPECTOR, """
                {"supervision": "%s", "unit": "%s", "kind": "formalism", "summary": "走过场"}""".formatted(supervision, DEPARTMENT.organisation()));
        String naming = draft("internal")
                .replace(
                        "\"words\"",
                        "\"kind\": \"responsibility-problem\", \"id\": \"%s\", \"words\"".formatted(problem));

        refused("cites-what-its-unit-knows", 422, "/circulars", INSPECTOR, naming);
        done("/responsibility-problems/" + problem + "/feed-back", INSPECTOR, "{\"workingDays\": 10}");
        refused("cites-what-its-unit-knows", 422, "/circulars", COMMITTEE, naming);
        refused(
                "cited-by-kind-and-id",
                422,
                "/circulars",
                INSPECTOR,
                draft("internal").replace("\"words\"", "\"id\": \"p-1\", \"words\""));

        String circular = done("/circulars", INSPECTOR, naming);

        assertThat(read("/circulars/" + circular, INSPECTOR)
                        .path("content")
                        .path("named")
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo(problem);
    }

    @Test
    void aStaleVersionIsRefusedAndAnInvisibleOneIsLikeNone() {
        String circular = "/circulars/" + done("/circulars", INSPECTOR, draft("internal"));

        assertThat(issueAt("\"7\"", circular, INSPECTOR_2).status()).isEqualTo(412);
        Answer invisible = issueAt("\"7\"", circular, DEPARTMENT);
        Answer absent = issueAt("\"7\"", "/circulars/" + UUID.randomUUID(), DEPARTMENT);
        assertThat(invisible.status()).isEqualTo(404);
        assertThat(withoutPath(invisible)).isEqualTo(withoutPath(absent));
        assertThat(issueAt("\"1\"", circular, INSPECTOR_2).status()).isEqualTo(200);
    }

    private static Answer issueAt(String version, String circular, Actor actor) {
        return service()
                .send(service()
                        .request(circular + "/issue", actor)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", version)
                        .POST(BodyPublishers.ofString("{}")));
    }

    private static String withoutPath(Answer answer) {
        return answer.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    @Test
    void theStoryOfAHazardTellsOfWhatIsAboutItToWhomThatIsFor() {
        String hazard = UUID.randomUUID().toString();
        String story = "/hazards/" + hazard + "/history";
        String about = "{\"kind\": \"hazard\", \"id\": \"%s\"}".formatted(hazard);
        String words = "\"words\": \"只发文不检查\"";
        String circular = "/circulars/"
                + done(
                        "/circulars",
                        INSPECTOR,
                        draft("internal").replace(words, "\"kind\": \"hazard\", \"id\": \"%s\"".formatted(hazard)));
        assertThat(eventsOf("/hazards/" + hazard, INSPECTOR)).containsExactly("circular-drafted");
        assertThat(read(story, DEPARTMENT).path("items")).isEmpty();

        done(circular + "/issue", INSPECTOR_2, "{}");
        done(
                "/joint-interviews",
                INSPECTOR,
                JointInterviewFlowTest.A_CALL.replace("\"at\":", "\"about\": [%s], \"at\":".formatted(about)));
        String supervision = done(
                "/supervisions", INSPECTOR, "{\"campaign\": \"c-1\", \"title\": \"专项\", \"from\": \"2021-03-08\"}");
        String followed = done(
                "/supervisions/" + supervision + "/key-supervisions",
                INSPECTOR,
                SupervisionFlowTest.aKeyItem("hazard", hazard));
        done("/key-supervisions/" + followed + "/commitments", INSPECTOR, SupervisionFlowTest.A_DEMAND);

        assertThat(eventsOf("/hazards/" + hazard, INSPECTOR))
                .containsExactly(
                        "circular-drafted",
                        "circular-issued",
                        "joint-interview-called",
                        "key-supervision-opened",
                        "commitment-made");
        assertThat(eventsOf("/hazards/" + hazard, DEPARTMENT))
                .containsExactly("circular-issued", "joint-interview-called", "commitment-made");
        assertThat(eventsOf("/hazards/" + hazard, COURT)).containsExactly("circular-issued");
        assertThat(read(story, POLICE).path("items")).isEmpty();
    }
}
