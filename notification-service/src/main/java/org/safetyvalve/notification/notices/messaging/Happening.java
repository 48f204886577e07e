package org.safetyvalve.notification.notices.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.EventType;
import org.safetyvalve.contracts.accountability.AccidentLifecycleEvent;
import org.safetyvalve.contracts.accountability.AccidentTracingLifecycleEvent;
import org.safetyvalve.contracts.accountability.CaseLifecycleEvent;
import org.safetyvalve.contracts.accountability.CircularIssued;
import org.safetyvalve.contracts.accountability.CircularLifecycleEvent;
import org.safetyvalve.contracts.accountability.CommitmentLifecycleEvent;
import org.safetyvalve.contracts.accountability.ExchangeLifecycleEvent;
import org.safetyvalve.contracts.accountability.JointInterviewCalled;
import org.safetyvalve.contracts.accountability.JointInterviewLifecycleEvent;
import org.safetyvalve.contracts.accountability.LeadLifecycleEvent;
import org.safetyvalve.contracts.accountability.TracingLifecycleEvent;
import org.safetyvalve.contracts.hazard.HazardLifecycleEvent;
import org.safetyvalve.contracts.hazard.HazardsImported;
import org.safetyvalve.contracts.supervision.ProblemLifecycleEvent;
import org.safetyvalve.contracts.transfer.TransferLifecycleEvent;
import org.safetyvalve.notification.notices.EventFacts;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.domain.Classification;
import tools.jackson.core.type.TypeReference;

/** An event as far as notices are concerned. */
record Happening(ReceivedEvent event, EventType type, EventBody body) {
    /** What happened longer before it was recorded is history. */
    private static final Duration HISTORY = Duration.ofDays(1);

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    static Happening of(ReceivedEvent event) {
        EventType type = event.type().orElseThrow();
        return new Happening(event, type, event.body(type.body()));
    }

    boolean isHistory() {
        return body.occurredAt().isBefore(event.time().minus(HISTORY));
    }

    boolean isRestricted() {
        return event.classification() == Classification.RESTRICTED;
    }

    /** The command that recorded it. */
    String command() {
        return Objects.toString(event.header(CeHeaders.CAUSATION_ID), "");
    }

    EventFacts facts() {
        return new EventFacts(EventJson.mapper().readValue(event.message().value(), FIELDS));
    }

    /** The kind of record that it is about, as pages name it. */
    String record() {
        if (body instanceof HazardLifecycleEvent) {
            return "hazard";
        }
        if (body instanceof TransferLifecycleEvent) {
            return "transfer";
        }
        if (body instanceof ProblemLifecycleEvent) {
            return "problem";
        }
        if (body instanceof TracingLifecycleEvent || body instanceof AccidentTracingLifecycleEvent) {
            return "tracing";
        }
        if (body instanceof LeadLifecycleEvent) {
            return "lead";
        }
        if (body instanceof AccidentLifecycleEvent) {
            return "accident";
        }
        if (body instanceof CaseLifecycleEvent) {
            return "case";
        }
        if (body instanceof HazardsImported) {
            return "import";
        }
        if (body instanceof CircularIssued || body instanceof CircularLifecycleEvent) {
            return "circular";
        }
        if (body instanceof ExchangeLifecycleEvent) {
            return "exchange";
        }
        if (body instanceof CommitmentLifecycleEvent commitment) {
            return commitment.occasion();
        }
        return body instanceof JointInterviewCalled || body instanceof JointInterviewLifecycleEvent
                ? "joint-interview"
                : "record";
    }
}
