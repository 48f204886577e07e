package org.safetyvalve.starter.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.agency.AgencyHazardReported;
import org.safetyvalve.contracts.testing.Sample;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.fixture.Incoming;
import org.safetyvalve.starter.write.CommandContext;

/** What an agency's headers may bring into our own events. */
class EventCommandsTest {
    private static final Sample SAMPLE = Sample.of(EventCatalogue.of(AgencyHazardReported.class));
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static ReceivedEvent with(String header, String value) {
        Map<String, String> headers = new HashMap<>(SAMPLE.headers());
        headers.put("ce_id", "2026-17");
        headers.put(header, value);
        return ReceivedEvent.inbound(Incoming.at(0, "agency-events", null, headers, SAMPLE.body()));
    }

    private static CommandContext command(String header, String value) {
        return EventCommands.of(
                with(header, value), Actor.system("agency-events", "police"), Instant.parse("2026-11-24T02:00:00Z"));
    }

    @Test
    void passesOnWhatTheAgencySays() {
        assertThat(command("ce_correlationid", "case-7").correlationId()).isEqualTo("case-7");
        assertThat(command("ce_traceparent", TRACE).traceparent()).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
            })
    void passesOnNoTraceThatReadersDoNotKnow(String trace) {
        assertThat(command("ce_traceparent", trace).traceparent()).isEqualTo(Traceparent.NONE);
    }

    @Test
    void takesAnEmptyHeaderForAbsent() {
        assertThat(command("ce_correlationid", "").correlationId()).isEqualTo("2026-17");
        assertThat(with("ce_subject", "").subject()).isEqualTo("2026-17");
        assertThat(with("ce_dataclassification", "").classification().code()).isEqualTo("internal");
        assertThat(with("ce_time", "").time()).isEqualTo(with("ce_time", "").appendedAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_correlationid"})
    void refusesWhatIsTooLongToBeCarriedByEachEventOfARecord(String header) {
        assertThat(with(header, "x".repeat(256)).headers()).containsEntry(header, "x".repeat(256));
        assertThatThrownBy(() -> with(header, "x".repeat(257)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining(header);
    }
}
