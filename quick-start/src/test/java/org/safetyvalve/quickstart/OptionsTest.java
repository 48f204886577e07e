package org.safetyvalve.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void takesPortsSwitchesAndOutsideServices() {
        Options options = Options.parse(List.of(
                "--small",
                "--port-kafka",
                "19092",
                "--store",
                "mongodb://db:27017/?w=majority",
                "--kafka",
                "k:9092",
                "--check"));

        assertThat(options.small()).isTrue();
        assertThat(options.check()).isTrue();
        assertThat(options.port(Part.KAFKA)).isEqualTo(19_092);
        assertThat(options.port(Part.CONSOLE)).isEqualTo(8_080);
        Addresses addresses = new Addresses(options);
        assertThat(addresses.kafka()).isEqualTo("k:9092");
        assertThat(addresses.store("hazard")).isEqualTo("mongodb://db:27017/hazard?w=majority");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port-kafka",
                "--port-kafka x",
                "--port-kafka 70000",
                "--port-nothing 1",
                "--data",
                "--data --small",
                "start"
            })
    void refusesWhatItDoesNotKnowInBothLanguages(String line) {
        assertThatThrownBy(() -> Options.parse(List.of(line.split(" "))))
                .isInstanceOf(CannotStart.class)
                .hasMessageMatching("(?s).*[\\u4e00-\\u9fff].* / .*[a-z].*");
    }

    @Test
    void theHelpNamesEveryPortOption() {
        for (Part part : Part.values()) {
            assertThat(Options.usage()).contains(part.code() + " " + part.usualPort());
        }
    }
}
