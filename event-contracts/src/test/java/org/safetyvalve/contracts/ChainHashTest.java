package org.safetyvalve.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected hashes were made with printf and sha256sum from the lines that the contract describes. */
class ChainHashTest {
    private static final String FIRST = "9035a19a3c8824503dc1adc08384165f9b7789bec50d38a8957a29148fa6425e";
    private static final String SECOND = "9fd7c09a3326f1283008406c00a06cd0b44f2ec1a57b885055c3e0147bb30778";

    private final Map<String, String> headers = new TreeMap<>(Map.of(
            "ce_type", "org.safetyvalve.hazard-found.v1", "ce_id", "h-1:1", "ce_subject", "h-1", "ce_sequence", "1"));
    private final byte[] value = "{\"title\":\"隐患\"}".getBytes(UTF_8);

    @Test
    void givesTheHashThatSha256sumGives() {
        assertThat(ChainHash.of(ChainHash.NONE, headers, value)).isEqualTo(FIRST);
    }

    @Test
    void continuesFromThePreviousHash() {
        Map<String, String> second = Map.of(
                "ce_type", "org.safetyvalve.hazard-rejected.v1",
                "ce_id", "h-1:2",
                "ce_subject", "h-1",
                "ce_sequence", "2");
        assertThat(ChainHash.of(FIRST, second, "{\"reason\":\"不构成隐患\"}".getBytes(UTF_8)))
                .isEqualTo(SECOND);
    }

    @Test
    void doesNotDependOnTheOrderInWhichTheHeadersCome() {
        Map<String, String> reversed = new LinkedHashMap<>();
        new TreeMap<>(headers).descendingMap().forEach(reversed::put);
        assertThat(ChainHash.of(ChainHash.NONE, reversed, value)).isEqualTo(FIRST);
    }

    @Test
    void leavesOutItselfTheTraceAndWhatIsNoCloudEventsAttribute() {
        headers.put(CeHeaders.CHAIN_HASH, FIRST);
        headers.put(CeHeaders.TRACEPARENT, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        headers.put(CeHeaders.CONTENT_TYPE, CeHeaders.JSON);
        headers.put("x-forwarded", "yes");
        assertThat(ChainHash.of(ChainHash.NONE, headers, value)).isEqualTo(FIRST);
    }

    @Test
    void changesWithEveryByteOfTheValue() {
        for (int i = 0; i < value.length; i++) {
            byte[] tampered = value.clone();
            tampered[i] ^= 1;
            assertThat(ChainHash.of(ChainHash.NONE, headers, tampered)).isNotEqualTo(FIRST);
        }
    }

    @Test
    void changesWithEveryHeaderThatIsChangedOrTakenAway() {
        for (String name : headers.keySet()) {
            Map<String, String> changed = new TreeMap<>(headers);
            changed.put(name, headers.get(name) + " ");
            assertThat(ChainHash.of(ChainHash.NONE, changed, value)).as(name).isNotEqualTo(FIRST);
            changed.remove(name);
            assertThat(ChainHash.of(ChainHash.NONE, changed, value)).as(name).isNotEqualTo(FIRST);
        }
    }

    @Test
    void changesWithAnAttributeThatIsAdded() {
        headers.put("ce_district", "371102");
        assertThat(ChainHash.of(ChainHash.NONE, headers, value)).isNotEqualTo(FIRST);
    }

    @Test
    void changesWithThePreviousHash() {
        assertThat(ChainHash.of(SECOND, headers, value)).isNotEqualTo(FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nce_type: other", "a\r", "\n"})
    void refusesAHeaderWithALineBreak(String value) {
        headers.put("ce_subject", value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChainHash.of(ChainHash.NONE, headers, this.value))
                .withMessageContaining("ce_subject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "9035A19A3C8824503DC1ADC08384165F9B7789BEC50D38A8957A29148FA6425E"})
    void refusesAPreviousHashThatIsNone(String previous) {
        assertThatIllegalArgumentException().isThrownBy(() -> ChainHash.of(previous, headers, value));
    }
}
