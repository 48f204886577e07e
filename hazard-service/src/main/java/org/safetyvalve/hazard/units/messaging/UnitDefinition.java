package org.safetyvalve.hazard.units.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.hazard.UnitMerged;
import org.safetyvalve.contracts.hazard.UnitRegistered;
import org.safetyvalve.hazard.Authors;
import org.safetyvalve.hazard.units.Unit;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How a unit is kept and published. */
@Component
public class UnitDefinition implements AggregateDefinition<Unit.State, Unit.Event> {

    @Override
    public String collection() {
        return "units";
    }

    @Override
    public String topic() {
        return Topics.HAZARD_EVENTS;
    }

    @Override
    public Class<Unit.State> stateType() {
        return Unit.State.class;
    }

    @Override
    public Unit.State fold(Unit.@Nullable State before, Unit.Event event) {
        return Unit.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id, Unit.@Nullable State before, Unit.Event event, Unit.State after, Recorded recorded) {
        Unit.Entry entry = after.entry();
        if (event instanceof Unit.Merged merged) {
            return new UnitMerged(merged.at(), Authors.of(merged.by()), entry.name(), merged.into(), merged.reason());
        }
        return new UnitRegistered(
                event.at(),
                Authors.of(event.by()),
                entry.name(),
                entry.kind().code(),
                entry.level().code(),
                entry.district(),
                entry.sectors(),
                entry.creditCode(),
                entry.parentDepartment());
    }

    @Override
    public String district(Unit.State state) {
        return state.entry().district();
    }

    @Override
    public Classification classification(Unit.State state, Unit.Event event) {
        return Classification.INTERNAL;
    }

    @Override
    public String stateName(Unit.State state) {
        return state.name();
    }

    @Override
    public Instant occurredAt(Unit.Event event, CommandContext context) {
        return event.at();
    }
}
