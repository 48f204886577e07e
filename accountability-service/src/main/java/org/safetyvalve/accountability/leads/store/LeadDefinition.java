package org.safetyvalve.accountability.leads.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.SystemCommands;
import org.safetyvalve.accountability.confidentiality.StoredTexts;
import org.safetyvalve.accountability.leads.Lead;
import org.safetyvalve.accountability.leads.LeadEvent;
import org.safetyvalve.accountability.leads.LeadState;
import org.safetyvalve.accountability.leads.messaging.LeadContract;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How leads are kept and published. */
@Component
class LeadDefinition implements AggregateDefinition<LeadState, LeadEvent> {
    private final StoredTexts texts;
    private final SystemCommands commands;

    LeadDefinition(StoredTexts texts, SystemCommands commands) {
        this.texts = texts;
        this.commands = commands;
    }

    @Override
    public String collection() {
        return "leads";
    }

    @Override
    public String topic() {
        return Topics.ACCOUNTABILITY_EVENTS;
    }

    @Override
    public Class<LeadState> stateType() {
        return LeadState.class;
    }

    /** Until version 0.1 the content was stored in plain. */
    @Override
    public Map<String, Object> current(String id, Map<String, Object> stored) {
        texts.seal(id, stored, "content", "content");
        return stored;
    }

    /** A request to receive a lead holds its content. */
    @Override
    public String keptHash(String requestHash) {
        return texts.keptHash(requestHash);
    }

    @Override
    public LeadState fold(@Nullable LeadState before, LeadEvent event) {
        return LeadState.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id, @Nullable LeadState before, LeadEvent event, LeadState after, Recorded recorded) {
        return LeadContract.of(before, event, after, recorded);
    }

    @Override
    public String district(LeadState state) {
        return state.district();
    }

    @Override
    public Classification classification(LeadState state, LeadEvent event) {
        return Classification.RESTRICTED;
    }

    @Override
    public String stateName(LeadState state) {
        return state.stage().name();
    }

    @Override
    public Instant occurredAt(LeadEvent event, CommandContext context) {
        return event.at();
    }

    @Override
    public @Nullable Instant due(LeadState state) {
        return Lead.due(state);
    }

    /** That somebody was late is said by the clock, also when a command finds it. */
    @Override
    public Actor actor(LeadEvent event, CommandContext context) {
        return event instanceof LeadEvent.Overdue ? commands.actor("deadlines") : context.actor();
    }
}
