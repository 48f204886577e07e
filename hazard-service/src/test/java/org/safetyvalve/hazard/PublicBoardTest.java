package org.safetyvalve.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE;
import static org.safetyvalve.hazard.hazards.People.COMMITTEE_ID;
import static org.safetyvalve.hazard.hazards.People.DEPARTMENT;
import static org.safetyvalve.hazard.hazards.People.DEPARTMENT_2;
import static org.safetyvalve.hazard.hazards.People.INSPECTOR;
import static org.safetyvalve.hazard.hazards.People.UNIT;
import static org.safetyvalve.hazard.hazards.People.UNIT_ID;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.RunningService;
import tools.jackson.databind.JsonNode;

/** The public board: what anyone reads of the listed major hazards, and what nobody does. */
class PublicBoardTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String INTERNAL = "内部文字";

    private final Client anyone = SERVICE.anonymously();
    private final Client department = SERVICE.as(DEPARTMENT);
    private final Client committee = SERVICE.as(COMMITTEE);
    private final Client unit = SERVICE.as(UNIT);

    private void does(Client who, String hazard, String verb, Map<String, Object> body) {
        Client.Answer answer = who.post("/hazards/" + hazard + "/" + verb, body);
        assertThat(answer.status()).as(verb + ": " + answer.body()).isEqualTo(200);
    }

    private String listed(String title) {
        String hazard = SERVICE.as(INSPECTOR)
                .post(
                        "/hazards",
                        Map.of(
                                "title",
                                title,
                                "description",
                                INTERNAL + "描述",
                                "district",
                                "371102",
                                "address",
                                INTERNAL + "地址",
                                "sector",
                                "fire-safety"))
                .id();
        does(department, hazard, "classify", Map.of("level", "major", "basis", INTERNAL, "wholeJudgement", true));
        does(department, hazard, "assign", Map.of("unit", UNIT_ID, "basis", INTERNAL));
        does(committee, hazard, "list", Map.of("level", "city", "number", "日安督〔2026〕7号"));
        return hazard;
    }

    private List<JsonNode> board() {
        Client.Answer page = anyone.get("/public/board?limit=200");
        assertThat(page.status()).isEqualTo(200);
        return page.body().path("items").valueStream().toList();
    }

    private List<JsonNode> titled(String title) {
        return board().stream()
                .filter(one -> one.path("title").asString().equals(title))
                .toList();
    }

    private JsonNode only(String title) {
        assertThat(titled(title)).hasSize(1);
        return titled(title).get(0);
    }

    @Test
    void aListingIsThereFromItsPublicationUntilAfterItsDelistingInPublishedWordsAlone() {
        String title = "汽车城消防重大隐患 " + UUID.randomUUID();
        String hazard = listed(title);
        String marker = "之后公布的 " + UUID.randomUUID();
        does(committee, listed(marker), "publish-listing", Map.of("publication", "日照日报"));
        await().atMost(Duration.ofSeconds(20)).until(() -> titled(marker).size() == 1);
        assertThat(titled(title)).as("not published yet").isEmpty();

        does(committee, hazard, "publish-listing", Map.of("publication", "日照日报 3 月 20 日"));
        Instant limit = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.MILLIS);
        does(department, hazard, "order-rectification", Map.of("requirements", INTERNAL, "deadline", limit.toString()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> titled(title).size() == 1 && only(title).hasNonNull("deadline"));
        JsonNode shown = only(title);
        assertThat(shown.path("level").asString()).isEqualTo("city");
        assertThat(shown.path("number").asString()).isEqualTo("日安督〔2026〕7号");
        assertThat(shown.path("body").asString()).isEqualTo(COMMITTEE_ID);
        assertThat(shown.path("publication").asString()).isEqualTo("日照日报 3 月 20 日");
        assertThat(Instant.parse(shown.path("deadline").asString())).isEqualTo(limit);
        assertThat(shown.has("unit")).isTrue();
        assertThat(shown.has("delistedAt")).isFalse();
        assertThat(board().toString()).doesNotContain(INTERNAL, hazard, "department\"", "safety-inspector");

        does(
                unit,
                hazard,
                "plan",
                Map.of(
                        "responsibility", INTERNAL,
                        "measures", INTERNAL,
                        "funds", Map.of("amount", 1, "source", INTERNAL),
                        "timeLimit", limit.toString(),
                        "contingencyPlan", INTERNAL));
        does(department, hazard, "approve-plan", Map.of());
        does(unit, hazard, "complete", Map.of("summary", INTERNAL));
        does(department, hazard, "verify", Map.of("opinion", INTERNAL));
        does(committee, hazard, "delist", Map.of("reason", INTERNAL));
        await().atMost(Duration.ofSeconds(20)).until(() -> only(title).has("delistedAt"));
        assertThat(only(title).path("state").asString()).isEqualTo("DELISTED");
        assertThat(board().toString()).doesNotContain(INTERNAL);
    }

    @Test
    void whatTurnedOutToBeGeneralLeavesTheBoard() {
        String title = "降级的 " + UUID.randomUUID();
        String hazard = listed(title);
        does(committee, hazard, "publish-listing", Map.of("publication", "日照日报"));
        await().atMost(Duration.ofSeconds(20)).until(() -> titled(title).size() == 1);

        does(department, hazard, "propose-downgrade", Map.of("reason", "重新评估"));
        does(SERVICE.as(DEPARTMENT_2), hazard, "approve-downgrade", Map.of());
        await().atMost(Duration.ofSeconds(20)).until(() -> titled(title).isEmpty());
    }

    @Test
    void isReadInPagesTheNewestFirstAndKeptByWhoeverReadIt() {
        for (int i = 0; i < 3; i++) {
            String title = "分页 " + i + " " + UUID.randomUUID();
            does(committee, listed(title), "publish-listing", Map.of("publication", "日照日报"));
            await().atMost(Duration.ofSeconds(20)).until(() -> titled(title).size() == 1);
        }
        Client.Answer first = anyone.get("/public/board?limit=2");
        assertThat(first.headers().get("cache-control")).isEqualTo("max-age=60, public");
        assertThat(titles(first)).hasSize(2);
        assertThat(titles(first).get(0)).startsWith("分页 2");
        Client.Answer next = anyone.get("/public/board?limit=2&cursor=" + first.text("next"));
        assertThat(titles(next)).isNotEmpty().doesNotContainAnyElementsOf(titles(first));

        Client.Answer same =
                anyone.getIfNoneMatch("/public/board?limit=2", first.headers().get("etag"));
        assertThat(same.status()).isEqualTo(304);
        assertThat(anyone.getIfNoneMatch(
                                "/public/board?limit=1", first.headers().get("etag"))
                        .status())
                .isEqualTo(200);
    }

    private static List<String> titles(Client.Answer page) {
        return page.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("title").asString())
                .toList();
    }
}
