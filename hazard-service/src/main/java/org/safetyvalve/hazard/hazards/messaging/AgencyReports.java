package org.safetyvalve.hazard.hazards.messaging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.agency.AgencyHazardReported;
import org.safetyvalve.hazard.campaigns.Campaigns;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.Hazard;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.starter.consuming.AgencySource;
import org.safetyvalve.starter.consuming.EventCommands;
import org.safetyvalve.starter.consuming.Reaction;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.DerivedId;
import org.springframework.stereotype.Component;

/**
 * A hazard that an agency reports is found by it, and held by the competent department. Its id follows from the event's
 * source and id, so that the same report is one hazard however often it comes.
 */
@Component
class AgencyReports implements Reaction {
    private final Aggregates aggregates;
    private final HazardDefinition definition;
    private final Campaigns campaigns;
    private final CompetentAuthorities authorities;
    private final HazardClock hazardClock;
    private final Clock clock;

    AgencyReports(
            Aggregates aggregates,
            HazardDefinition definition,
            Campaigns campaigns,
            CompetentAuthorities authorities,
            HazardClock hazardClock,
            Clock clock) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.campaigns = campaigns;
        this.authorities = authorities;
        this.hazardClock = hazardClock;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends EventBody>> types() {
        return Set.of(AgencyHazardReported.class);
    }

    @Override
    public void on(ReceivedEvent event) {
        AgencyHazardReported report = event.body(AgencyHazardReported.class);
        String reporter = AgencySource.of(event, report);
        Actor agency = Actor.system("agency-reports", reporter);
        CommandContext context = EventCommands.of(event, agency, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        HazardFacts facts = new HazardFacts(
                report.campaign(),
                report.title(),
                report.description(),
                report.district(),
                report.address(),
                report.sector(),
                null,
                report.unit(),
                null,
                new HazardFacts.AgencyReference(reporter, report.reference()));
        campaigns.requireTakes(facts, event.appendedAt());
        aggregates.create(
                definition,
                DerivedId.of(event.source(), event.id()),
                context,
                () -> Hazard.find(Act.now(agency, context.now()), facts, List.of(), authorities, hazardClock));
    }
}
