package org.safetyvalve.accountability.interviews.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.SystemCommands;
import org.safetyvalve.accountability.interviews.JointInterview;
import org.safetyvalve.accountability.interviews.JointInterviewEvent;
import org.safetyvalve.accountability.interviews.JointInterviewState;
import org.safetyvalve.accountability.interviews.messaging.InterviewContract;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How joint interviews are kept and published. */
@Component
class InterviewDefinition implements AggregateDefinition<JointInterviewState, JointInterviewEvent> {
    private final SystemCommands commands;

    InterviewDefinition(SystemCommands commands) {
        this.commands = commands;
    }

    @Override
    public String collection() {
        return "joint-interviews";
    }

    @Override
    public String topic() {
        return Topics.ACCOUNTABILITY_EVENTS;
    }

    @Override
    public Class<JointInterviewState> stateType() {
        return JointInterviewState.class;
    }

    @Override
    public JointInterviewState fold(@Nullable JointInterviewState before, JointInterviewEvent event) {
        return JointInterviewState.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id,
            @Nullable JointInterviewState before,
            JointInterviewEvent event,
            JointInterviewState after,
            Recorded recorded) {
        return InterviewContract.of(before, event, after, recorded);
    }

    @Override
    public String district(JointInterviewState state) {
        return state.district();
    }

    @Override
    public Classification classification(JointInterviewState state, JointInterviewEvent event) {
        return Classification.INTERNAL;
    }

    @Override
    public String stateName(JointInterviewState state) {
        return state.stage().name();
    }

    @Override
    public @Nullable Instant due(JointInterviewState state) {
        return JointInterview.due(state);
    }

    @Override
    public Instant occurredAt(JointInterviewEvent event, CommandContext context) {
        return event.at();
    }

    /** That somebody was late is said by the clock, also when a command finds it. */
    @Override
    public Actor actor(JointInterviewEvent event, CommandContext context) {
        boolean byTheClock = event instanceof JointInterviewEvent.OfACommitment commitment
                && commitment.event().isSaidByTheClock();
        return byTheClock ? commands.actor("deadlines") : context.actor();
    }
}
