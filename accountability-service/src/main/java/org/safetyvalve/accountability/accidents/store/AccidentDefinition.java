package org.safetyvalve.accountability.accidents.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.SystemCommands;
import org.safetyvalve.accountability.accidents.Accident;
import org.safetyvalve.accountability.accidents.AccidentEvent;
import org.safetyvalve.accountability.accidents.AccidentState;
import org.safetyvalve.accountability.accidents.messaging.AccidentContract;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How accidents are kept and published. That one happened is known to all of work safety; what is traced of it is not. */
@Component
class AccidentDefinition implements AggregateDefinition<AccidentState, AccidentEvent> {
    private final SystemCommands commands;

    AccidentDefinition(SystemCommands commands) {
        this.commands = commands;
    }

    @Override
    public String collection() {
        return "accidents";
    }

    @Override
    public String topic() {
        return Topics.ACCOUNTABILITY_EVENTS;
    }

    @Override
    public Class<AccidentState> stateType() {
        return AccidentState.class;
    }

    @Override
    public AccidentState fold(@Nullable AccidentState before, AccidentEvent event) {
        return AccidentState.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id, @Nullable AccidentState before, AccidentEvent event, AccidentState after, Recorded recorded) {
        return AccidentContract.of(before, event, after, recorded);
    }

    @Override
    public String district(AccidentState state) {
        return state.facts().district();
    }

    @Override
    public Classification classification(AccidentState state, AccidentEvent event) {
        return Classification.INTERNAL;
    }

    @Override
    public String stateName(AccidentState state) {
        return state.stage().name();
    }

    @Override
    public @Nullable Instant due(AccidentState state) {
        return Accident.due(state);
    }

    @Override
    public Instant occurredAt(AccidentEvent event, CommandContext context) {
        return event.at();
    }

    /** That somebody was late is said by the clock, also when a command finds it. */
    @Override
    public Actor actor(AccidentEvent event, CommandContext context) {
        boolean byTheClock = event instanceof AccidentEvent.ReportLate
                || event instanceof AccidentEvent.InvestigationOverdue
                || event instanceof AccidentEvent.AppraisalOverdue
                || event instanceof AccidentEvent.DecisionOverdue
                || event instanceof AccidentEvent.EvaluationOverdue;
        return byTheClock ? commands.actor("deadlines") : context.actor();
    }
}
