package org.safetyvalve.accountability.accidents;

import static org.safetyvalve.accountability.People.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** An accident in a county, reported there, and those who deal with it. */
public final class AccidentScene {
    /** 1 November 2026, 10:00 in Beijing. */
    static final Instant HAPPENED = Instant.parse("2026-11-01T02:00:00Z");

    /** The term of its investigation: the end of the 60th day. */
    static final Instant END = Instant.parse("2026-12-31T16:00:00Z");

    static final Toll ORDINARY = new Toll(1, 2, 500_000);
    static final Toll GRAVEST = new Toll(30, 0, 0);

    public static final Actor OFFICE = person(
            "county-department",
            "donggang-emergency-bureau",
            OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
            DONGGANG,
            Role.DEPARTMENT);
    public static final Actor GOVERNMENT = person(
            "county-leader", "donggang-government", OrganisationKind.TERRITORIAL_GOVERNMENT, DONGGANG, Role.LEADER);
    public static final Actor PROVINCE_GOVERNMENT =
            ofTheProvince("shandong-government", OrganisationKind.TERRITORIAL_GOVERNMENT, Role.LEADER);
    public static final Actor PROVINCE_OFFICE = ofTheProvince(
            "shandong-emergency-department", OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT, Role.DEPARTMENT);

    private AccidentState state;

    private AccidentScene(AccidentState state) {
        this.state = state;
    }

    private static Actor ofTheProvince(String organisation, OrganisationKind kind, Role role) {
        return new Actor(
                organisation,
                organisation,
                organisation,
                kind,
                Level.PROVINCE,
                "370000",
                Set.of(Actor.ALL_SECTORS),
                Set.of(role),
                false);
    }

    /** Reported by the county's office, to which the unit had reported it in time. */
    static AccidentScene reported(Toll toll) {
        Instant soon = HAPPENED.plus(Duration.ofMinutes(20));
        return of(new AccidentReport(facts(), toll, null, null, soon, null).report(OFFICE, Moment.now(soon)));
    }

    /** Told of by the police, at this instant. */
    static AccidentScene foundByThePolice(Instant at) {
        return of(new AccidentReport(facts(), ORDINARY, null, null, null, null).report(POLICE, Moment.now(at)));
    }

    private static AccidentFacts facts() {
        return new AccidentFacts(
                "日公安治〔2026〕102号",
                "车间爆燃事故",
                "抛光车间除尘管道爆燃",
                DONGGANG,
                "industry-trade",
                AccidentKind.OTHER,
                HAPPENED,
                null,
                UNIT.organisation(),
                null,
                null,
                null,
                null);
    }

    private static AccidentScene of(List<AccidentEvent> events) {
        AccidentScene scene = new AccidentScene(AccidentState.fold(null, events.get(0)));
        return scene.given(events.subList(1, events.size()));
    }

    AccidentScene given(List<AccidentEvent> events) {
        for (AccidentEvent event : events) {
            state = AccidentState.fold(state, event);
        }
        return this;
    }

    /** All that the clock says at this instant. */
    List<AccidentEvent> lapse(Instant now) {
        List<AccidentEvent> lapsed = new ArrayList<>(accident().lapse(now));
        given(lapsed);
        return lapsed;
    }

    AccidentState state() {
        return state;
    }

    Accident accident() {
        return Accident.of(state);
    }

    AccidentHandling handling() {
        return AccidentHandling.of(state);
    }

    TechnicalAppraisals appraisals() {
        return TechnicalAppraisals.of(state);
    }

    VerifiedReporting reporting() {
        return VerifiedReporting.of(state);
    }

    Instant investigateBy() {
        return state.investigation().clock().deadline().at();
    }

    /** What a version of before stored: it knew neither appraisals nor terms of what follows from a report. */
    AccidentScene ofAVersionOfBefore() {
        Investigation now = state.investigation();
        state = new AccidentState(
                state.stage(),
                state.facts(),
                state.reporter(),
                state.reportedAt(),
                state.counts(),
                state.grade(),
                state.regradeUntil(),
                state.reporting(),
                new Investigation(
                        now.takenOverBy(), now.clock(), now.extendedDays(), now.overdue(), now.report(), null),
                state.decision(),
                null,
                state.changedAt());
        return this;
    }

    static Moment at(Instant instant) {
        return Moment.now(instant);
    }

    static Instant day(int day) {
        return HAPPENED.plus(Duration.ofDays(day));
    }
}
