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
                                "findings[0].organisation", "unit-1",
                                "findings[0].finding", "responsibility",
                                "findings[2].organisation", "bureau",
                                "findings[2].finding", "duty-performed",
                                "findings[2].note", "已履职")))
                .isEqualTo(
                        "{\"findings\":[{\"dutyHolderKind\":\"enterprise\",\"organisation\":\"unit-1\",\"finding\":\"responsibility\"},"
                                + "{\"dutyHolderKind\":\"safety-supervision-department\",\"organisation\":\"bureau\",\"finding\":\"duty-performed\",\"note\":\"已履职\"}]}");
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
                        ActionCatalogue.find(kind, code).orElseThrow().fields(), form));
    }
}
