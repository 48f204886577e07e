package org.safetyvalve.hazard.units.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.hazard.UnitMerged;
import org.safetyvalve.contracts.hazard.UnitMergerRevoked;
import org.safetyvalve.contracts.hazard.UnitRegistered;
import org.safetyvalve.contracts.hazard.UnitRenamed;
import org.safetyvalve.contracts.hazard.UnitUpdated;
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
        Author by = Authors.of(event.by());
        Unit.Entry entry = after.entry();
        if (before == null) {
            return registered(event, by, entry);
        }
        if (event instanceof Unit.Renamed renamed) {
            return new UnitRenamed(
                    renamed.at(), by, renamed.name(), before.entry().name(), renamed.from(), renamed.reason());
        }
        if (event instanceof Unit.Merged merged) {
            return new UnitMerged(merged.at(), by, entry.name(), merged.into(), merged.reason());
        }
        if (event instanceof Unit.MergerRevoked revoked) {
            return new UnitMergerRevoked(revoked.at(), by, entry.name(), revoked.into(), revoked.reason());
        }
        return updated(
                event,
                by,
                after,
                event instanceof Unit.Updated ? entry.differencesTo(before.entry()) : List.of("contacts"));
    }

    private static UnitRegistered registered(Unit.Event event, Author by, Unit.Entry entry) {
        return new UnitRegistered(
                event.at(),
                by,
                entry.name(),
                entry.kind().code(),
                entry.level().code(),
                entry.district(),
                entry.sectors(),
                entry.creditCode(),
                entry.parentDepartment(),
                entry.industry());
    }

    private static UnitUpdated updated(Unit.Event event, Author by, Unit.State after, List<String> changed) {
        Unit.Entry entry = after.entry();
        return new UnitUpdated(
                event.at(),
                by,
                entry.name(),
                entry.kind().code(),
                entry.level().code(),
                entry.district(),
                entry.sectors(),
                entry.creditCode(),
                entry.parentDepartment(),
                entry.industry(),
                after.since(),
                changed);
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
