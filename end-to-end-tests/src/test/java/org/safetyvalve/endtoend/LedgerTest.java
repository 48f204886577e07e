package org.safetyvalve.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventType;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.testing.SchemaValidator;
import org.safetyvalve.endtoend.city.City;
import org.safetyvalve.endtoend.city.Heard;
import org.safetyvalve.endtoend.city.InTheCity;
import org.safetyvalve.ops.Report;
import org.safetyvalve.ops.VerifyLedger;

/** What the topics hold after all that the tests have done. */
@InTheCity
@Order(90)
class LedgerTest {

    @Test
    void theVerifierFindsNothingChangedRemovedOrReordered(City city) {
        Report report = VerifyLedger.verify(city.kafka());
        assertThat(report.findings()).isEmpty();
        assertThat(report.isWhole()).isTrue();
        assertThat(report.topics()).containsOnlyKeys(Topics.PUBLISHED);
        report.topics().forEach((topic, count) -> {
            assertThat(count.events()).as(topic).isPositive();
            assertThat(count.unknownTypes()).as(topic).isZero();
        });
    }

    @Test
    void everyEventIsOfItsTopicAndValidByItsSchema(City city) {
        List<String> wrong = new ArrayList<>();
        for (Heard event : city.topics().read(Topics.PUBLISHED)) {
            EventType type = EventCatalogue.byCeType(event.header("type")).orElse(null);
            String where = event.name() + " " + event.header("id");
            if (type == null) {
                wrong.add(where + ": no such type");
            } else if (!type.topic().equals(event.topic())) {
                wrong.add(where + ": on " + event.topic());
            } else {
                SchemaValidator.validate(type, event.value().getBytes(StandardCharsets.UTF_8))
                        .forEach(fault -> wrong.add(where + fault));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingWasDeadLettered(City city) {
        List<String> deadLetters = city.topics().names().stream()
                .filter(topic -> topic.endsWith(".dlq"))
                .toList();
        assertThat(deadLetters).isNotEmpty();
        assertThat(city.topics().read(deadLetters)).isEmpty();
    }

    @Test
    void noAccountabilityEventTellsAPersonOrTheContentOfALead(City city) {
        assertThat(city.topics().read(List.of(Topics.ACCOUNTABILITY_EVENTS, Topics.TRANSFER_EVENTS)))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.body().path("by").has("account"))
                            .as(event.header("id"))
                            .isFalse();
                    assertThat(event.body().has("content"))
                            .as(event.header("id"))
                            .isFalse();
                });
    }
}
