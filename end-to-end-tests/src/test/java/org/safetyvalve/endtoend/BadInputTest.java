package org.safetyvalve.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.endtoend.city.Place.ACCOUNTABILITY;
import static org.safetyvalve.endtoend.city.Place.HAZARD;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safetyvalve.endtoend.city.Answer;
import org.safetyvalve.endtoend.city.City;
import org.safetyvalve.endtoend.city.InTheCity;
import org.safetyvalve.endtoend.city.Json;

/** What is wrong with a request is said so that its sender knows what to do, and changes nothing. */
@InTheCity
@Order(31)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private City city;
    private Drive drive;

    @BeforeAll
    void openACampaign(City here) {
        city = here;
        drive = Drive.open(city, "bad-input");
    }

    private Answer enter(Map<String, Object> report) {
        return city.as("safety-inspector").does(HAZARD, "/hazards", report);
    }

    @Test
    void aFieldThatNobodyKnowsIsRefusedByItsName() {
        assertThat(enter(drive.report("未知字段", "colour", "red"))
                        .refused(400, "unknown-field")
                        .text("detail"))
                .contains("colour");
    }

    @Test
    void fieldsThatAreMissingOrWrongAreNamedWithTheirPaths() {
        Map<String, Object> report = drive.report("字段有误", "district", "东港区");
        report.remove("sector");
        Answer answer = enter(report).refused(422, "invalid");
        assertThat(answer.body().path("errors").findValuesAsString("path")).contains("district", "sector");
    }

    @Test
    void whatIsNoJsonIsMalformed() {
        city.as("safety-inspector")
                .command(HAZARD, "/hazards")
                .uploads("application/json", "{\"title\": ".getBytes(StandardCharsets.UTF_8))
                .refused(400, "malformed-request");
    }

    @Test
    void aVersionThatIsStaleIsRefusedWithTheOneThatIsCurrent() {
        HazardFile hazard = drive.find("版本过期").classified("general");
        Answer stale = city.as("department")
                .command(HAZARD, "/hazards/" + hazard.id() + "/assign")
                .ifMatch(1)
                .says(Json.of("unit", Units.GUOJIAHUZI, "basis", "安全生产法"))
                .refused(412, "stale-version");
        assertThat(stale.etag()).isEqualTo("\"2\"");
        assertThat(hazard.seenBy("department").text("state")).isEqualTo("CLASSIFIED");
    }

    @Test
    void aKeyThatBelongsToAnotherRequestIsRefusedAndARepeatGetsTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> report = drive.report("幂等键");
        Answer first = city.as("safety-inspector")
                .command(HAZARD, "/hazards")
                .key(key)
                .says(report)
                .ok();
        Answer again =
                city.as("safety-inspector").command(HAZARD, "/hazards").key(key).says(report);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.version()).isEqualTo(first.version());
        city.as("safety-inspector")
                .command(HAZARD, "/hazards")
                .key(key)
                .says(drive.report("另一个隐患"))
                .refused(422, "idempotency-key-reused");
    }

    @Test
    void whatSomebodyMayNotSeeIsAnsweredExactlyAsWhatIsNotThere() {
        HazardFile hazard = drive.find("他人的隐患").classified("general").assigned(Units.GUOJIAHUZI, "responsible-unit");
        Answer foreign = hazard.seenBy("responsible-unit-2").refused(404, "not-found");
        Answer absent = city.as("responsible-unit-2")
                .get(HAZARD, "/hazards/" + UUID.randomUUID())
                .refused(404, "not-found");
        assertThat(foreign.body()).isEqualTo(absent.body());
        city.as("responsible-unit-2")
                .does(HAZARD, "/hazards/" + hazard.id() + "/complete", Json.of("summary", "已完成"))
                .refused(404, "not-found");
    }

    @Test
    void thePastIsStatedOnlyByWhoMay() {
        enter(drive.report("补录", "occurredAt", "2026-01-05T01:00:00Z"))
                .refused(403, "forbidden")
                .because("past-needs-historical-import");
    }

    @Test
    void aCodeThatIsNoneOfThisFieldIsRefusedWithItsPath() {
        for (Answer answer : List.of(
                drive.find("级别有误").asks("department", "classify", "level", "red", "basis", "标准"),
                city.as("safety-committee")
                        .does(
                                ACCOUNTABILITY,
                                "/transfers",
                                Json.of(
                                        "subjectKind", "rumour",
                                        "subject", "1",
                                        "to", Units.DISCIPLINE,
                                        "district", "371100",
                                        "basis", "规则")))) {
            answer.refused(422, "invalid");
            assertThat(answer.body().path("errors").get(0).path("path").asString())
                    .isIn("level", "subjectKind");
        }
    }
}
