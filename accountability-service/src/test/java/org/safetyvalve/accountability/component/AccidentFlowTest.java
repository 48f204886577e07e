package org.safetyvalve.accountability.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.accidents.store.Accidents;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.contracts.accountability.AccidentClosed;
import org.safetyvalve.contracts.accountability.AccidentReported;
import org.safetyvalve.contracts.accountability.AccidentStanding;
import org.safetyvalve.contracts.agency.AgencyAccidentReported;
import org.safetyvalve.contracts.agency.AgencyNotice;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.testing.TestService;
import tools.jackson.databind.JsonNode;

/** Accidents by REST and by what agencies send, and the tracings that they open. */
class AccidentFlowTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String AGENCY = "rizhao-public-security";

    /** In every description and note; nowhere in what is published. */
    private static final String CANARY = "canary-5d20b";

    private static final Actor COUNTY_DEPARTMENT = person(
            "county-department",
            "donggang-emergency-bureau",
            OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
            DONGGANG,
            Role.DEPARTMENT);

    private static final Actor COUNTY_LEADER = person(
            "county-leader", "donggang-government", OrganisationKind.TERRITORIAL_GOVERNMENT, DONGGANG, Role.LEADER);

    private final Instant happened = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.MILLIS);
    private final String reference = "日公安治〔2026〕" + UUID.randomUUID();

    private AgencyAccidentReported reported(int deaths, @Nullable Integer seriousInjuries) {
        return new AgencyAccidentReported(
                new AgencyNotice(happened, AGENCY, reference),
                "车间爆燃事故",
                CANARY,
                DONGGANG,
                "industry-trade",
                "ordinary",
                deaths,
                12,
                seriousInjuries,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static void agencySends(String id, Instant written, EventBody body) {
        AgencyMail.send(AGENCY, id, DONGGANG, written, body);
    }

    private List<JsonNode> accidents() {
        JsonNode page = service()
                .get("/accidents?reference=" + java.net.URLEncoder.encode(reference, StandardCharsets.UTF_8), POLICE)
                .json();
        return items(page);
    }

    private static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    private JsonNode accident() {
        await().atMost(SOON).until(() -> accidents().size() == 1);
        return accidents().get(0);
    }

    private static List<JsonNode> tracingsOf(String accident) {
        return items(read("/tracings?accident=" + accident, INSPECTOR));
    }

    private static JsonNode tracingOf(String accident) {
        await().atMost(SOON).until(() -> tracingsOf(accident).size() == 1);
        return tracingsOf(accident).get(0);
    }

    private static List<String> historyOf(String accident) {
        return items(read("/accidents/" + accident + "/history", INSPECTOR)).stream()
                .map(event -> event.path("name").asString())
                .toList();
    }

    private static List<String> notedOf(String accident) {
        return StreamSupport.stream(tracingOf(accident).path("accidentHistory").spliterator(), false)
                .map(move -> move.path("event").asString())
                .toList();
    }

    @Test
    void aReportDeliveredTwiceMakesOneAccidentAndOneTracing() {
        String id = UUID.randomUUID().toString();
        agencySends(id, happened.plusSeconds(60), reported(1, 2));
        agencySends(id, happened.plusSeconds(60), reported(1, 2));
        agencySends(UUID.randomUUID().toString(), happened.plusSeconds(120), reported(2, 2));

        await().atMost(SOON).until(() -> accident().path("version").asInt() == 2);
        String accident = accident().path("id").asString();
        assertThat(historyOf(accident)).containsExactly("accident-reported", "accident-supplemented");
        JsonNode tracing = tracingOf(accident);
        assertThat(tracing.path("state").asString()).isEqualTo("OPENED");
        assertThat(tracing.path("correlationId").asString())
                .isEqualTo(accident().path("correlationId").asString());
        assertThat(tracing.path("title").asString()).isEqualTo("车间爆燃事故");
        assertThat(tracing.path("hazard").isMissingNode()).isTrue();
    }

    @Test
    void reportsThatComeOutOfOrderMakeOneAccidentThatStandsAsTheLaterWrittenSays() {
        agencySends(UUID.randomUUID().toString(), happened.plusSeconds(300), reported(3, 1));
        agencySends(UUID.randomUUID().toString(), happened.plusSeconds(60), reported(1, 2));

        await().atMost(SOON).until(() -> accident().path("version").asInt() == 2);
        JsonNode accident = accident();
        assertThat(accident.path("toll").path("deaths").asInt()).isEqualTo(3);
        assertThat(accident.path("grade").asString()).isEqualTo("larger");
        assertThat(accident.path("investigatingLevel").asString()).isEqualTo("city");
        assertThat(tracingOf(accident.path("id").asString()).path("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void whileAnAgencyDoesNotSayHowManyAreInjuredSeriouslyAllOfThemAre() {
        agencySends(UUID.randomUUID().toString(), happened.plusSeconds(60), reported(0, null));
        assertThat(accident().path("grade").asString()).isEqualTo("larger");
        assertThat(accident().path("statedGrade").asString()).isEqualTo("ordinary");

        agencySends(UUID.randomUUID().toString(), happened.plusSeconds(120), reported(0, 4));

        await().atMost(SOON).until(() -> accident().path("grade").asString().equals("ordinary"));
    }

    @Test
    void theEventsOfAnAccidentOpenOneTracingHoweverOftenAndInWhateverOrderTheyCome() {
        String id = UUID.randomUUID().toString();
        SealedEvent first = feed().next(id, ours(null, "REPORTED"), DONGGANG, Classification.INTERNAL);
        SealedEvent second = feed().next(
                        id,
                        new AccidentClosed(standing("INVESTIGATED", "CLOSED"), "东政字〔2026〕9号", null, null),
                        DONGGANG,
                        Classification.INTERNAL);
        feed().send(second);
        feed().send(first);
        feed().send(second);
        feed().send(first);

        assertThat(tracingOf(id).path("correlationId").asString()).isEqualTo(id);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(notedOf(id)).containsExactly("accident-reported", "accident-closed"));
        assertThat(tracingOf(id).path("state").asString())
                .as("the accident's closing closes no tracing")
                .isEqualTo("OPENED");
        assertThat(tracingOf(id).path("version").asInt()).isEqualTo(1);
    }

    private static EventBody ours(@Nullable String before, String after) {
        Instant now = Instant.now();
        Deadline later = new Deadline(now.plusSeconds(3600), now, "1 hour from " + now, "none");
        return new AccidentReported(
                standing(before, after), "other", now, "department", null, later, null, later, later);
    }

    private static AccidentStanding standing(@Nullable String before, String after) {
        return new AccidentStanding(
                Instant.now(),
                new Office("donggang-emergency-bureau", "department"),
                "东应急〔2026〕1号",
                "车间爆燃事故",
                null,
                null,
                UNIT.organisation(),
                "industry-trade",
                "ordinary",
                "county",
                1,
                0,
                0,
                before,
                after);
    }

    private String reportedByTheCounty() {
        return done("/accidents", COUNTY_DEPARTMENT, """
                {"title": "车间爆燃事故", "description": "%s", "district": "371102", "sector": "industry-trade",
                 "kind": "other", "happenedAt": "%s", "deaths": 1, "seriousInjuries": 2, "unit": "%s"}""".formatted(CANARY, happened, UNIT.organisation()));
    }

    @Test
    void isReportedByHandSupplementedReportedUpwardInvestigatedAndClosedAndItsTracingStaysOpen() {
        String accident = reportedByTheCounty();
        String path = "/accidents/" + accident;
        done(path + "/unit-report", UNIT, "{}");
        done(path + "/report-upward", COUNTY_DEPARTMENT, "{\"to\": \"city\", \"reference\": \"东应急报〔2026〕8号\"}");
        done(path + "/supplement", DEPARTMENT, """
                {"deaths": 3, "seriousInjuries": 0, "directLoss": 4200000, "note": "%s"}""".formatted(CANARY));
        JsonNode graver = read(path, DEPARTMENT);
        assertThat(graver.path("grade").asString()).isEqualTo("larger");
        assertThat(graver.path("unitReport").asString()).isEqualTo("in-time");
        assertThat(graver.path("reportedTo").asString()).isEqualTo("city");
        assertThat(graver.path("reportUpwardBy").path("at").asString()).isNotEmpty();

        refused("taken-over-from-above", 409, path + "/take-over", LEADER, "{\"reference\": \"日政字〔2026〕3号\"}");
        refused("closed-after-the-investigation", 409, path + "/close", LEADER, "{\"reference\": \"日政字〔2026〕9号\"}");
        done(path + "/extend-investigation", LEADER, "{\"days\": 60, \"reference\": \"日政字〔2026〕4号\"}");
        refused(
                "extended-by-sixty-days-at-most",
                422,
                path + "/extend-investigation",
                LEADER,
                "{\"days\": 1, \"reference\": \"日政字〔2026〕5号\"}");
        done(path + "/submit-investigation", DEPARTMENT, "{\"reference\": \"日事故〔2026〕1号\"}");
        done(path + "/close", LEADER, "{\"reference\": \"日政字〔2026〕9号\"}");

        assertThat(state(path, UNIT)).isEqualTo("CLOSED");
        assertThat(historyOf(accident))
                .containsExactly(
                        "accident-reported",
                        "accident-reported-by-unit",
                        "accident-reported-upward",
                        "accident-supplemented",
                        "accident-regraded",
                        "accident-investigation-extended",
                        "accident-investigation-reported",
                        "accident-closed");
        await().atMost(SOON).until(() -> notedOf(accident).contains("accident-closed"));
        assertThat(tracingOf(accident).path("state").asString()).isEqualTo("OPENED");
        assertThat(service().get(path, COURT).status()).isEqualTo(404);
    }

    @Test
    void theClosingOfItsTracingClosesNoAccident() {
        String accident = reportedByTheCounty();
        String tracing = "/tracings/" + tracingOf(accident).path("id").asString();

        done(tracing + "/determine", INSPECTOR, TracingTest.ALL_FOUR);
        done(tracing + "/close", INSPECTOR, "{\"outcome\": \"leads-transferred\"}");

        assertThat(items(read(tracing + "/history", INSPECTOR)).stream()
                        .map(event -> event.path("name").asString()))
                .containsExactly(
                        "accident-responsibility-tracing-opened",
                        "accident-responsibility-determined",
                        "accident-responsibility-tracing-closed");
        assertThat(state("/accidents/" + accident, INSPECTOR)).isEqualTo("REPORTED");
        assertThat(service().get(tracing, COUNTY_DEPARTMENT).status()).isEqualTo(404);
    }

    @Test
    void whoIsSilentIsLateOnceAndNobodySetsIt() {
        String accident = reportedByTheCounty();
        Instant later = Instant.now().plus(Duration.ofHours(6));

        service().bean(Accidents.class).lapse(later);
        service().bean(Accidents.class).lapse(later.plusSeconds(60));

        assertThat(historyOf(accident))
                .containsExactly("accident-reported", "accident-report-late", "accident-report-late");
        assertThat(items(read("/accidents/" + accident + "/history", INSPECTOR)).stream()
                        .skip(1)
                        .map(event -> event.path("body").path("reporter").asString()))
                .containsExactly("unit", "county");
    }

    @Test
    void thatAUnitWasLateIsSaidByTheClockAlsoWhereACommandFindsIt() {
        Instant longAgo = happened.minus(Duration.ofHours(3));
        String accident = done("/accidents", COUNTY_DEPARTMENT, """
                {"title": "车间爆燃事故", "description": "x", "district": "371102", "sector": "industry-trade", "kind": "other",
                 "happenedAt": "%s", "deaths": 0, "seriousInjuries": 0, "unitReportedAt": "%s"}""".formatted(longAgo, happened));

        JsonNode late =
                items(read("/accidents/" + accident + "/history", INSPECTOR)).get(1);
        assertThat(late.path("name").asString()).isEqualTo("accident-report-late");
        assertThat(late.path("body").path("by").path("role").asString()).isEqualTo("system");
        assertThat(late.path("body").path("concealed").asBoolean()).isFalse();
        assertThat(read("/accidents/" + accident, INSPECTOR).path("unitReport").asString())
                .isEqualTo("late");
    }

    @Test
    void whatAroseFromATracedHazardGoesUnderTheHazardsCorrelationAndInItsHistory() {
        String hazard = UUID.randomUUID().toString();
        feed().publish(hazard, Hazards.found());
        feed().publish(hazard, Hazards.classified("major"));
        await().atMost(SOON)
                .until(() ->
                        items(read("/tracings?hazard=" + hazard, INSPECTOR)).size() == 1);

        String accident = done("/accidents", DEPARTMENT, """
                {"title": "火灾事故", "description": "x", "district": "371102", "sector": "fire-safety", "kind": "fire",
                 "happenedAt": "%s", "deaths": 0, "seriousInjuries": 0, "hazard": "%s"}""".formatted(happened, hazard));

        assertThat(tracingOf(accident).path("correlationId").asString()).isEqualTo(hazard);
        assertThat(items(read("/hazards/" + hazard + "/history", DEPARTMENT)).stream()
                        .map(event -> event.path("name").asString()))
                .containsExactly("accident-reported");
    }

    @Test
    void aCaseOfAnAccidentIsInTheStoryOfTheHazardThatLedToItForThoseAloneWhoMaySeeIt() {
        String hazard = UUID.randomUUID().toString();
        String accident = done("/accidents", DEPARTMENT, """
                {"title": "火灾事故", "description": "x", "district": "371102", "sector": "fire-safety", "kind": "fire",
                 "happenedAt": "%s", "deaths": 0, "seriousInjuries": 0, "hazard": "%s"}""".formatted(happened, hazard));
        String tracing = tracingOf(accident).path("id").asString();
        done("/tracings/" + tracing + "/determine", INSPECTOR, TracingTest.ALL_FOUR);
        done("/cases", DECISION_BODY, """
                {"tracing": "%s", "accidentCase": true, "facts": "%s",
                 "concerned": [{"capacities": ["unit"], "organisation": "u-1"}]}""".formatted(tracing, CANARY));

        assertThat(storyOf(hazard, DECISION_BODY)).contains("accident-reported", "case-opened");
        assertThat(storyOf(hazard, INSPECTOR)).contains("accident-reported").doesNotContain("case-opened");
        assertThat(storyOf(hazard, DEPARTMENT)).containsExactly("accident-reported");
        assertThat(storyOf(hazard, UNIT)).isEmpty();
    }

    private static List<String> storyOf(String hazard, Actor reader) {
        return items(read("/hazards/" + hazard + "/history", reader)).stream()
                .map(event -> event.path("name").asString())
                .toList();
    }

    @Test
    void itsTermStandsStillWhileItIsAppraisedAndWhatWasOrderedIsEvaluatedAndPublished() {
        String accident = reportedByTheCounty();
        String path = "/accidents/" + accident;
        done(path + "/unit-report", UNIT, "{}");
        done(path + "/report-upward", COUNTY_DEPARTMENT, "{\"to\": \"city\"}");
        LocalDate today = LocalDate.now(WorkingDayCalendar.ZONE);
        String commission = """
                {"subject": "%s", "appraiser": "省安科院", "reference": "东事故调鉴〔2026〕1号", "agreedBy": "%s"}""";
        refused(
                "agreed-within-a-year",
                422,
                path + "/commission-appraisal",
                COUNTY_DEPARTMENT,
                commission.formatted(CANARY, today.plusDays(367)));
        done(path + "/commission-appraisal", COUNTY_DEPARTMENT, commission.formatted(CANARY, today.plusDays(30)));
        service().bean(Accidents.class).lapse(Instant.now().plus(Duration.ofDays(100)));
        assertThat(read(path, COUNTY_DEPARTMENT).path("investigationHeld").asBoolean())
                .isTrue();
        refused(
                "appraisals-received-first",
                409,
                path + "/submit-investigation",
                COUNTY_DEPARTMENT,
                "{\"reference\": \"东事故〔2026〕1号\"}");
        done(path + "/receive-appraisal", COUNTY_DEPARTMENT, "{\"number\": 1, \"reference\": \"安科鉴〔2026〕1号\"}");
        done(path + "/determine-reporting", COUNTY_DEPARTMENT, """
                {"finding": "omitted", "reference": "东事故调〔2026〕5号", "basis": "%s"}""".formatted(CANARY));
        done(path + "/submit-investigation", COUNTY_DEPARTMENT, "{\"reference\": \"东事故〔2026〕1号\"}");
        refused(
                "decision-extended-for-the-gravest-alone",
                409,
                path + "/extend-decision",
                COUNTY_LEADER,
                "{\"days\": 1, \"reference\": \"东政字〔2026〕8号\"}");
        done(path + "/close", COUNTY_LEADER, "{\"reference\": \"东政字〔2026〕9号\"}");
        done(path + "/evaluate", COUNTY_DEPARTMENT, """
                {"rectification": "carried-out", "accountability": "partly-carried-out", "reference": "东评〔2027〕1号"}""");
        done(path + "/publish-evaluation", COUNTY_DEPARTMENT, "{\"reference\": \"东公告〔2027〕1号\"}");

        JsonNode view = read(path, UNIT);
        assertThat(view.path("unitReport").asString()).isEqualTo("omitted");
        assertThat(view.path("evaluateBy").path("sum").asString()).startsWith("12 calendar months from ");
        assertThat(view.path("evaluation").path("inTime").asBoolean()).isTrue();
        assertThat(view.path("evaluation").path("publication").asString()).isEqualTo("东公告〔2027〕1号");
        assertThat(historyOf(accident))
                .containsExactly(
                        "accident-reported",
                        "accident-reported-by-unit",
                        "accident-reported-upward",
                        "accident-appraisal-commissioned",
                        "accident-appraisal-overdue",
                        "accident-appraisal-received",
                        "accident-reporting-determined",
                        "accident-investigation-reported",
                        "accident-closed",
                        "accident-evaluated",
                        "accident-evaluation-published");
        assertThat(bodyOf(accident, "accident-closed").path("inTime").asBoolean())
                .isTrue();
    }

    private static JsonNode bodyOf(String accident, String event) {
        return items(read("/accidents/" + accident + "/history", INSPECTOR)).stream()
                .filter(entry -> entry.path("name").asString().equals(event))
                .findFirst()
                .orElseThrow()
                .path("body");
    }

    @Test
    void aGovernmentThatDoesNotDecideOrEvaluateIsLateOnceEach() {
        String accident = reportedByTheCounty();
        String path = "/accidents/" + accident;
        done(path + "/unit-report", UNIT, "{}");
        done(path + "/report-upward", COUNTY_DEPARTMENT, "{\"to\": \"city\"}");
        done(path + "/submit-investigation", COUNTY_DEPARTMENT, "{\"reference\": \"东事故〔2026〕1号\"}");
        Accidents accidents = service().bean(Accidents.class);
        Instant now = Instant.now();
        accidents.lapse(now.plus(Duration.ofDays(17)));
        accidents.lapse(now.plus(Duration.ofDays(18)));
        done(path + "/close", COUNTY_LEADER, "{\"reference\": \"东政字〔2026〕9号\"}");
        accidents.lapse(now.plus(Duration.ofDays(367)));
        accidents.lapse(now.plus(Duration.ofDays(368)));

        assertThat(historyOf(accident))
                .containsExactly(
                        "accident-reported",
                        "accident-reported-by-unit",
                        "accident-reported-upward",
                        "accident-investigation-reported",
                        "accident-decision-overdue",
                        "accident-closed",
                        "accident-evaluation-overdue");
        assertThat(bodyOf(accident, "accident-decision-overdue")
                        .path("by")
                        .path("role")
                        .asString())
                .isEqualTo("system");
        assertThat(read(path, COUNTY_LEADER).path("evaluationOverdue").asBoolean())
                .isTrue();
    }

    /** Taken on by an instance that has not seen it before. */
    @Test
    void anAccidentThatAVersionOfBeforeKeptGoesOnWithoutATermAndItsConcealmentIsSuspected() {
        String accident =
                done("/accidents", POLICE, """
                {"title": "车间爆燃事故", "description": "x", "district": "371102", "sector": "industry-trade", "kind": "other",
                 "happenedAt": "%s", "deaths": 0, "seriousInjuries": 0, "unit": "%s"}""".formatted(happened.minus(Duration.ofHours(3)), UNIT.organisation()));
        String path = "/accidents/" + accident;
        Accidents accidents = service().bean(Accidents.class);
        accidents.lapse(Instant.now().plus(Duration.ofHours(6)));
        done(path + "/unit-report", UNIT, "{}");
        done(path + "/submit-investigation", COUNTY_DEPARTMENT, "{\"reference\": \"东事故〔2026〕1号\"}");
        service()
                .bean(MongoDatabase.class)
                .getCollection("accidents")
                .updateOne(
                        new Document("_id", accident),
                        new Document(
                                "$unset",
                                new Document("state.handling", "")
                                        .append("state.investigation.appraisals", "")
                                        .append("due", "")));

        JsonNode view = read(path, COUNTY_LEADER);
        assertThat(view.has("decideBy")).isFalse();
        assertThat(view.path("unitReport").asString()).isEqualTo("suspected");
        assertThat(view.path("lateReports").get(0).path("suspected").asBoolean())
                .isTrue();
        TestService other = anotherInstance();
        other.bean(Accidents.class).lapse(Instant.now().plus(Duration.ofDays(30)));
        assertThat(other.post(path + "/close", COUNTY_LEADER, "{\"reference\": \"东政字〔2026〕9号\"}")
                        .status())
                .isEqualTo(200);
        other.close();

        assertThat(historyOf(accident))
                .containsExactly(
                        "accident-reported",
                        "accident-report-late",
                        "accident-report-late",
                        "accident-reported-by-unit",
                        "accident-investigation-reported",
                        "accident-closed");
        assertThat(bodyOf(accident, "accident-closed").has("inTime")).isFalse();
        assertThat(bodyOf(accident, "accident-report-late").path("suspected").asString())
                .isEqualTo("concealed");
        assertThat(read(path, COUNTY_LEADER).has("evaluateBy")).isTrue();
    }

    @AfterAll
    static void nothingThatWasDescribedIsPublishedAndEverythingIsValid() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Published.by(service().name()))
                        .extracting(Published.Event::name)
                        .contains("accident-reported", "accident-regraded", "accident-responsibility-tracing-opened"));
        List<Published.Event> events = Published.by(service().name());
        Published.assertValid(events);
        assertThat(events)
                .noneMatch(event -> event.text().contains(CANARY)
                        || event.headers().toString().contains(CANARY));
    }
}
