package org.safetyvalve.accountability.exchanges.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.SystemCommands;
import org.safetyvalve.accountability.exchanges.Exchange;
import org.safetyvalve.accountability.exchanges.ExchangeEvent;
import org.safetyvalve.accountability.exchanges.ExchangeState;
import org.safetyvalve.accountability.exchanges.messaging.ExchangeContract;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How exchanges are kept and published. */
@Component
class ExchangeDefinition implements AggregateDefinition<ExchangeState, ExchangeEvent> {
    private final SystemCommands commands;

    ExchangeDefinition(SystemCommands commands) {
        this.commands = commands;
    }

    @Override
    public String collection() {
        return "exchanges";
    }

    @Override
    public String topic() {
        return Topics.ACCOUNTABILITY_EVENTS;
    }

    @Override
    public Class<ExchangeState> stateType() {
        return ExchangeState.class;
    }

    @Override
    public ExchangeState fold(@Nullable ExchangeState before, ExchangeEvent event) {
        return ExchangeState.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id, @Nullable ExchangeState before, ExchangeEvent event, ExchangeState after, Recorded recorded) {
        return ExchangeContract.of(before, event, after, recorded);
    }

    @Override
    public String district(ExchangeState state) {
        return state.district();
    }

    @Override
    public Classification classification(ExchangeState state, ExchangeEvent event) {
        return Classification.INTERNAL;
    }

    @Override
    public String stateName(ExchangeState state) {
        return state.stage().name();
    }

    @Override
    public @Nullable Instant due(ExchangeState state) {
        return Exchange.due(state);
    }

    @Override
    public Instant occurredAt(ExchangeEvent event, CommandContext context) {
        return event.at();
    }

    /** That somebody was late is said by the clock, also when a command finds it. */
    @Override
    public Actor actor(ExchangeEvent event, CommandContext context) {
        boolean byTheClock = event instanceof ExchangeEvent.OfACommitment commitment
                && commitment.event().isSaidByTheClock();
        return byTheClock ? commands.actor("deadlines") : context.actor();
    }
}
