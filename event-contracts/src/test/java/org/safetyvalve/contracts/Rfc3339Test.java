package org.safetyvalve.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-25T02:10:35Z",
                "2026-11-25T02:10:35.1Z",
                "2026-11-25T02:10:35.123Z",
                "2026-11-25T02:10:35.123456789Z",
                "2024-02-29T23:59:59.999Z",
                "0001-01-01T00:00:00Z",
                "2026-11-25T10:10:35.123+08:00",
                "2026-11-25T02:10Z"
            })
    void readsATimeAsTheJdkDoes(String text) {
        assertThat(Rfc3339.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-25",
                "2026-11-25T02:10:35",
                "2026-13-25T02:10:35Z",
                "2026-02-30T02:10:35Z",
                "2026-11-25T24:10:35Z",
                "2026-11-25T02:60:35Z",
                "2026-11-25T02:10:61Z",
                "2026-11-25T02:10:3xZ",
                "2026-11-25T02:10:35,123Z",
                "2026-11-25T02:10:35.1234567890Z",
                "２026-11-25T02:10:35Z",
                "+026-11-25T02:10:35Z"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> OffsetDateTime.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Rfc3339.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void readsWhatWeWrite() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            Instant at = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000) * 1_000_000L);
            assertThat(Rfc3339.parse(at.toString())).isEqualTo(at);
        }
    }
}
