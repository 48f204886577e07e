package org.safetyvalve.console.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CommandBodyTest {

    @Test
    void whatWasLeftEmptyIsAbsent() {
        assertThat(body(RecordKind.HAZARD, "classify", Map.of("level", "major", "riskColour", "", "basis", "  ")))
                .isEqualTo("{\"level\":\"major\",\"wholeJudgement\":false}");
    }

    @Test
    void aDayEndsAtMidnightInChina() {
        assertThat(body(RecordKind.HAZARD, "request-extension", Map.of("until", "2026-02-28", "reason", "r")))
                .isEqualTo("{\"until\":\"2026-02-28T16:00:00Z\",\"reason\":\"r\"}");
    }

    @Test
    void linesBecomeAListWithoutTheEmptyOnes() {
        assertThat(body(
                        RecordKind.HAZARD,
                        "order-enforcement",
                        Map.of("measure", "seal", "legalBasis", "l", "subjects", " A 区 \r\n\r\nB 区")))
                .isEqualTo("{\"measure\":\"seal\",\"legalBasis\":\"l\",\"subjects\":[\"A 区\",\"B 区\"]}");
    }

    @Test
    void aBoxThatIsNotTickedIsNo() {
        assertThat(body(RecordKind.HAZARD, "verify", Map.of("opinion", "合格")))
                .isEqualTo("{\"opinion\":\"合格\",\"onSite\":false}");
    }

    @Test
    void whatIsNoNumberOrDayGoesThroughForTheServiceToRefuse() {
        assertThat(body(RecordKind.PROBLEM, "feed-back", Map.of("workingDays", "十天")))
                .isEqualTo("{\"workingDays\":\"十天\"}");
        assertThat(body(RecordKind.HAZARD, "request-extension", Map.of("until", "soon", "reason", "r")))
                .contains("\"until\":\"soon\"");
    }

    @Test
    void onlyTheRowsThatWereFilledInAreFindings() {
        assertThat(body(
                        RecordKind.TRACING,
                        "determine",
                        Map.of(
                                "findings[0].dutyHolderKind", "enterprise",
                                "findings[0].organisation", "unit-1",
                                "findings[0].finding", "responsibility",
                                "findings[1].dutyHolderKind", "industry-department",
                                "findings[1].organisation", "",
                                "findings[2].dutyHolderKind", "safety-supervision-department",
                                "findings[2].organisation", "bureau",
                                "findings[2].finding", "duty-performed",
                                "findings[2].note", "已履职")))
                .isEqualTo(
                        "{\"findings\":[{\"dutyHolderKind\":\"enterprise\",\"organisation\":\"unit-1\",\"finding\":\"responsibility\"},"
                                + "{\"dutyHolderKind\":\"safety-supervision-department\",\"organisation\":\"bureau\",\"finding\":\"duty-performed\",\"note\":\"已履职\"}]}");
    }

    @Test
    void rowsWithinRowsKeepTheirPlaceAndEmptyOnesAreLeftOut() {
        assertThat(body(
                        RecordKind.CASE,
                        "propose",
                        Map.of(
                                "outcomes[0].concerned", "1",
                                "outcomes[0].finding", "formalism",
                                "outcomes[0].measures[0].form", "",
                                "outcomes[0].measures[0].months", "",
                                "outcomes[0].measures[1].form", "party-discipline-2024/probation",
                                "outcomes[0].measures[1].months", "12",
                                "outcomes[1].concerned", "2",
                                "outcomes[1].finding", "duty-performed",
                                "outcomes[10].concerned", "3")))
                .isEqualTo(
                        "{\"outcomes\":[{\"concerned\":\"1\",\"finding\":\"formalism\",\"measures\":[{\"form\":\"party-discipline-2024/probation\",\"months\":12}]},"
                                + "{\"concerned\":\"2\",\"finding\":\"duty-performed\",\"measures\":[]}]}");
    }

    @Test
    void decidingAsProposedSaysNothingOfOutcomes() {
        assertThat(body(
                        RecordKind.CASE,
                        "decide",
                        Map.of("outcomes[0].concerned", "1", "outcomes[0].finding", "", "reasons", "")))
                .isEqualTo("{}");
    }

    @Test
    void aListThatMustBeThereIsSentEmptyForTheServiceToSayWhatIsMissing() {
        assertThat(body(RecordKind.CIRCULAR, "correct", Map.of("reason", "r", "content.named[0].organisation", "")))
                .isEqualTo("{\"content\":{\"named\":[]},\"reason\":\"r\"}");
    }

    @Test
    void aTimeIsThatOfTheClockInChina() {
        assertThat(body(RecordKind.EXCHANGE, "postpone", Map.of("to", "2026-12-10T09:30", "place", "p", "reason", "r")))
                .isEqualTo("{\"to\":\"2026-12-10T01:30:00Z\",\"place\":\"p\",\"reason\":\"r\"}");
        assertThat(body(RecordKind.EXCHANGE, "postpone", Map.of("to", "下周"))).contains("\"to\":\"下周\"");
    }

    @Test
    void noneDeadIsAFigureAndWhoDidNotAttendIsSaid() {
        assertThat(body(RecordKind.ACCIDENT, "supplement", Map.of("deaths", "0", "directLoss", "860,000")))
                .isEqualTo("{\"deaths\":0,\"directLoss\":860000}");
        assertThat(body(
                        RecordKind.INTERVIEW,
                        "hold",
                        Map.of(
                                "attendance[0].organisation", "bureau",
                                "attendance[0].office", "局长",
                                "attendance[0].attended", "false")))
                .isEqualTo("{\"attendance\":[{\"organisation\":\"bureau\",\"office\":\"局长\",\"attended\":false}]}");
    }

    @Test
    void aDateAndADegreeGoThroughAsTheyAre() {
        assertThat(body(RecordKind.UNIT, "rename", Map.of("name", "n", "from", "2026-02-28", "reason", "r")))
                .isEqualTo("{\"name\":\"n\",\"from\":\"2026-02-28\",\"reason\":\"r\"}");
        assertThat(body(RecordKind.SITE, "update", Map.of("latitude", "35.4167", "longitude", "东经")))
                .isEqualTo("{\"latitude\":35.4167,\"longitude\":\"东经\",\"businessUnits\":[]}");
    }

    @Test
    void aFormSendsOnlyTheFieldsOfItsCommand() {
        assertThat(body(
                        RecordKind.HAZARD,
                        "close",
                        Map.of("reason", "r", "occurredAt", "2021-01-01T00:00:00Z", "_csrf", "x")))
                .isEqualTo("{\"reason\":\"r\"}");
    }

    private static String body(RecordKind kind, String code, Map<String, String> entered) {
        Map<String, List<String>> form = new HashMap<>();
        entered.forEach((name, value) -> form.put(name, List.of(value)));
        return JsonMapper.shared()
                .writeValueAsString(CommandBody.of(
                        ActionCatalogue.find(kind, code).orElseThrow().parts(), form));
    }
}
