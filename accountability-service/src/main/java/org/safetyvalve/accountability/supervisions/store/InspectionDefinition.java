package org.safetyvalve.accountability.supervisions.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.supervisions.InspectionEvent;
import org.safetyvalve.accountability.supervisions.InspectionState;
import org.safetyvalve.accountability.supervisions.messaging.SupervisionContract;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How inspections are kept and published. */
@Component
class InspectionDefinition implements AggregateDefinition<InspectionState, InspectionEvent> {

    @Override
    public String collection() {
        return "inspections";
    }

    @Override
    public String topic() {
        return Topics.INSPECTION_EVENTS;
    }

    @Override
    public Class<InspectionState> stateType() {
        return InspectionState.class;
    }

    @Override
    public InspectionState fold(@Nullable InspectionState before, InspectionEvent event) {
        return InspectionState.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id,
            @Nullable InspectionState before,
            InspectionEvent event,
            InspectionState after,
            Recorded recorded) {
        return SupervisionContract.of(event, after, recorded);
    }

    @Override
    public String district(InspectionState state) {
        return state.district();
    }

    /** What a group covers is for discipline inspection alone. */
    @Override
    public Classification classification(InspectionState state, InspectionEvent event) {
        return event instanceof InspectionEvent.Amended ? Classification.RESTRICTED : Classification.INTERNAL;
    }

    @Override
    public String stateName(InspectionState state) {
        return state.stage().name();
    }

    @Override
    public Instant occurredAt(InspectionEvent event, CommandContext context) {
        return event.at();
    }
}
