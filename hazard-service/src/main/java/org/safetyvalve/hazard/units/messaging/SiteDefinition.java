package org.safetyvalve.hazard.units.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.hazard.BusinessUnit;
import org.safetyvalve.contracts.hazard.Position;
import org.safetyvalve.contracts.hazard.SiteRegistered;
import org.safetyvalve.contracts.hazard.SiteUpdated;
import org.safetyvalve.hazard.Authors;
import org.safetyvalve.hazard.units.CoordinateSystem;
import org.safetyvalve.hazard.units.Site;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How a site is kept and published. */
@Component
public class SiteDefinition implements AggregateDefinition<Site.State, Site.Event> {

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
    public Site.State fold(Site.@Nullable State before, Site.Event event) {
        return Site.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id, Site.@Nullable State before, Site.Event event, Site.State after, Recorded recorded) {
        Site.Entry entry = after.entry();
        boolean satellite = entry.coordinateSystem() == CoordinateSystem.WGS_84;
        Double latitude = satellite ? entry.latitude() : null;
        Double longitude = satellite ? entry.longitude() : null;
        if (before == null) {
            return new SiteRegistered(
                    event.at(),
                    Authors.of(event.by()),
                    entry.name(),
                    entry.district(),
                    entry.areaSquareMetres(),
                    latitude,
                    longitude,
                    entry.operatorUnit(),
                    entry.businessCount(),
                    businesses(entry),
                    position(entry));
        }
        return new SiteUpdated(
                event.at(),
                Authors.of(event.by()),
                entry.name(),
                entry.district(),
                entry.areaSquareMetres(),
                latitude,
                longitude,
                entry.operatorUnit(),
                entry.businessCount(),
                businesses(entry),
                position(entry));
    }

    private static List<BusinessUnit> businesses(Site.Entry entry) {
        return entry.businesses().stream()
                .map(business -> new BusinessUnit(
                        business.name(),
                        business.address(),
                        business.riskColour() == null
                                ? null
                                : business.riskColour().code()))
                .toList();
    }

    private static @Nullable Position position(Site.Entry entry) {
        return entry.latitude() == null || entry.longitude() == null
                ? null
                : new Position(
                        entry.latitude(),
                        entry.longitude(),
                        entry.coordinateSystem().code());
    }

    @Override
    public String district(Site.State state) {
        return state.entry().district();
    }

    @Override
    public Classification classification(Site.State state, Site.Event event) {
        return Classification.INTERNAL;
    }

    @Override
    public String stateName(Site.State state) {
        return "REGISTERED";
    }

    @Override
    public Instant occurredAt(Site.Event event, CommandContext context) {
        return event.at();
    }
}
