package org.safetyvalve.accountability.supervisions.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.supervisions.SupervisionEvent;
import org.safetyvalve.accountability.supervisions.SupervisionState;
import org.safetyvalve.accountability.supervisions.messaging.SupervisionContract;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How supervisions are kept and published. */
@Component
class SupervisionDefinition implements AggregateDefinition<SupervisionState, SupervisionEvent> {

    @Override
    public String collection() {
        return "supervisions";
    }

    @Override
    public String topic() {
        return Topics.INSPECTION_EVENTS;
    }

    @Override
    public Class<SupervisionState> stateType() {
        return SupervisionState.class;
    }

    @Override
    public SupervisionState fold(@Nullable SupervisionState before, SupervisionEvent event) {
        return SupervisionState.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id,
            @Nullable SupervisionState before,
            SupervisionEvent event,
            SupervisionState after,
            Recorded recorded) {
        return SupervisionContract.of(event, after, recorded);
    }

    @Override
    public String district(SupervisionState state) {
        return state.district();
    }

    /** Whom a plan looks at is for discipline inspection alone. */
    @Override
    public Classification classification(SupervisionState state, SupervisionEvent event) {
        return event instanceof SupervisionEvent.Planned ? Classification.RESTRICTED : Classification.INTERNAL;
    }

    @Override
    public String stateName(SupervisionState state) {
        return state.stage().name();
    }

    @Override
    public Instant occurredAt(SupervisionEvent event, CommandContext context) {
        return event.at();
    }
}
