package org.safetyvalve.hazard.checks.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.hazard.CheckHazard;
import org.safetyvalve.contracts.hazard.CheckHazardsEntered;
import org.safetyvalve.contracts.hazard.CheckRecorded;
import org.safetyvalve.contracts.hazard.CheckedItem;
import org.safetyvalve.hazard.Authors;
import org.safetyvalve.hazard.Codes;
import org.safetyvalve.hazard.checks.Check;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How a check is kept and published. */
@Component
public class CheckDefinition implements AggregateDefinition<Check.State, Check.Event> {

    @Override
    public String collection() {
        return "checks";
    }

    @Override
    public String topic() {
        return Topics.HAZARD_EVENTS;
    }

    @Override
    public Class<Check.State> stateType() {
        return Check.State.class;
    }

    @Override
    public Check.State fold(Check.@Nullable State before, Check.Event event) {
        return Check.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id, Check.@Nullable State before, Check.Event event, Check.State after, Recorded recorded) {
        return event instanceof Check.Recorded ? recorded(after) : entered(event, after);
    }

    private static CheckRecorded recorded(Check.State check) {
        Check.Report report = check.report();
        Check.Place place = report.place();
        Map<String, String> hazards =
                check.findings().stream().collect(Collectors.toMap(Check.Finding::item, Check.Finding::hazard));
        return new CheckRecorded(
                check.at(),
                Authors.of(check.by()),
                report.campaign(),
                report.group(),
                report.checklist(),
                report.version(),
                place.district(),
                place.address(),
                place.unit(),
                place.site(),
                check.sector(),
                report.answers().stream()
                        .map(answer -> new CheckedItem(
                                answer.item(), Codes.code(answer.result()), answer.note(), hazards.get(answer.item())))
                        .toList(),
                check.name());
    }

    private static CheckHazardsEntered entered(Check.Event event, Check.State check) {
        return new CheckHazardsEntered(
                event.at(),
                Authors.of(event.by()),
                check.report().campaign(),
                check.findings().stream()
                        .map(finding -> new CheckHazard(finding.item(), finding.hazard()))
                        .toList(),
                check.name());
    }

    @Override
    public String district(Check.State state) {
        return state.report().place().district();
    }

    @Override
    public Classification classification(Check.State state, Check.Event event) {
        return Classification.INTERNAL;
    }

    @Override
    public String stateName(Check.State state) {
        return state.name();
    }

    @Override
    public @Nullable Instant due(Check.State state) {
        return state.due();
    }

    @Override
    public Instant occurredAt(Check.Event event, CommandContext context) {
        return event.at();
    }
}
