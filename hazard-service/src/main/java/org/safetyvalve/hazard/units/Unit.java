package org.safetyvalve.hazard.units;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Refusal;

/**
 * A unit on the register and its commands. Its id is natural, an organisation's id or its credit code, and stays whatever
 * becomes of the unit; what the register said of it before stays with the days on which it held.
 */
public final class Unit {
    private Unit() {}

    /**
     * What the register says of a unit.
     *
     * @param creditCode unified social credit code (统一社会信用代码), or null where there is none
     * @param parentDepartment the competent department, or null when it is the one of the district and sector
     * @param industry GB/T 4754 code (国民经济行业), or null when it is not known
     */
    public record Entry(
            String name,
            OrganisationKind kind,
            Level level,
            String district,
            List<String> sectors,
            @Nullable String creditCode,
            @Nullable String parentDepartment,
            @Nullable String industry) {
        public Entry {
            HazardRule.requireText(name, "name");
            sectors = List.copyOf(sectors);
        }

        Entry named(String other) {
            return new Entry(other, kind, level, district, sectors, creditCode, parentDepartment, industry);
        }

        /** The names of the components that differ, as requests and events spell them. */
        public List<String> differencesTo(Entry other) {
            List<String> changed = new ArrayList<>();
            addUnless(kind == other.kind, "kind", changed);
            addUnless(level == other.level, "level", changed);
            addUnless(district.equals(other.district), "district", changed);
            addUnless(sectors.equals(other.sectors), "sectors", changed);
            addUnless(Objects.equals(creditCode, other.creditCode), "creditCode", changed);
            addUnless(Objects.equals(parentDepartment, other.parentDepartment), "parentDepartment", changed);
            addUnless(Objects.equals(industry, other.industry), "industry", changed);
            return List.copyOf(changed);
        }

        private static void addUnless(boolean same, String name, List<String> changed) {
            if (!same) {
                changed.add(name);
            }
        }
    }

    /** Something that happened to a unit. */
    public sealed interface Event {
        Actor by();

        Instant at();
    }

    /** 单位登记 */
    public record Registered(Actor by, Instant at, Entry entry, List<Contact> contacts) implements Event {}

    /** 单位更名, from that day on. */
    public record Renamed(Actor by, Instant at, String name, LocalDate from, String reason) implements Event {}

    /** 信息变更, from that day on. */
    public record Updated(Actor by, Instant at, Entry entry, LocalDate from) implements Event {}

    /** 联系人变更 */
    public record ContactsChanged(Actor by, Instant at, List<Contact> contacts) implements Event {}

    /** 单位合并: its id stays, unused, and the other unit answers for what was its own. */
    public record Merged(Actor by, Instant at, String into, String reason) implements Event {}

    /** 合并撤销 */
    public record MergerRevoked(Actor by, Instant at, String into, String reason) implements Event {}

    /** What the register said before, from the one day until the day before the other. */
    public record Past(Entry entry, LocalDate from, LocalDate until) {}

    /**
     * What a unit's events add up to.
     *
     * @param since the first day on which the entry holds
     * @param past what the register said before, the oldest first
     */
    public record State(
            Entry entry,
            Instant registeredAt,
            @Nullable String mergedInto,
            LocalDate since,
            List<Past> past,
            List<Contact> contacts) {

        /** A unit that was stored before the register kept days, pasts and contacts has none. */
        public State {
            since = Objects.requireNonNullElseGet(since, () -> day(registeredAt));
            past = List.copyOf(Objects.requireNonNullElse(past, List.of()));
            contacts = List.copyOf(Objects.requireNonNullElse(contacts, List.of()));
        }

        public String name() {
            return mergedInto == null ? "REGISTERED" : "MERGED";
        }

        /** What the register says of that day; empty before the unit was on it. */
        public Optional<Entry> on(LocalDate day) {
            if (!day.isBefore(since)) {
                return Optional.of(entry);
            }
            return past.stream()
                    .filter(before -> !day.isBefore(before.from()) && day.isBefore(before.until()))
                    .map(Past::entry)
                    .findFirst();
        }

        private State saying(Entry other, LocalDate from) {
            List<Past> longer = new ArrayList<>(past);
            longer.add(new Past(entry, since, from));
            return new State(other, registeredAt, mergedInto, from, longer, contacts);
        }

        private State merged(@Nullable String into) {
            return new State(entry, registeredAt, into, since, past, contacts);
        }

        private State reachedBy(List<Contact> others) {
            return new State(entry, registeredAt, mergedInto, since, past, others);
        }
    }

    public static State fold(@Nullable State before, Event event) {
        if (event instanceof Registered registered) {
            return new State(
                    registered.entry(), registered.at(), null, day(registered.at()), List.of(), registered.contacts());
        }
        if (before == null) {
            throw new IllegalArgumentException("a unit begins by being registered");
        }
        if (event instanceof Renamed renamed) {
            return before.saying(before.entry().named(renamed.name()), renamed.from());
        }
        if (event instanceof Updated updated) {
            return before.saying(updated.entry(), updated.from());
        }
        if (event instanceof ContactsChanged changed) {
            return before.reachedBy(changed.contacts());
        }
        return before.merged(event instanceof Merged merged ? merged.into() : null);
    }

    public static List<Event> register(String id, Actor by, Instant at, Entry entry, List<Contact> contacts) {
        RegisterSight.requireRegistrar(by, entry.district());
        requireOtherParent(id, entry);
        return List.of(new Registered(by, at, entry, List.copyOf(contacts)));
    }

    /**
     * 更名: the unit stays who it is, and answers for what it answered for.
     *
     * @param from the first day of the name, or null for the day of the act
     */
    public static List<Event> rename(
            State unit, Actor by, Instant at, String name, @Nullable LocalDate from, String reason) {
        HazardRule.requireText(name, "name");
        HazardRule.requireText(reason, "reason");
        requireChangeable(unit, by);
        if (name.equals(unit.entry().name())) {
            throw new Refusal(RegisterRule.HAS_THAT_NAME).at("name");
        }
        return List.of(new Renamed(by, at, name, firstDay(unit, at, from), reason));
    }

    /**
     * 信息变更: all that the register says but the name. Nothing happens when it says that already.
     *
     * @param entry as it is to be; its name is ignored
     * @param from the first day on which that holds, or null for the day of the act
     */
    public static List<Event> update(
            String id, State unit, Actor by, Instant at, Entry entry, @Nullable LocalDate from) {
        requireChangeable(unit, by);
        RegisterSight.requireRegistrar(by, entry.district());
        requireOtherParent(id, entry);
        LocalDate first = firstDay(unit, at, from);
        Entry named = entry.named(unit.entry().name());
        return named.equals(unit.entry()) ? List.of() : List.of(new Updated(by, at, named, first));
    }

    /** 联系人: by whoever keeps the register, and by the unit itself. Nothing happens when they are those already. */
    public static List<Event> changeContacts(String id, State unit, Actor by, Instant at, List<Contact> contacts) {
        RegisterSight.requireMayReach(by, unit.entry().district(), id);
        requireNotMerged(unit);
        return contacts.equals(unit.contacts())
                ? List.of()
                : List.of(new ContactsChanged(by, at, List.copyOf(contacts)));
    }

    /** Whether this actor may merge the unit into another one now. */
    public static boolean mayMerge(String id, State unit, Actor by) {
        return mayChange(unit, by)
                && RegisterSight.mayMerge(by)
                && !by.organisation().equals(id);
    }

    /** Whether this actor may rename the unit or change what the register says of it now. */
    public static boolean mayChange(State unit, Actor by) {
        return unit.mergedInto() == null
                && RegisterSight.mayRegister(by, unit.entry().district());
    }

    /**
     * Merges a unit into the one that stays: one that was registered twice, or that ceases by law and whose rights and duties
     * the other takes over (Civil Code, article 67). Because that decides who answers for its hazards, a department or the safety
     * committee office does it, and neither for itself; and what only an authority can do never passes to an enterprise.
     *
     * @param survivor the other one's state, or null when there is none that the actor sees
     */
    public static List<Event> merge(
            String id, State unit, String into, @Nullable State survivor, Actor by, Instant at, String reason) {
        HazardRule.requireText(reason, "reason");
        RegisterSight.requireRegistrar(by, unit.entry().district());
        RegisterSight.requireMayMerge(by);
        if (by.organisation().equals(id) || by.organisation().equals(into)) {
            throw new Refusal(RegisterRule.NOT_FOR_ITSELF);
        }
        requireNotMerged(unit);
        if (into.equals(id)) {
            throw new Refusal(RegisterRule.NOT_INTO_ITSELF).at("into");
        }
        if (survivor == null || survivor.mergedInto() != null) {
            throw new Refusal(RegisterRule.NO_SUCH_UNIT).at("into");
        }
        if (unit.entry().kind() != OrganisationKind.ENTERPRISE
                && survivor.entry().kind() == OrganisationKind.ENTERPRISE) {
            throw new Refusal(RegisterRule.NOT_INTO_AN_ENTERPRISE).at("into");
        }
        return List.of(new Merged(by, at, into, reason));
    }

    /** Puts a merged unit back on the register; nothing happens when it is not merged into that one any more. */
    public static List<Event> revokeMerger(State unit, String into, Actor by, Instant at, String reason) {
        return into.equals(unit.mergedInto()) ? List.of(new MergerRevoked(by, at, into, reason)) : List.of();
    }

    private static void requireChangeable(State unit, Actor by) {
        RegisterSight.requireRegistrar(by, unit.entry().district());
        requireNotMerged(unit);
    }

    private static void requireNotMerged(State unit) {
        if (unit.mergedInto() != null) {
            throw new Refusal(RegisterRule.MERGED_ONCE);
        }
    }

    private static void requireOtherParent(String id, Entry entry) {
        if (id.equals(entry.parentDepartment())) {
            throw new Refusal(RegisterRule.NOT_ITS_OWN_PARENT).at("parentDepartment");
        }
    }

    private static LocalDate firstDay(State unit, Instant at, @Nullable LocalDate stated) {
        LocalDate from = Objects.requireNonNullElseGet(stated, () -> day(at));
        if (from.isAfter(day(at))) {
            throw new Refusal(RegisterRule.NOT_IN_ADVANCE).at("from");
        }
        if (from.isBefore(unit.since())) {
            throw new Refusal(RegisterRule.DAYS_IN_ORDER, unit.since().toString()).at("from");
        }
        return from;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingDayCalendar.ZONE);
    }
}
