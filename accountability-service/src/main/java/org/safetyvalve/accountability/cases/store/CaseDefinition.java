package org.safetyvalve.accountability.cases.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.SystemCommands;
import org.safetyvalve.accountability.cases.CaseClocks;
import org.safetyvalve.accountability.cases.CaseEvent;
import org.safetyvalve.accountability.cases.CaseState;
import org.safetyvalve.accountability.cases.messaging.CaseContract;
import org.safetyvalve.accountability.confidentiality.StoredTexts;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How cases are kept and published. */
@Component
class CaseDefinition implements AggregateDefinition<CaseState, CaseEvent> {
    private final StoredTexts texts;
    private final SystemCommands commands;

    CaseDefinition(StoredTexts texts, SystemCommands commands) {
        this.texts = texts;
        this.commands = commands;
    }

    @Override
    public String collection() {
        return "cases";
    }

    @Override
    public String topic() {
        return Topics.ACCOUNTABILITY_EVENTS;
    }

    @Override
    public Class<CaseState> stateType() {
        return CaseState.class;
    }

    /** Requests about a case hold what it says. */
    @Override
    public String keptHash(String requestHash) {
        return texts.keptHash(requestHash);
    }

    @Override
    public CaseState fold(@Nullable CaseState before, CaseEvent event) {
        return CaseState.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id, @Nullable CaseState before, CaseEvent event, CaseState after, Recorded recorded) {
        return CaseContract.of(before, event, after, recorded);
    }

    @Override
    public String district(CaseState state) {
        return state.filing().district();
    }

    @Override
    public Classification classification(CaseState state, CaseEvent event) {
        return Classification.RESTRICTED;
    }

    @Override
    public String stateName(CaseState state) {
        return state.stage().name();
    }

    @Override
    public @Nullable Instant due(CaseState state) {
        return CaseClocks.due(state);
    }

    @Override
    public Instant occurredAt(CaseEvent event, CommandContext context) {
        return event.at();
    }

    /** That somebody was late is said by the clock, also when a command finds it. */
    @Override
    public Actor actor(CaseEvent event, CommandContext context) {
        return event instanceof CaseEvent.HearingOverdue ? commands.actor("deadlines") : context.actor();
    }
}
