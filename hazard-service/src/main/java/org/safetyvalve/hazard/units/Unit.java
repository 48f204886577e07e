package org.safetyvalve.hazard.units;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Refusal;

/** A unit on the register and its two commands. Its id is natural: an organisation's id, or its credit code. */
public final class Unit {

    private Unit() {}

    /**
     * What the register says of a unit.
     *
     * @param creditCode unified social credit code (统一社会信用代码), or null where there is none
     * @param parentDepartment the competent department, or null when it is the one of the district and sector
     */
    public record Entry(
            String name,
            OrganisationKind kind,
            Level level,
            String district,
            List<String> sectors,
            @Nullable String creditCode,
            @Nullable String parentDepartment) {
        public Entry {
            HazardRule.requireText(name, "name");
            sectors = List.copyOf(sectors);
        }
    }

    /** Something that happened to a unit. */
    public sealed interface Event {
        Actor by();

        Instant at();
    }

    /** 单位登记 */
    public record Registered(Actor by, Instant at, Entry entry) implements Event {}

    /** 单位合并: its id stays, unused. */
    public record Merged(Actor by, Instant at, String into, String reason) implements Event {}

    /** What a unit's events add up to. */
    public record State(
            Entry entry, Instant registeredAt, @Nullable String mergedInto) {

        public String name() {
            return mergedInto == null ? "REGISTERED" : "MERGED";
        }
    }

    public static State fold(@Nullable State before, Event event) {
        if (event instanceof Registered registered) {
            return new State(registered.entry(), registered.at(), null);
        }
        if (before == null || !(event instanceof Merged merged)) {
            throw new IllegalArgumentException("a unit begins by being registered");
        }
        return new State(before.entry(), before.registeredAt(), merged.into());
    }

    public static List<Event> register(Actor by, Instant at, Entry entry) {
        RegisterSight.requireRegistrar(by, entry.district());
        return List.of(new Registered(by, at, entry));
    }

    /** Whether this actor may merge the unit into another now. */
    public static boolean mayMerge(State unit, Actor by) {
        return unit.mergedInto() == null
                && RegisterSight.mayRegister(by, unit.entry().district());
    }

    /**
     * Merges a unit that was registered twice into the one that stays.
     *
     * @param survivor the other one's state, or null when there is none
     */
    public static List<Event> merge(
            String id, State unit, String into, @Nullable State survivor, Actor by, Instant at, String reason) {
        HazardRule.requireText(reason, "reason");
        RegisterSight.requireRegistrar(by, unit.entry().district());
        if (unit.mergedInto() != null) {
            throw new Refusal(RegisterRule.MERGED_ONCE);
        }
        if (into.equals(id)) {
            throw new Refusal(RegisterRule.NOT_INTO_ITSELF).at("into");
        }
        if (survivor == null || survivor.mergedInto() != null) {
            throw new Refusal(RegisterRule.NO_SUCH_UNIT).at("into");
        }
        return List.of(new Merged(by, at, into, reason));
    }
}
