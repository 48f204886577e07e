package org.safetyvalve.endtoend.faults.component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.accidents.AccidentFacts;
import org.safetyvalve.accountability.accidents.AccidentKind;
import org.safetyvalve.accountability.accidents.AccidentReport;
import org.safetyvalve.accountability.accidents.GovernmentLevel;
import org.safetyvalve.accountability.accidents.Toll;
import org.safetyvalve.accountability.accidents.store.Accidents;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;

/** Accidents as they are reported, counted anew and investigated. Of some the unit's hour is over during the load. */
final class AccidentWork {
    private static final int ACCIDENTS = 3;
    private static final Duration THE_UNITS_HOUR = Duration.ofHours(1);

    private final Records accidents = new Records();

    @FunctionalInterface
    private interface What {
        CommandResult of(Accidents accidents, String id, CommandContext context);
    }

    private record Step(String name, Actor by, What what) {}

    void act(Caller caller) {
        Random random = caller.random();
        if (accidents.size() == 0 || (accidents.size() < ACCIDENTS && random.nextInt(4) == 0)) {
            report(caller).ifPresent(accidents::remember);
            return;
        }
        String id = accidents.any(random);
        Step step = next(accidents.state(id, random), random);
        caller.give(
                        Service.ACCOUNTABILITY,
                        step.by(),
                        step.name() + ' ' + id,
                        id,
                        step.name().equals("supplement"),
                        (instance, context) -> step.what().of(instance.bean(Accidents.class), id, context))
                .ifPresent(accidents::remember);
    }

    /** An accident that the police report. */
    static Optional<CommandResult> report(Caller caller) {
        Random random = caller.random();
        Duration ago = random.nextBoolean()
                ? THE_UNITS_HOUR.minusMillis(300 + random.nextInt(700))
                : Duration.ofSeconds(random.nextInt(3_000));
        int deaths = random.nextInt(4);
        String reference = "accident-" + random.nextInt(1_000_000);
        return caller.give(
                Service.ACCOUNTABILITY,
                People.POLICE,
                Accidents.REPORT,
                null,
                false,
                (instance, context) -> instance.bean(Accidents.class)
                        .report(reported(reference, context.now().minus(ago), deaths, null), context));
    }

    /** An accident that a hazard has led to, of which the police report. */
    static Optional<CommandResult> reportOf(Caller caller, String hazard) {
        Duration ago = Duration.ofSeconds(caller.random().nextInt(3_000));
        return caller.give(
                Service.ACCOUNTABILITY,
                People.POLICE,
                "report-accident of " + hazard,
                null,
                false,
                (instance, context) -> instance.bean(Accidents.class)
                        .report(reported(hazard, context.now().minus(ago), 1, hazard), context));
    }

    private static AccidentReport reported(String reference, Instant happenedAt, int deaths, @Nullable String hazard) {
        AccidentFacts facts = new AccidentFacts(
                reference,
                "车间爆燃事故",
                "爆燃",
                "371102",
                "fire-safety",
                AccidentKind.OTHER,
                happenedAt,
                null,
                People.UNIT_ID,
                null,
                null,
                hazard,
                null);
        return new AccidentReport(facts, new Toll(deaths, 1, 0), null, null, null, null);
    }

    private static Step next(String state, Random random) {
        List<Step> steps = switch (state) {
            case "REPORTED" -> List.of(supplement(random), supplement(random), byUnit(), upward(random), submit());
            case "INVESTIGATED" -> List.of(supplement(random), close(), close());
            default -> List.of(supplement(random), close(), byUnit(), submit());
        };
        return steps.get(random.nextInt(steps.size()));
    }

    private static Step supplement(Random random) {
        Toll toll = new Toll(random.nextInt(12), 1 + random.nextInt(60), 0);
        return new Step(
                "supplement",
                People.DEPARTMENT,
                (accidents, id, context) -> accidents.supplement(id, toll, null, "核实", context));
    }

    private static Step byUnit() {
        return new Step(
                "unit-report", People.UNIT, (accidents, id, context) -> accidents.reportByUnit(id, null, context));
    }

    private static Step upward(Random random) {
        GovernmentLevel to = random.nextBoolean() ? GovernmentLevel.CITY : GovernmentLevel.PROVINCE;
        return new Step(
                "report-upward",
                People.DEPARTMENT,
                (accidents, id, context) -> accidents.reportUpward(id, to, null, context));
    }

    private static Step submit() {
        return new Step(
                "submit-investigation",
                People.DEPARTMENT,
                (accidents, id, context) -> accidents.submitInvestigation(id, "日事故〔2026〕1号", context));
    }

    private static Step close() {
        return new Step(
                "close-accident",
                People.GOVERNMENT,
                (accidents, id, context) -> accidents.close(id, "日政字〔2026〕9号", context));
    }
}
