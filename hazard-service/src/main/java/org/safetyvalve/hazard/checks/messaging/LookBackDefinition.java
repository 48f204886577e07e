package org.safetyvalve.hazard.checks.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.hazard.LookBackDrawn;
import org.safetyvalve.contracts.hazard.LookBackRecurrenceReopened;
import org.safetyvalve.contracts.hazard.LookBackResultRecorded;
import org.safetyvalve.hazard.Authors;
import org.safetyvalve.hazard.Codes;
import org.safetyvalve.hazard.checks.LookBack;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How a look-back is kept and published. */
@Component
public class LookBackDefinition implements AggregateDefinition<LookBack.State, LookBack.Event> {

    @Override
    public String collection() {
        return "look-backs";
    }

    @Override
    public String topic() {
        return Topics.HAZARD_EVENTS;
    }

    @Override
    public Class<LookBack.State> stateType() {
        return LookBack.State.class;
    }

    @Override
    public LookBack.State fold(LookBack.@Nullable State before, LookBack.Event event) {
        return LookBack.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id, LookBack.@Nullable State before, LookBack.Event event, LookBack.State after, Recorded recorded) {
        if (event instanceof LookBack.ResultRecorded result) {
            return result(result, after);
        }
        if (event instanceof LookBack.RecurrenceReopened reopened) {
            return new LookBackRecurrenceReopened(event.at(), Authors.of(event.by()), reopened.hazard());
        }
        LookBack.Scope scope = after.scope();
        LookBack.Sample sample = after.sample();
        return new LookBackDrawn(
                event.at(),
                Authors.of(event.by()),
                scope.campaign(),
                scope.district(),
                scope.sector(),
                scope.closedFrom(),
                scope.cutOff(),
                sample.method(),
                sample.population(),
                sample.populationHash(),
                sample.seed(),
                sample.hazards());
    }

    private static LookBackResultRecorded result(LookBack.ResultRecorded event, LookBack.State after) {
        LookBack.Seen seen = event.seen();
        return new LookBackResultRecorded(
                event.at(),
                Authors.of(event.by()),
                after.scope().campaign(),
                seen.hazard(),
                Codes.code(seen.outcome()),
                seen.note(),
                seen.recurrence(),
                after.results().size(),
                after.sample().hazards().size(),
                after.name());
    }

    @Override
    public String district(LookBack.State state) {
        return state.scope().district();
    }

    @Override
    public Classification classification(LookBack.State state, LookBack.Event event) {
        return Classification.INTERNAL;
    }

    @Override
    public String stateName(LookBack.State state) {
        return state.name();
    }

    @Override
    public @Nullable Instant due(LookBack.State state) {
        return state.due();
    }

    @Override
    public Instant occurredAt(LookBack.Event event, CommandContext context) {
        return event.at();
    }
}
