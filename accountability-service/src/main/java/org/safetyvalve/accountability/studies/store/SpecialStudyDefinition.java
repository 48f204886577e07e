package org.safetyvalve.accountability.studies.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.SystemCommands;
import org.safetyvalve.accountability.studies.SpecialStudy;
import org.safetyvalve.accountability.studies.SpecialStudyEvent;
import org.safetyvalve.accountability.studies.SpecialStudyState;
import org.safetyvalve.accountability.studies.messaging.SpecialStudyContract;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How special studies are kept and published. */
@Component
class SpecialStudyDefinition implements AggregateDefinition<SpecialStudyState, SpecialStudyEvent> {
    private final SystemCommands commands;

    SpecialStudyDefinition(SystemCommands commands) {
        this.commands = commands;
    }

    @Override
    public String collection() {
        return "special-studies";
    }

    @Override
    public String topic() {
        return Topics.ACCOUNTABILITY_EVENTS;
    }

    @Override
    public Class<SpecialStudyState> stateType() {
        return SpecialStudyState.class;
    }

    @Override
    public SpecialStudyState fold(@Nullable SpecialStudyState before, SpecialStudyEvent event) {
        return SpecialStudyState.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id,
            @Nullable SpecialStudyState before,
            SpecialStudyEvent event,
            SpecialStudyState after,
            Recorded recorded) {
        return SpecialStudyContract.of(before, event, after, recorded);
    }

    @Override
    public String district(SpecialStudyState state) {
        return state.district();
    }

    @Override
    public Classification classification(SpecialStudyState state, SpecialStudyEvent event) {
        return Classification.INTERNAL;
    }

    @Override
    public String stateName(SpecialStudyState state) {
        return state.stage().name();
    }

    @Override
    public @Nullable Instant due(SpecialStudyState state) {
        return SpecialStudy.due(state);
    }

    @Override
    public Instant occurredAt(SpecialStudyEvent event, CommandContext context) {
        return event.at();
    }

    /** That somebody was late is said by the clock, also when a command finds it. */
    @Override
    public Actor actor(SpecialStudyEvent event, CommandContext context) {
        boolean byTheClock = event instanceof SpecialStudyEvent.OfACommitment commitment
                && commitment.event().isSaidByTheClock();
        return byTheClock ? commands.actor("deadlines") : context.actor();
    }
}
