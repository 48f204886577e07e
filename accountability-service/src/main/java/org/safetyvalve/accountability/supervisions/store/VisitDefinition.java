package org.safetyvalve.accountability.supervisions.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.supervisions.VisitEvent;
import org.safetyvalve.accountability.supervisions.VisitState;
import org.safetyvalve.accountability.supervisions.messaging.SupervisionContract;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How visits are kept and published. */
@Component
class VisitDefinition implements AggregateDefinition<VisitState, VisitEvent> {

    @Override
    public String collection() {
        return "visits";
    }

    @Override
    public String topic() {
        return Topics.INSPECTION_EVENTS;
    }

    @Override
    public Class<VisitState> stateType() {
        return VisitState.class;
    }

    @Override
    public VisitState fold(@Nullable VisitState before, VisitEvent event) {
        return VisitState.fold(event);
    }

    @Override
    public EventBody toContract(
            String id, @Nullable VisitState before, VisitEvent event, VisitState after, Recorded recorded) {
        return SupervisionContract.of(after, recorded);
    }

    @Override
    public String district(VisitState state) {
        return state.district();
    }

    @Override
    public Classification classification(VisitState state, VisitEvent event) {
        return Classification.INTERNAL;
    }

    @Override
    public String stateName(VisitState state) {
        return "RECORDED";
    }

    @Override
    public Instant occurredAt(VisitEvent event, CommandContext context) {
        return event.at();
    }
}
