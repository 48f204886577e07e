package org.safetyvalve.accountability.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WholeFlowTest {
    private static Accountability accountability;

    @BeforeAll
    static void start() {
        accountability = new Accountability(Map.of());
    }

    @AfterAll
    static void stop() {
        accountability.close();
    }

    @Test
    void countsWhatWasRecordedUnderASupervision() {
        String supervision = accountability.done("/supervisions", INSPECTOR, """
                {"id": "spring-supervision", "campaign": "rizhao-2021-spring", "title": "专项监督", "from": "2026-03-08"}""");
        assertThat(supervision).isEqualTo("spring-supervision");
        JsonNode read = accountability.read("/supervisions/" + supervision, INSPECTOR);
        assertThat(read.path("totals").path("visits").asInt(-1)).isZero();
    }
}
