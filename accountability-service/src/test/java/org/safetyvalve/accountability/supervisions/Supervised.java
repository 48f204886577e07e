package org.safetyvalve.accountability.supervisions;

import static org.safetyvalve.accountability.People.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Actor;

/** A supervision of the city and a group of it, as the tests of several rooms need them. */
public final class Supervised {
    public static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    static final Person HEAD = person(DECISION_BODY);
    static final Person FIRST = person(INSPECTOR);
    static final Person SECOND = person(INSPECTOR_2);

    private Supervised() {}

    static Person person(Actor actor) {
        return new Person(actor.account(), actor.organisation());
    }

    static SupervisionPlan plan(String... focusDistricts) {
        return new SupervisionPlan(
                List.of("压实责任"),
                List.of(DEPARTMENT.organisation()),
                List.of(focusDistricts),
                List.of(new Period("集中检查", FIRST_DAY, LAST_DAY)),
                List.of(),
                null);
    }

    static SupervisionPlan with(SupervisionPlan plan, @Nullable Taskforce taskforce, Body... bodies) {
        return new SupervisionPlan(
                plan.aims(), plan.focusUnits(), plan.focusDistricts(), plan.periods(), List.of(bodies), taskforce);
    }

    static SupervisionState fold(List<SupervisionEvent> events) {
        return fold(null, events);
    }

    static SupervisionState fold(@Nullable SupervisionState before, List<SupervisionEvent> events) {
        SupervisionState state = before;
        for (SupervisionEvent event : events) {
            state = SupervisionState.fold(state, event);
        }
        return Objects.requireNonNull(state);
    }

    /** One that goes on, without a plan. */
    public static SupervisionState opened() {
        return fold(Supervision.open(INSPECTOR, "rizhao-2021-spring", "春季专项监督", FIRST_DAY, LAST_DAY, null, NOW));
    }

    /** One that was closed at {@link #NOW}. */
    public static SupervisionState closed() {
        return fold(opened(), Supervision.of(opened()).close(INSPECTOR, "任务完成", NOW));
    }

    static Composition group(List<Person> members, String... units) {
        return new Composition(GroupKind.MIXED, FIRST, members, List.of(), List.of(units));
    }

    static InspectionState group(String... units) {
        return InspectionState.fold(
                null,
                Inspection.open(INSPECTOR, "supervision-1", opened(), "第一组", group(List.of(SECOND), units), NOW)
                        .get(0));
    }
}
