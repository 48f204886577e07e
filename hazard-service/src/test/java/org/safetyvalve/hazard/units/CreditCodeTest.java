package org.safetyvalve.hazard.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Of companies that anybody can look up: Xiamen's first code, Huawei, Tencent, Alibaba (China). */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "914403001922038216", "9144030071526726XG", "91330100799655058B"})
    void findsGenuineCodesConsistent(String code) {
        assertThat(CreditCode.checks(code)).isTrue();
    }

    /** Any single character that is mistyped shows, and any two neighbours that are swapped. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "9144030071526726XG"})
    void findsASlipOfTheFinger(String code) {
        for (int place = 0; place < code.length(); place++) {
            for (char other : CHARACTERS.toCharArray()) {
                String slipped = code.substring(0, place) + other + code.substring(place + 1);
                assertThat(CreditCode.checks(slipped)).as(slipped).isEqualTo(slipped.equals(code));
            }
        }
        for (int place = 0; place < code.length() - 1; place++) {
            String swapped =
                    code.substring(0, place) + code.charAt(place + 1) + code.charAt(place) + code.substring(place + 2);
            assertThat(CreditCode.checks(swapped)).as(swapped).isEqualTo(swapped.equals(code));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y433", "9135O100M000100Y43", "91350100m000100y43"})
    void findsWhatIsNoCodeInconsistent(String code) {
        assertThat(CreditCode.checks(code)).isFalse();
    }
}
