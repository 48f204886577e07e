package org.safetyvalve.hazard.units.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.codes.CodeCheck;
import org.safetyvalve.hazard.codes.CodeTables;
import org.safetyvalve.hazard.units.CreditCode;
import org.safetyvalve.hazard.units.RegisterRule;
import org.safetyvalve.hazard.units.RegisterSight;
import org.safetyvalve.hazard.units.Unit;
import org.safetyvalve.hazard.units.web.UnitRequests.ContactItem;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.write.Stored;

/**
 * A unit as it is, or as it was on a day.
 *
 * @param districtCheck what GB/T 2260 says of the district on the day that this is of
 * @param creditCodeChecks whether its last character is the one that the others give; null without a code
 * @param industryCheck what GB/T 4754 says of the industry; null without one
 * @param since the first day on which the register says what it says now
 * @param past what it said before, the oldest first, each until the day before {@code until}
 * @param contacts for those who may act on the unit; null for others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitDetails(
        String id,
        long version,
        String state,
        String name,
        String kind,
        String level,
        String district,
        CodeCheck districtCheck,
        List<String> sectors,
        @Nullable String creditCode,
        @Nullable Boolean creditCodeChecks,
        @Nullable String parentDepartment,
        @Nullable String industry,
        @Nullable CodeCheck industryCheck,
        @Nullable String into,
        Instant registeredAt,
        LocalDate since,
        List<Before> past,
        @Nullable List<ContactItem> contacts,
        List<String> actions) {

    /** What the register said from the one day until the day before the other. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Before(
            String name,
            String kind,
            String level,
            String district,
            List<String> sectors,
            @Nullable String creditCode,
            @Nullable String parentDepartment,
            @Nullable String industry,
            LocalDate from,
            LocalDate until) {
        static Before of(Unit.Past past) {
            Unit.Entry entry = past.entry();
            return new Before(
                    entry.name(),
                    entry.kind().code(),
                    entry.level().code(),
                    entry.district(),
                    entry.sectors(),
                    entry.creditCode(),
                    entry.parentDepartment(),
                    entry.industry(),
                    past.from(),
                    past.until());
        }
    }

    /**
     * @param on the day that is asked about, or null for what the register says now
     * @param today the day on which that holds
     */
    static UnitDetails of(
            Stored<Unit.State> stored, @Nullable LocalDate on, LocalDate today, CodeTables tables, Actor reader) {
        Unit.State unit = stored.state();
        LocalDate day = on == null ? today : on;
        Unit.Entry entry = on == null
                ? unit.entry()
                : unit.on(on).orElseThrow(() -> new Refusal(RegisterRule.NOT_ON_REGISTER_YET).at("on"));
        return new UnitDetails(
                stored.id(),
                stored.version(),
                unit.name(),
                entry.name(),
                entry.kind().code(),
                entry.level().code(),
                entry.district(),
                tables.divisions().check(entry.district(), day),
                entry.sectors(),
                entry.creditCode(),
                entry.creditCode() == null ? null : CreditCode.checks(entry.creditCode()),
                entry.parentDepartment(),
                entry.industry(),
                entry.industry() == null ? null : tables.industries().check(entry.industry(), day),
                unit.mergedInto(),
                unit.registeredAt(),
                unit.since(),
                unit.past().stream().map(Before::of).toList(),
                contacts(stored, reader),
                actions(stored, reader));
    }

    private static @Nullable List<ContactItem> contacts(Stored<Unit.State> stored, Actor reader) {
        return mayReach(stored, reader)
                ? stored.state().contacts().stream().map(ContactItem::of).toList()
                : null;
    }

    private static List<String> actions(Stored<Unit.State> stored, Actor reader) {
        List<String> actions = new ArrayList<>();
        if (Unit.mayChange(stored.state(), reader)) {
            actions.addAll(List.of("rename", "update"));
        }
        if (Unit.mayMerge(stored.id(), stored.state(), reader)) {
            actions.add("merge");
        }
        if (stored.state().mergedInto() == null && mayReach(stored, reader)) {
            actions.add("change-contacts");
        }
        return actions;
    }

    private static boolean mayReach(Stored<Unit.State> stored, Actor reader) {
        return RegisterSight.mayReach(reader, stored.state().entry().district(), stored.id());
    }
}
