package org.safetyvalve.hazard.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.campaigns.Campaign;
import org.safetyvalve.hazard.campaigns.CampaignRule;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.Hazard;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardEvent;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.HazardJournal;
import org.safetyvalve.hazard.hazards.HazardLevel;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.hazard.hazards.HazardState;
import org.safetyvalve.hazard.hazards.Inspection;
import org.safetyvalve.hazard.hazards.Judgement;
import org.safetyvalve.hazard.hazards.Signatory;
import org.safetyvalve.hazard.hazards.TimeLimit;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;

/**
 * Tells what a row says as the hazard's own commands, so that every rule holds: the responsible unit completes, the
 * competent department classifies, assigns, orders, verifies and closes. Only a sheet of the department or of an importer says so much;
 * any other says what was found.
 */
final class RowHistory {
    private static final String BY_SHEET = "批量导入 (imported sheet)";

    private final String importId;
    private final @Nullable String campaign;
    private final Campaign.@Nullable State plan;
    private final Actor importer;
    private final Instant now;
    private final CompetentAuthorities authorities;
    private final HazardClock clock;

    /** @param plan the campaign's state, which every row must lie in; null without a campaign */
    RowHistory(
            String importId,
            @Nullable String campaign,
            Campaign.@Nullable State plan,
            Actor importer,
            Instant now,
            CompetentAuthorities authorities,
            HazardClock clock) {
        this.importId = importId;
        this.campaign = campaign;
        this.plan = plan;
        this.importer = importer;
        this.now = now;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** @throws RowRefused when a rule of the hazard is against what the row says */
    HazardJournal tell(String id, ReportedHazard row) throws RowRefused {
        try {
            HazardJournal journal = found(id, row);
            Actor department = department(journal.state().department());
            if (!speaksForDepartment(journal.state())) {
                requireNothingDecided(row);
                return journal.then(hazard -> hazard.lapse(Act.now(department, now)));
            }
            if (row.verifiedAt() != null && importer.organisation().equals(row.unit())) {
                throw RowRefused.of(row.row(), Column.VERIFIED_AT, Reasons.NOT_YOUR_VERIFICATION);
            }
            Judgement judgement = row.level() == HazardLevel.MAJOR ? Judgement.AS_A_WHOLE : Judgement.NONE;
            journal.then(
                    hazard -> hazard.classify(at(department, row.foundAt()), row.level(), BY_SHEET, null, judgement));
            if (row.unit() != null) {
                assigned(journal, department, row.unit(), row);
            }
            return journal.then(hazard -> hazard.lapse(Act.now(department, now)));
        } catch (Refusal refusal) {
            throw RowRefused.of(row.row(), columnOf(refusal), reasonOf(refusal));
        }
    }

    private HazardJournal found(String id, ReportedHazard row) {
        HazardFacts facts = new HazardFacts(
                campaign,
                row.title(),
                row.description(),
                row.district(),
                row.address(),
                row.sector(),
                null,
                row.unit(),
                new HazardFacts.SheetRow(importId, row.row(), row.content()),
                null);
        List<HazardEvent> found = Hazard.find(at(importer, row.foundAt()), facts, List.of(), authorities, clock);
        if (plan != null) {
            plan.requireCovers(row.district(), row.sector());
        }
        return new HazardJournal(id, clock, found);
    }

    private void assigned(HazardJournal journal, Actor department, String unitId, ReportedHazard row) {
        journal.then(hazard -> hazard.assign(at(department, row.foundAt()), unitId, List.of(), BY_SHEET));
        Instant deadline = row.deadline();
        if (deadline == null || row.level() == HazardLevel.MAJOR) {
            return;
        }
        journal.then(hazard ->
                hazard.orderRectification(at(department, row.foundAt()), row.title(), TimeLimit.until(deadline)));
        Instant completed = row.completedAt();
        if (completed == null) {
            return;
        }
        Actor unit = unit(unitId, row);
        journal.then(hazard -> hazard.claimCompletion(at(unit, completed), BY_SHEET, List.of()));
        Instant verified = row.verifiedAt();
        if (verified != null) {
            journal.then(hazard -> hazard.verify(at(department, verified), new Inspection(false, BY_SHEET, List.of())))
                    .then(hazard -> hazard.close(at(department, verified), BY_SHEET));
        }
    }

    private Act at(Actor by, Instant instant) {
        return new Act(by, instant, now);
    }

    /** Whoever may decide on it one by one, and an importer: anybody else's sheet says what was found, as they may. */
    private boolean speaksForDepartment(HazardState found) {
        return Mandate.hasAny(importer, Role.IMPORTER) || found.isDecidedBy(importer);
    }

    private static void requireNothingDecided(ReportedHazard row) throws RowRefused {
        if (!row.decisions().isEmpty()) {
            throw new RowRefused(row.decisions().stream()
                    .map(column -> RowError.of(row.row(), column, Reasons.DEPARTMENT_DECIDES))
                    .toList());
        }
    }

    private Actor department(String organisation) {
        boolean committee = organisation.equals(authorities.committeeFor(importer.district()));
        return onBehalf(
                organisation,
                committee ? OrganisationKind.SAFETY_COMMITTEE_OFFICE : OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
                importer.district(),
                committee ? Role.SAFETY_COMMITTEE : Role.DEPARTMENT);
    }

    private Actor unit(String organisation, ReportedHazard row) {
        return onBehalf(organisation, OrganisationKind.ENTERPRISE, row.district(), Role.RESPONSIBLE_UNIT);
    }

    /** Whoever the sheet speaks for; the account says that it was told by the importer and for whom. */
    private Actor onBehalf(String organisation, OrganisationKind kind, String district, Role role) {
        return new Actor(
                Signatory.speaking(importer.account(), organisation),
                organisation,
                organisation,
                kind,
                Level.COUNTY,
                district,
                Set.of(Actor.ALL_SECTORS),
                Set.of(role),
                importer.historicalImport());
    }

    private static Reason reasonOf(Refusal refusal) {
        return new Reason(
                refusal.rule().id(),
                refusal.message(Locale.SIMPLIFIED_CHINESE),
                refusal.message(Locale.ENGLISH),
                "请按左列说明更正本行",
                "Correct the row accordingly");
    }

    private static @Nullable Column columnOf(Refusal refusal) {
        if (refusal.rule() == HazardRule.DATES_IN_ORDER) {
            return Column.COMPLETED_AT;
        }
        if (refusal.rule() == HazardRule.TIME_LIMIT_AHEAD) {
            return Column.DEADLINE;
        }
        if (refusal.rule() == HazardRule.OUTSIDE_ITS_DISTRICT || refusal.rule() == CampaignRule.NOT_IN_ITS_DISTRICTS) {
            return Column.DISTRICT;
        }
        if (refusal.rule() == CampaignRule.NOT_IN_ITS_SECTORS) {
            return Column.SECTOR;
        }
        return refusal.rule() == HazardRule.ONLY_ITS_OWN ? Column.UNIT : null;
    }
}
