package org.safetyvalve.accountability.problems.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.SystemCommands;
import org.safetyvalve.accountability.problems.ResponsibilityProblem;
import org.safetyvalve.accountability.problems.ResponsibilityProblemEvent;
import org.safetyvalve.accountability.problems.ResponsibilityProblemState;
import org.safetyvalve.accountability.problems.messaging.ProblemContract;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How problems are kept and published. */
@Component
class ProblemDefinition implements AggregateDefinition<ResponsibilityProblemState, ResponsibilityProblemEvent> {
    private final SystemCommands commands;

    ProblemDefinition(SystemCommands commands) {
        this.commands = commands;
    }

    @Override
    public String collection() {
        return "problems";
    }

    @Override
    public String topic() {
        return Topics.INSPECTION_EVENTS;
    }

    @Override
    public Class<ResponsibilityProblemState> stateType() {
        return ResponsibilityProblemState.class;
    }

    @Override
    public ResponsibilityProblemState fold(
            @Nullable ResponsibilityProblemState before, ResponsibilityProblemEvent event) {
        return ResponsibilityProblemState.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id,
            @Nullable ResponsibilityProblemState before,
            ResponsibilityProblemEvent event,
            ResponsibilityProblemState after,
            Recorded recorded) {
        return ProblemContract.of(before, event, after, recorded);
    }

    @Override
    public String district(ResponsibilityProblemState state) {
        return state.district();
    }

    @Override
    public Classification classification(ResponsibilityProblemState state, ResponsibilityProblemEvent event) {
        return Classification.INTERNAL;
    }

    @Override
    public String stateName(ResponsibilityProblemState state) {
        return state.stage().name();
    }

    @Override
    public @Nullable Instant due(ResponsibilityProblemState state) {
        return ResponsibilityProblem.due(state);
    }

    @Override
    public Instant occurredAt(ResponsibilityProblemEvent event, CommandContext context) {
        return event.at();
    }

    /** That somebody was late is said by the clock, also when a command finds it. */
    @Override
    public Actor actor(ResponsibilityProblemEvent event, CommandContext context) {
        boolean byTheClock = event instanceof ResponsibilityProblemEvent.Overdue
                || event instanceof ResponsibilityProblemEvent.Escalated;
        return byTheClock ? commands.actor("deadlines") : context.actor();
    }
}
