package org.safetyvalve.accountability.tracings.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
