package org.safetyvalve.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyvalve.contracts.hazard.HazardFound;
import org.safetyvalve.contracts.hazard.HazardRejected;
import org.safetyvalve.contracts.hazard.HazardStanding;
import org.safetyvalve.contracts.hazard.RectificationCompleted;
import org.safetyvalve.contracts.testing.Sample;

class EventJsonTest {
    private static final HazardStanding STANDING = new HazardStanding(
            Instant.parse("2021-03-15T01:20:00.250Z"),
            new Author("department", "rizhao-emergency-bureau", "department"),
            null,
            "FOUND",
            "REJECTED",
            null,
            null,
            "fire-safety",
            "rizhao-emergency-bureau",
            "消防通道堵塞");

    @Test
    void writesFieldsInTheOrderOfTheContractInstantsInUtcAndNothingForWhatIsAbsent() {
        assertThat(EventJson.write(new HazardRejected(STANDING, "不构成隐患")))
                .asString(UTF_8)
                .isEqualTo("{\"occurredAt\":\"2021-03-15T01:20:00.250Z\","
                        + "\"by\":{\"account\":\"department\",\"organisation\":\"rizhao-emergency-bureau\",\"role\":\"department\"},"
                        + "\"stateBefore\":\"FOUND\",\"stateAfter\":\"REJECTED\",\"sector\":\"fire-safety\","
                        + "\"holder\":\"rizhao-emergency-bureau\",\"title\":\"消防通道堵塞\",\"reason\":\"不构成隐患\"}");
    }

    @Test
    void saysWhereAndWhyInsideAList() {
        String json = sample("rectification-completed").replaceFirst("\"sha256\":\"[^\"]*\"", "\"sha256\":\" \"");
        InvalidEventException refusal = refused(json, RectificationCompleted.class);
        assertThat(refusal.path()).isEqualTo("evidence[0]");
        assertThat(refusal.reason()).isEqualTo("sha256 must not be blank");
        assertThat(refusal).hasMessage("evidence[0]: sha256 must not be blank");
    }

    @Test
    void refusesAnInstantGivenAsANumber() {
        String json = sample("hazard-found").replaceFirst("\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":1615771200");
        assertThat(refused(json, HazardFound.class).path()).isEqualTo("occurredAt");
    }

    @Test
    void readsAnInstantWithAnOffset() {
        String json = sample("hazard-found")
                .replaceFirst("\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":\"2021-03-15T09:20:00+08:00\"");
        assertThat(EventJson.read(json.getBytes(UTF_8), HazardFound.class).occurredAt())
                .isEqualTo("2021-03-15T01:20:00Z");
    }

    @Test
    void refusesAFieldThatIsThereTwice() {
        String json = sample("hazard-found").replaceFirst("\\{", "{\"title\":\"另一名称\",");
        assertThat(refused(json, HazardFound.class).reason()).contains("title");
    }

    @Test
    void refusesWhatIsNoJsonObject() {
        for (String json : List.of("", "null", "[]", "\"\"", "7", "{", "{} {}", "not json")) {
            refused(json, HazardFound.class);
        }
    }

    @Test
    void quotesNoValueOfWhatItRefuses() {
        String json = sample("hazard-found");
        for (String wrong : List.of(
                json.replaceFirst("\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":\"canary\""),
                json.replaceFirst("\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":canary"),
                json.replaceFirst("\"title\":\"[^\"]*\"", "\"title\":{\"is\":\"canary\"}"),
                "canary",
                json + "canary")) {
            assertThat(refused(wrong, HazardFound.class)).message().doesNotContain("canary");
        }
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] json = sample("hazard-found").getBytes(java.nio.charset.Charset.forName("GB18030"));
        assertThat(catchThrowableOfType(InvalidEventException.class, () -> EventJson.read(json, HazardFound.class)))
                .isNotNull();
    }

    @Test
    void aBodyKeepsItsOwnCopyOfAList() {
        List<String> mine = new ArrayList<>(List.of("A区"));
        var ordered = new org.safetyvalve.contracts.hazard.EnforcementOrdered(
                STANDING, "seal", "消防法第五十四条", mine, null, null, null, null);
        mine.add("B区");
        assertThat(ordered.subjects()).containsExactly("A区");
    }

    @Test
    void aRecordNamesTheFieldThatItMisses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HazardRejected(STANDING, null))
                .withMessage("reason is required");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HazardRejected(STANDING, " "))
                .withMessage("reason must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HazardRejected(null, "不构成隐患"))
                .withMessage("standing is required");
    }

    private static String sample(String name) {
        EventType type =
                EventCatalogue.byCeType("org.safetyvalve." + name + ".v1").orElseThrow();
        return new String(Sample.of(type).body(), UTF_8);
    }

    private static InvalidEventException refused(String json, Class<? extends EventBody> type) {
        InvalidEventException refusal =
                catchThrowableOfType(InvalidEventException.class, () -> EventJson.read(json.getBytes(UTF_8), type));
        assertThat(refusal).as(json).isNotNull();
        return refusal;
    }
}
