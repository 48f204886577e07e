package org.safetyvalve.hazard.hazards;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/** From being found to having a level (受理与定级). */
final class Triage {

    private Triage() {}

    static List<HazardEvent> find(Act act, HazardFacts facts, CompetentAuthorities authorities, HazardClock clock) {
        requireMayFind(act.by(), facts);
        String department = authorities.competentFor(facts.district(), facts.sector());
        return List.of(new TriageEvent.HazardFound(
                act.stamp(), facts, department, clock.start(Duty.CLASSIFY, act.at())));
    }

    static List<HazardEvent> findCompletedOnTheSpot(
            Act act,
            HazardFacts facts,
            @Nullable String unit,
            String completion,
            List<String> evidence,
            CompetentAuthorities authorities,
            HazardClock clock) {
        if (unit == null || unit.isBlank()) {
            throw HazardRule.ON_THE_SPOT_ONLY_GENERAL.refuse().at("unit");
        }
        HazardRule.requireText(completion, "completion");
        requireOwnUnit(act.by(), unit);
        Stamp stamp = act.stamp();
        List<HazardEvent> events = new ArrayList<>(find(act, facts, authorities, clock));
        events.add(new TriageEvent.HazardClassified(
                stamp, HazardLevel.GENERAL, null, clock.start(Duty.ASSIGN, act.at()), null));
        events.add(new ResponsibilityEvent.ResponsibilityAssigned(
                stamp, unit, null, clock.start(Duty.ACCEPT, act.at())));
        events.add(new RectificationEvent.RectificationCompleted(
                stamp, unit, completion, List.copyOf(evidence), true, clock.start(Duty.VERIFY, act.at())));
        return List.copyOf(events);
    }

    static List<HazardEvent> classify(Moment now, HazardLevel level, @Nullable String basis) {
        return List.of(new TriageEvent.HazardClassified(
                now.stamp(),
                level,
                basis,
                now.start(Duty.ASSIGN),
                level == HazardLevel.MAJOR ? now.start(Duty.LIST) : null));
    }

    static List<HazardEvent> reject(Moment now, String reason) {
        HazardRule.requireText(reason, "reason");
        return List.of(new TriageEvent.HazardRejected(now.stamp(), reason));
    }

    static List<HazardEvent> merge(Moment now, String into) {
        HazardRule.requireText(into, "into");
        if (into.equals(now.id())) {
            throw HazardRule.NOT_INTO_ITSELF.refuse().at("into");
        }
        return List.of(new TriageEvent.HazardMerged(now.stamp(), into));
    }

    static List<HazardEvent> proposeDowngrade(Moment now, String reason) {
        HazardRule.requireText(reason, "reason");
        return List.of(new TriageEvent.DowngradeProposed(now.stamp(), reason));
    }

    static List<HazardEvent> approveDowngrade(Moment now) {
        HazardState.Downgrade proposed = now.state().downgrade();
        if (proposed == null) {
            throw HazardRule.NO_DOWNGRADE_PENDING.refuse();
        }
        return List.of(new TriageEvent.HazardDowngraded(now.stamp(), proposed.proposedBy(), proposed.reason()));
    }

    private static void requireMayFind(Actor by, HazardFacts facts) {
        if (by.isSystem()) {
            return;
        }
        if (by.hasAny(Role.SAFETY_INSPECTOR, Role.DEPARTMENT, Role.SAFETY_COMMITTEE, Role.IMPORTER)) {
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
                && !by.hasAny(Role.SAFETY_INSPECTOR, Role.DEPARTMENT, Role.SAFETY_COMMITTEE, Role.IMPORTER);
        if (unitAlone && !by.organisation().equals(unit)) {
            throw HazardRule.ONLY_ITS_OWN.refuse().at("unit");
        }
    }
}
