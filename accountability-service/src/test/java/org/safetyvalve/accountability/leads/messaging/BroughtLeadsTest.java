package org.safetyvalve.accountability.leads.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.accountability.People.*;
import static org.safetyvalve.accountability.component.Accountability.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.accountability.leads.TransferredLeads;
import org.safetyvalve.accountability.leads.store.Leads;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.testing.Sample;
import org.safetyvalve.contracts.transfer.TransferAccepted;
import org.safetyvalve.starter.consuming.Received;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.fixture.Incoming;
import tools.jackson.databind.node.ObjectNode;

/** A lead on its way is received whatever the clocks say of those who accepted it and of those who hear of that. */
class BroughtLeadsTest {
    private static final Sample SAMPLE = Sample.of(EventCatalogue.of(TransferAccepted.class));

    private static ReceivedEvent accepted(String transfer, Instant at) {
        Map<String, String> headers = new HashMap<>(SAMPLE.headers());
        headers.put(CeHeaders.ID, transfer + ":2");
        headers.put(CeHeaders.SUBJECT, transfer);
        ObjectNode body = (ObjectNode) EventJson.mapper().readTree(SAMPLE.body());
        body.put("occurredAt", at.toString());
        byte[] bytes = EventJson.mapper().writeValueAsBytes(body);
        return Received.of(Incoming.at(1, Topics.TRANSFER_EVENTS, transfer, headers, bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1H", "PT1H", "PT0S"})
    void isReceivedByAnInstanceWithAnyClock(Duration off) {
        String transfer = done("/transfers", COMMITTEE, """
                {"subjectKind": "lead", "subject": "lead-%s", "to": "rizhao-discipline", "district": "371102", "basis": "监察法第三十四条",
                 "content": "涉嫌失职"}""".formatted(UUID.randomUUID()));
        BroughtLeads brought = new BroughtLeads(
                service().bean(TransferredLeads.class),
                service().bean(Leads.class),
                Clock.offset(Clock.systemUTC(), off));

        brought.on(accepted(transfer, Instant.now()));

        assertThat(read("/leads?transfer=" + transfer, REGISTRY).path("items").size())
                .isEqualTo(1);
    }
}
