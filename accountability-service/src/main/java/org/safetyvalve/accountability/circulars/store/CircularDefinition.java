package org.safetyvalve.accountability.circulars.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.circulars.CircularEvent;
import org.safetyvalve.accountability.circulars.CircularState;
import org.safetyvalve.accountability.circulars.Publication;
import org.safetyvalve.accountability.circulars.messaging.CircularContract;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How circulars are kept and published. */
@Component
class CircularDefinition implements AggregateDefinition<CircularState, CircularEvent> {

    @Override
    public String collection() {
        return "circulars";
    }

    @Override
    public String topic() {
        return Topics.ACCOUNTABILITY_EVENTS;
    }

    @Override
    public Class<CircularState> stateType() {
        return CircularState.class;
    }

    @Override
    public CircularState fold(@Nullable CircularState before, CircularEvent event) {
        return CircularState.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id, @Nullable CircularState before, CircularEvent event, CircularState after, Recorded recorded) {
        return CircularContract.of(before, event, after, recorded);
    }

    @Override
    public String district(CircularState state) {
        return state.district();
    }

    /** A draft of discipline inspection is its own matter. */
    @Override
    public Classification classification(CircularState state, CircularEvent event) {
        if (state.issuedAt() == null) {
            return state.issuer().disciplineInspection() ? Classification.RESTRICTED : Classification.INTERNAL;
        }
        return state.content().publication() == Publication.PUBLIC ? Classification.PUBLIC : Classification.INTERNAL;
    }

    @Override
    public String stateName(CircularState state) {
        return state.stage().name();
    }

    @Override
    public Instant occurredAt(CircularEvent event, CommandContext context) {
        return event.at();
    }
}
