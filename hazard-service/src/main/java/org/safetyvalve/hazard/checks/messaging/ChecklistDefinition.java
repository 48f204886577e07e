package org.safetyvalve.hazard.checks.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.hazard.ChecklistItem;
import org.safetyvalve.contracts.hazard.ChecklistPublished;
import org.safetyvalve.hazard.Authors;
import org.safetyvalve.hazard.checks.Checklist;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How a checklist's version is kept and published. */
@Component
public class ChecklistDefinition implements AggregateDefinition<Checklist.State, Checklist.Published> {

    @Override
    public String collection() {
        return "checklists";
    }

    @Override
    public String topic() {
        return Topics.HAZARD_EVENTS;
    }

    @Override
    public Class<Checklist.State> stateType() {
        return Checklist.State.class;
    }

    @Override
    public Checklist.State fold(Checklist.@Nullable State before, Checklist.Published event) {
        return Checklist.fold(event);
    }

    @Override
    public EventBody toContract(
            String id,
            Checklist.@Nullable State before,
            Checklist.Published event,
            Checklist.State after,
            Recorded recorded) {
        return new ChecklistPublished(
                event.at(),
                Authors.of(event.by()),
                event.checklist(),
                event.version(),
                event.content().title(),
                event.content().sector(),
                event.content().items().stream()
                        .map(item -> new ChecklistItem(item.code(), item.zh(), item.en(), item.basis()))
                        .toList());
    }

    @Override
    public String district(Checklist.State state) {
        return state.district();
    }

    @Override
    public Classification classification(Checklist.State state, Checklist.Published event) {
        return Classification.PUBLIC;
    }

    @Override
    public String stateName(Checklist.State state) {
        return "PUBLISHED";
    }

    @Override
    public Instant occurredAt(Checklist.Published event, CommandContext context) {
        return event.at();
    }
}
