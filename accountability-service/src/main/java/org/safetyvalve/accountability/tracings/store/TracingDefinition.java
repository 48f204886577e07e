package org.safetyvalve.accountability.tracings.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.StoredTexts;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingEvent;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingState;
import org.safetyvalve.accountability.tracings.messaging.TracingContract;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How tracings are kept and published. */
@Component
class TracingDefinition implements AggregateDefinition<ResponsibilityTracingState, ResponsibilityTracingEvent> {
    private final StoredTexts texts;

    TracingDefinition(StoredTexts texts) {
        this.texts = texts;
    }

    @Override
    public String collection() {
        return "tracings";
    }

    @Override
    public String topic() {
        return Topics.ACCOUNTABILITY_EVENTS;
    }

    @Override
    public Class<ResponsibilityTracingState> stateType() {
        return ResponsibilityTracingState.class;
    }

    /** Until version 0.1 what was noted of a finding was stored in plain. */
    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> current(String id, Map<String, Object> stored) {
        if (stored.get("findings") instanceof List<?> findings) {
            findings.forEach(finding -> texts.seal(id, (Map<String, Object>) finding, "note", "note"));
        }
        return stored;
    }

    /** A request to determine names persons. */
    @Override
    public String keptHash(String requestHash) {
        return texts.keptHash(requestHash);
    }

    @Override
    public ResponsibilityTracingState fold(
            @Nullable ResponsibilityTracingState before, ResponsibilityTracingEvent event) {
        return ResponsibilityTracingState.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id,
            @Nullable ResponsibilityTracingState before,
            ResponsibilityTracingEvent event,
            ResponsibilityTracingState after,
            Recorded recorded) {
        return TracingContract.of(before, event, after, recorded);
    }

    @Override
    public String district(ResponsibilityTracingState state) {
        return state.matter().district();
    }

    @Override
    public Classification classification(ResponsibilityTracingState state, ResponsibilityTracingEvent event) {
        return Classification.RESTRICTED;
    }

    @Override
    public String stateName(ResponsibilityTracingState state) {
        return state.stage().name();
    }

    @Override
    public Instant occurredAt(ResponsibilityTracingEvent event, CommandContext context) {
        return event.at();
    }
}
