package org.safetyvalve.hazard.checks.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.safetyvalve.hazard.campaigns.Campaign;
import org.safetyvalve.hazard.campaigns.Campaigns;
import org.safetyvalve.hazard.checks.Check;
import org.safetyvalve.hazard.checks.CheckRule;
import org.safetyvalve.hazard.checks.CheckSight;
import org.safetyvalve.hazard.checks.messaging.CheckDefinition;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.Hazard;
import org.safetyvalve.hazard.hazards.HazardBook;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardEvent;
import org.safetyvalve.hazard.units.Site;
import org.safetyvalve.hazard.units.Sites;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.DerivedId;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/**
 * The checks of this service. A check is recorded first, with all that failed, and then its hazards are entered, each under an id
 * that follows from the check and the item, so that entering them again adds none. Whatever is left when an instance stops in
 * between is entered by a repeat of the command or by {@link Unfinished}.
 */
@Component
public class Checks {
    private final Aggregates aggregates;
    private final CheckDefinition definition;
    private final Checklists checklists;
    private final Campaigns campaigns;
    private final Sites sites;
    private final HazardBook hazards;
    private final CompetentAuthorities authorities;
    private final HazardClock hazardClock;
    private final Clock clock;

    Checks(
            Aggregates aggregates,
            CheckDefinition definition,
            Checklists checklists,
            Campaigns campaigns,
            Sites sites,
            HazardBook hazards,
            CompetentAuthorities authorities,
            HazardClock hazardClock,
            Clock clock) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.checklists = checklists;
        this.campaigns = campaigns;
        this.sites = sites;
        this.hazards = hazards;
        this.authorities = authorities;
        this.hazardClock = hazardClock;
        this.clock = clock;
    }

    /**
     * Records a check, and enters what failed as hazards. The answer is that of the check alone: when it is given, the hazards are
     * there, or will be by themselves.
     *
     * @throws org.safetyvalve.starter.domain.Refusal when a rule is against the check or against any hazard of it
     */
    public CommandResult record(Check.Report report, CommandContext context) {
        String id = context.derivedId("record-check");
        Act act = new Act(context.actor(), context.occurredAt(), context.now());
        return aggregates.create(definition, id, context, () -> recorded(id, act, report));
    }

    private List<Check.Event> recorded(String id, Act act, Check.Report report) {
        Campaign.State campaign = campaigns.require(report.campaign());
        List<Check.Event> events = Check.record(
                act,
                report,
                campaign.group(report.group()).orElse(null),
                checklists
                        .find(report.checklist(), report.version())
                        .map(Stored::state)
                        .orElse(null),
                item -> hazardOf(id, item));
        campaign.requireOpenAt(act.at());
        requireSite(report.place());
        Check.State check = Check.fold(null, events.get(0));
        campaign.requireCovers(report.place().district(), check.sector());
        check.findings().forEach(finding -> found(id, check, finding, act));
        return events;
    }

    private void requireSite(Check.Place place) {
        if (place.site() != null) {
            Site.Entry site = sites.find(place.site())
                    .orElseThrow(() -> CheckRule.CHECK_NO_SUCH_SITE.refuse().at("site"));
            if (!site.district().equals(place.district())) {
                throw CheckRule.CHECK_SITE_IS_ELSEWHERE.refuse().at("district");
            }
        }
    }

    /** Enters what is left of a check's hazards, and says so. Any number of instances may do it at once. */
    public void finish(String id) {
        Check.State check = aggregates
                .find(definition, id)
                .orElseThrow(() -> new AbsentException(definition.collection(), id))
                .state();
        if (check.entered()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Act act = new Act(check.by(), check.at(), now.isBefore(check.recordedAt()) ? check.recordedAt() : now);
        for (Check.Finding finding : check.findings()) {
            HazardBook.Entry entry = new HazardBook.Entry(check.by(), "check " + id + ' ' + finding.item(), act.now());
            hazards.record(finding.hazard(), found(id, check, finding, act), entry);
        }
        Actor system = Actor.system("checks", check.by().organisation());
        aggregates.execute(
                definition,
                id,
                Unfinished.context(system, "entered " + id, act.now()),
                stored -> Check.finish(stored.state(), system, act.now()));
    }

    private List<HazardEvent> found(String id, Check.State check, Check.Finding finding, Act act) {
        return Hazard.find(act, check.facts(id, finding), List.of(), authorities, hazardClock);
    }

    private static String hazardOf(String check, String item) {
        return DerivedId.of("check-item", check, item);
    }

    /** Finishes the checks whose hazards nobody has finished to enter in their time. */
    void finishDue(Instant now, int batch, Predicate<String> finish) {
        aggregates.actOnDue(definition, now, batch, due -> finish.test(due.id()));
    }

    /** @throws AbsentException when there is no such check, or the reader may not see it */
    public Stored<Check.State> read(String id, Actor reader) {
        return aggregates
                .find(definition, id)
                .filter(stored -> CheckSight.opensOn(reader, stored.state()))
                .orElseThrow(() -> new AbsentException(definition.collection(), id));
    }
}
