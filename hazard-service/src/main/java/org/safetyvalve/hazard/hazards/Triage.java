package org.safetyvalve.hazard.hazards;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Role;

/** From being found to having a level (受理与定级). */
final class Triage {

    /** What an entry on the spot is classified and assigned by. */
    private static final String ON_THE_SPOT = "立行立改 (rectified on the spot)";

    private Triage() {}

    static List<HazardEvent> find(
            Act act,
            HazardFacts facts,
            List<EvidenceFile> evidence,
            CompetentAuthorities authorities,
            HazardClock clock) {
        return List.of(found(act, facts, false, evidence, authorities, clock));
    }

    private static HazardEvent found(
            Act act,
            HazardFacts facts,
            boolean onTheSpot,
            List<EvidenceFile> evidence,
            CompetentAuthorities authorities,
            HazardClock clock) {
        requireMayFind(act.by(), facts);
        String competent = authorities.competentFor(facts.district(), facts.sector());
        String department = competent.equals(facts.complainedOf())
                ? authorities.insteadOf(competent, facts.district()).orElse(competent)
                : competent;
        return new TriageEvent.HazardFound(
                act.stamp(),
                facts,
                onTheSpot,
                List.copyOf(evidence),
                department,
                authorities.committeeFor(facts.district()),
                clock.start(Duty.CLASSIFY, act.at()));
    }

    static List<HazardEvent> findCompletedOnTheSpot(
            Act act,
            HazardFacts facts,
            @Nullable String unit,
            String summary,
            List<EvidenceFile> evidence,
            CompetentAuthorities authorities,
            HazardClock clock) {
        if (unit == null || unit.isBlank()) {
            throw HazardRule.ON_THE_SPOT_ONLY_GENERAL.refuse().at("unit");
        }
        HazardRule.requireText(summary, "summary");
        requireOwnUnit(act.by(), unit);
        Stamp stamp = act.stamp();
        List<HazardEvent> events = new ArrayList<>();
        events.add(found(act, facts, true, evidence, authorities, clock));
        events.add(new TriageEvent.HazardClassified(
                stamp, HazardLevel.GENERAL, ON_THE_SPOT, null, List.of(), false, clock.start(Duty.ASSIGN, act.at())));
        events.add(new ResponsibilityEvent.ResponsibilityAssigned(
                stamp, unit, List.of(), ON_THE_SPOT, clock.start(Duty.ACCEPT, act.at())));
        events.add(new RectificationEvent.RectificationCompleted(
                stamp, unit, summary, List.copyOf(evidence), clock.start(Duty.VERIFY, act.at())));
        return List.copyOf(events);
    }

    static List<HazardEvent> classify(
            Moment now, HazardLevel level, String basis, @Nullable RiskColour riskColour, Judgement judgement) {
        HazardRule.requireText(basis, "basis");
        judgement.requireFor(level, now.at());
        return List.of(new TriageEvent.HazardClassified(
                now.stamp(), level, basis, riskColour, judgement.ids(), judgement.whole(), now.start(Duty.ASSIGN)));
    }

    static List<HazardEvent> reject(Moment now, String reason) {
        HazardRule.requireText(reason, "reason");
        return List.of(new TriageEvent.HazardRejected(now.stamp(), reason));
    }

    static List<HazardEvent> merge(Moment now, String into, @Nullable HazardState survivor, String reason) {
        HazardRule.requireText(reason, "reason");
        HazardRule.requireText(into, "into");
        if (into.equals(now.id())) {
            throw HazardRule.NOT_INTO_ITSELF.refuse().at("into");
        }
        if (survivor == null) {
            throw HazardRule.NO_SUCH_HAZARD.refuse().at("into");
        }
        requireAnsweredFor(survivor);
        return List.of(new TriageEvent.HazardMerged(now.stamp(), into, reason));
    }

    /**
     * Refuses to merge into a hazard that does not answer, for good, for what is merged into it. Only one without a level can still be rejected or
     * merged away, and no hazard loses its level: so it is enough that this one had one when it was read, and two at once can't merge into
     * each other. It may be verified and closed before the merger is written; then the same would have come of it had the merger been first,
     * because nothing of it depends on what was merged into it. So nothing is written to it, and nothing has to be taken back.
     */
    private static void requireAnsweredFor(HazardState survivor) {
        Stage stage = survivor.stage();
        if (stage == Stage.FOUND) {
            throw HazardRule.NOT_INTO_ONE_WITHOUT_LEVEL.refuse().at("into");
        }
        if (stage == Stage.MERGED) {
            throw HazardRule.NOT_INTO_ONE_THAT_WAS_MERGED
                    .refuse(Objects.requireNonNull(survivor.link(), "it was merged into another"))
                    .at("into");
        }
        if (stage.hasEnded() || stage.isVerified()) {
            throw HazardRule.NOT_INTO_ONE_THAT_ENDED.refuse().at("into");
        }
    }

    static List<HazardEvent> upgrade(Moment now, String basis, Judgement judgement) {
        HazardRule.requireText(basis, "basis");
        judgement.requireFor(HazardLevel.MAJOR, now.at());
        return List.of(new TriageEvent.HazardUpgraded(now.stamp(), basis, judgement.ids(), judgement.whole()));
    }

    static List<HazardEvent> proposeDowngrade(Moment now, String reason) {
        HazardRule.requireText(reason, "reason");
        return List.of(new TriageEvent.DowngradeProposed(now.stamp(), reason));
    }

    static List<HazardEvent> approveDowngrade(Moment now) {
        HazardState.Downgrade proposed = now.state().standingDowngrade();
        if (proposed == null) {
            throw HazardRule.NO_DOWNGRADE_PENDING.refuse();
        }
        return List.of(new TriageEvent.HazardDowngraded(now.stamp(), proposed.proposedBy(), proposed.reason()));
    }

    private static void requireMayFind(Actor by, HazardFacts facts) {
        if (by.isSystem()) {
            return;
        }
        if (Mandate.hasAny(by, Role.SAFETY_INSPECTOR, Role.DEPARTMENT, Role.SAFETY_COMMITTEE, Role.IMPORTER)) {
            if (!by.coversDistrict(facts.district())) {
                throw HazardRule.OUTSIDE_ITS_DISTRICT.refuse().at("district");
            }
            return;
        }
        if (!by.has(Role.RESPONSIBLE_UNIT)) {
            throw HazardRule.ROLE_MAY_NOT.refuse();
        }
        requireOwnUnit(by, facts.foundAtUnit());
    }

    private static void requireOwnUnit(Actor by, @Nullable String unit) {
        boolean unitAlone = by.has(Role.RESPONSIBLE_UNIT)
                && !Mandate.hasAny(by, Role.SAFETY_INSPECTOR, Role.DEPARTMENT, Role.SAFETY_COMMITTEE, Role.IMPORTER);
        if (unitAlone && !by.organisation().equals(unit)) {
            throw HazardRule.ONLY_ITS_OWN.refuse().at("unit");
        }
    }
}
