package org.safetyvalve.hazard.units.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.hazard.BusinessUnit;
import org.safetyvalve.contracts.hazard.SiteRegistered;
import org.safetyvalve.hazard.Authors;
import org.safetyvalve.hazard.units.Site;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How a site is kept and published. */
@Component
public class SiteDefinition implements AggregateDefinition<Site.State, Site.Registered> {

    @Override
    public String collection() {
        return "sites";
    }

    @Override
    public String topic() {
        return Topics.HAZARD_EVENTS;
    }

    @Override
    public Class<Site.State> stateType() {
        return Site.State.class;
    }

    @Override
    public Site.State fold(Site.@Nullable State before, Site.Registered event) {
        return new Site.State(event.entry(), event.at());
    }

    @Override
    public EventBody toContract(
            String id, Site.@Nullable State before, Site.Registered event, Site.State after, Recorded recorded) {
        Site.Entry entry = event.entry();
        return new SiteRegistered(
                event.at(),
                Authors.of(event.by()),
                entry.name(),
                entry.district(),
                entry.areaSquareMetres(),
                entry.latitude(),
                entry.longitude(),
                entry.operatorUnit(),
                entry.businessCount(),
                entry.businesses().stream()
                        .map(business -> new BusinessUnit(
                                business.name(),
                                business.address(),
                                business.riskColour() == null
                                        ? null
                                        : business.riskColour().code()))
                        .toList());
    }

    @Override
    public String district(Site.State state) {
        return state.entry().district();
    }

    @Override
    public Classification classification(Site.State state, Site.Registered event) {
        return Classification.INTERNAL;
    }

    @Override
    public String stateName(Site.State state) {
        return "REGISTERED";
    }

    @Override
    public Instant occurredAt(Site.Registered event, CommandContext context) {
        return event.at();
    }
}
