package org.safetyvalve.hazard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> WORDS = List.of("一般", "重大", "消防安全", "危险化学品", "fire-safety", "东港区", "岚山区");

    @ParameterizedTest
    @CsvSource({"一船, 一般", "东港, 东港区", "消防安会, 消防安全", "危化学品, 危险化学品", "Fire－Safty, fire-safety", "岚山区碑廓镇, 岚山区"})
    void findsWhatWasMeant(String written, String meant) {
        assertThat(Nearest.to(written, WORDS)).hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({"炼金术", "甲", "''", "五莲县", "很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的一般"})
    void guessesNothingThatHasTooLittleInCommon(String written) {
        assertThat(Nearest.to(written, WORDS)).isEmpty();
    }

    @Test
    void amongSeveralTakesTheOneThatIsWrittenMostAlike() {
        assertThat(Nearest.to("整改期现", List.of("整改时间", "整改期限", "期限"))).hasValue("整改期限");
    }
}
