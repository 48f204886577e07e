package org.safetyvalve.console.supervisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A supervision as accountability-service tells it to discipline inspection.
 *
 * @param plans every plan that it has had, the one in force last
 */
public record Supervision(
        String id,
        long version,
        String state,
        String campaign,
        String title,
        LocalDate from,
        @Nullable LocalDate to,
        String organisation,
        String district,
        Instant openedAt,
        List<Plan> plans,
        @Nullable Instant closedAt,
        @Nullable String closedBecause,
        Totals totals,
        List<String> actions) {

    /** A plan, who set it and when. */
    public record Plan(
            List<String> aims,
            List<String> focusUnits,
            List<String> focusDistricts,
            List<Period> periods,
            List<Body> bodies,
            @Nullable Taskforce taskforce,
            @Nullable String reason,
            String setBy,
            Instant setAt) {}

    /** A period of a plan, from its first day to its last. */
    public record Period(String name, LocalDate from, LocalDate to) {}

    /** A supervision office or resident group that carries it out. */
    public record Body(String organisation, String kind) {}

    public record Taskforce(Person head, List<Person> members) {}

    /** What was done: counts of records. */
    public record Totals(
            long inspectionGroups,
            long visits,
            Map<String, Long> visitsByKind,
            long unitsInspected,
            long interviews,
            long documentsRead,
            long responsibilityProblems,
            Map<String, Long> responsibilityProblemsByState,
            long specialStudies,
            long keySupervisions,
            Map<String, Long> keySupervisionsByState) {}

    /** The plan in force, or null when none has been set. */
    public @Nullable Plan plan() {
        return Versions.last(plans);
    }

    /** The plans before it, the newest first. */
    public List<Plan> earlierPlans() {
        return Versions.earlier(plans);
    }
}
