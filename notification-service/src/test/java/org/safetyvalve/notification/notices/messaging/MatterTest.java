package org.safetyvalve.notification.notices.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.EventType;
import org.safetyvalve.contracts.testing.Sample;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/** Whoever is told of an event is told which record it is about. */
class MatterTest {

    private static Matter of(EventType type) {
        EventBody body = EventJson.mapper().readValue(Sample.of(type).body(), type.body());
        return Matter.of(body, "the-subject");
    }

    @Test
    void everyEventThatSomebodyIsToldOfIsAboutARecordThatIsNamed() throws Exception {
        EnumerablePropertySource<?> table = (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
                .load("notices", new ClassPathResource("notices.yml"))
                .get(0);
        List<String> told = List.of(table.getPropertyNames()).stream()
                .filter(name -> name.endsWith("].event"))
                .map(name -> String.valueOf(table.getProperty(name)))
                .toList();
        assertThat(told).hasSizeGreaterThan(100);

        assertThat(EventCatalogue.all().stream()
                        .filter(type -> told.contains(type.name()))
                        .filter(type -> of(type).record().equals("record"))
                        .map(EventType::name)
                        .toList())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "supervision-planned, supervision",
        "special-study-recorded, special-study",
        "key-supervision-ended, key-supervision",
        "commitment-made, joint-interview",
        "lead-registered, lead",
        "responsibility-problem-fed-back, problem"
    })
    void aMatterIsTheRecordThatTheEventHappenedTo(String event, String record) {
        EventType type = EventCatalogue.all().stream()
                .filter(one -> one.name().equals(event))
                .findFirst()
                .orElseThrow();

        assertThat(of(type)).isEqualTo(new Matter(record, "the-subject"));
    }

    @Test
    void whatAReporterAddedIsAboutTheHazardThatTheReportIsRecordedAs() {
        EventType type = EventCatalogue.all().stream()
                .filter(one -> one.name().equals("public-report-supplemented"))
                .findFirst()
                .orElseThrow();
        String hazard = EventJson.mapper()
                .readTree(Sample.of(type).body())
                .path("hazard")
                .asString();

        assertThat(of(type)).isEqualTo(new Matter("hazard", hazard));
    }
}
