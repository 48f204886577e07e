package org.safetyvalve.hazard.hazards.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.hazard.hazards.HazardEvent;
import org.safetyvalve.hazard.hazards.HazardState;
import org.safetyvalve.hazard.hazards.SupervisionEvent;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How a hazard is kept and published. */
@Component
public class HazardDefinition implements AggregateDefinition<HazardState, HazardEvent> {

    @Override
    public String collection() {
        return "hazards";
    }

    @Override
    public String topic() {
        return Topics.HAZARD_EVENTS;
    }

    @Override
    public Class<HazardState> stateType() {
        return HazardState.class;
    }

    @Override
    public HazardState fold(@Nullable HazardState before, HazardEvent event) {
        return HazardEvent.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id, @Nullable HazardState before, HazardEvent event, HazardState after, Recorded recorded) {
        return HazardContract.of(event, before, after);
    }

    @Override
    public String district(HazardState state) {
        return state.facts().district();
    }

    /** A listing that was published is public; everything else is for those who may see the hazard. */
    @Override
    public Classification classification(HazardState state, HazardEvent event) {
        return event instanceof SupervisionEvent.ListingPublished ? Classification.PUBLIC : Classification.INTERNAL;
    }

    @Override
    public String stateName(HazardState state) {
        return state.stage().name();
    }

    @Override
    public @Nullable Instant due(HazardState state) {
        return state.due();
    }

    @Override
    public Instant occurredAt(HazardEvent event, CommandContext context) {
        return event.stamp().at();
    }
}
