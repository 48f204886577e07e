package org.safetyvalve.starter.events;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.hazard.UnitMerged;
import org.safetyvalve.starter.domain.Classification;

class EventSealerTest {
    private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "'',cause,371102,ce_correlationid",
        "u,'',371102,ce_causationid",
        "u,cause,'',ce_district",
    })
    void sealsNothingThatNoConsumerCouldRead(String correlation, String causation, String district, String header) {
        UnitMerged merged = new UnitMerged(NOW, new Author("department", "bureau", "department"), "一", "two", "同一家");
        EventSealer.Origin origin = new EventSealer.Origin(correlation, causation, Traceparent.NONE);
        EventSealer sealer = new EventSealer("register", 4_096);

        assertThatThrownBy(() -> sealer.seal(
                        "unit-events",
                        "u",
                        EventSealer.Head.NONE,
                        merged,
                        NOW,
                        origin,
                        district,
                        Classification.INTERNAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("u:1 would have no " + header);
    }
}
