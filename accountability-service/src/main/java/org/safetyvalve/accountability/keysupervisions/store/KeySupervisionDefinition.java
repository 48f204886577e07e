package org.safetyvalve.accountability.keysupervisions.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.keysupervisions.KeySupervision;
import org.safetyvalve.accountability.keysupervisions.KeySupervisionEvent;
import org.safetyvalve.accountability.keysupervisions.KeySupervisionState;
import org.safetyvalve.accountability.keysupervisions.messaging.KeySupervisionContract;
import org.safetyvalve.accountability.oversight.CitedKind;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How key supervisions are kept and published. */
@Component
class KeySupervisionDefinition implements AggregateDefinition<KeySupervisionState, KeySupervisionEvent> {

    @Override
    public String collection() {
        return "key-supervisions";
    }

    @Override
    public String topic() {
        return Topics.ACCOUNTABILITY_EVENTS;
    }

    @Override
    public Class<KeySupervisionState> stateType() {
        return KeySupervisionState.class;
    }

    @Override
    public KeySupervisionState fold(@Nullable KeySupervisionState before, KeySupervisionEvent event) {
        return KeySupervisionState.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id,
            @Nullable KeySupervisionState before,
            KeySupervisionEvent event,
            KeySupervisionState after,
            Recorded recorded) {
        return KeySupervisionContract.of(before, event, after, recorded);
    }

    @Override
    public String district(KeySupervisionState state) {
        return state.district();
    }

    /** That a problem is followed is for discipline inspection alone; whoever is asked for a report learns of that. */
    @Override
    public Classification classification(KeySupervisionState state, KeySupervisionEvent event) {
        boolean ofAReport = event instanceof KeySupervisionEvent.OfACommitment;
        return ofAReport || state.item().subject().kind() == CitedKind.HAZARD
                ? Classification.INTERNAL
                : Classification.RESTRICTED;
    }

    @Override
    public String stateName(KeySupervisionState state) {
        return state.stage().name();
    }

    @Override
    public @Nullable Instant due(KeySupervisionState state) {
        return KeySupervision.due(state);
    }

    @Override
    public Instant occurredAt(KeySupervisionEvent event, CommandContext context) {
        return event.at();
    }
}
