package org.safetyvalve.hazard.units;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.hazard.hazards.RiskColour;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;

/** A site (场所) with the businesses on it: a market, a port area, an auto city. */
public final class Site {

    private Site() {}

    /**
     * A business that operates on a site (经营户).
     *
     * @param riskColour the colour of its risk; it says nothing about a hazard's level
     */
    public record Business(
            String name, @Nullable String address, @Nullable RiskColour riskColour) {}

    /**
     * What the register says of a site.
     *
     * @param areaSquareMetres its area
     * @param latitude decimal degrees, or null when not surveyed
     * @param businessCount how many businesses there are; may be more than are listed
     * @param businesses at most 1,000
     * @param coordinateSystem what the position is measured in: WGS 84 unless it says otherwise
     */
    public record Entry(
            String name,
            String district,
            long areaSquareMetres,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String operatorUnit,
            int businessCount,
            List<Business> businesses,
            CoordinateSystem coordinateSystem) {
        public Entry {
            HazardRule.requireText(name, "name");
            businesses = List.copyOf(businesses);
            if (businessCount < businesses.size()) {
                throw new Refusal(RegisterRule.COUNT_AT_LEAST_LISTED).at("businessUnitCount");
            }
            coordinateSystem = Objects.requireNonNullElse(coordinateSystem, CoordinateSystem.WGS_84);
        }
    }

    /** Something that happened to a site. */
    public sealed interface Event {
        Actor by();

        Instant at();

        /** What the register says from then on. */
        Entry entry();
    }

    /** 场所登记 */
    public record Registered(Actor by, Instant at, Entry entry) implements Event {}

    /** 场所信息变更 */
    public record Updated(Actor by, Instant at, Entry entry) implements Event {}

    /** What a site's events add up to. */
    public record State(Entry entry, Instant registeredAt) {}

    public static State fold(@Nullable State before, Event event) {
        return new State(event.entry(), before == null ? event.at() : before.registeredAt());
    }

    public static List<Event> register(Actor by, Instant at, Entry entry) {
        RegisterSight.requireRegistrar(by, entry.district());
        requirePosition(entry);
        return List.of(new Registered(by, at, entry));
    }

    /** 信息变更: all that the register says. Nothing happens when it says that already. */
    public static List<Event> update(State site, Actor by, Instant at, Entry entry) {
        RegisterSight.requireRegistrar(by, site.entry().district());
        RegisterSight.requireRegistrar(by, entry.district());
        requirePosition(entry);
        return entry.equals(site.entry()) ? List.of() : List.of(new Updated(by, at, entry));
    }

    /** Whether this actor may change what the register says of the site. */
    public static boolean mayUpdate(State site, Actor by) {
        return RegisterSight.mayRegister(by, site.entry().district());
    }

    private static void requirePosition(Entry entry) {
        if ((entry.latitude() == null) != (entry.longitude() == null)) {
            throw new Refusal(RegisterRule.POSITION_WHOLE).at(entry.latitude() == null ? "latitude" : "longitude");
        }
        if (entry.latitude() != null
                && entry.longitude() != null
                && !entry.coordinateSystem().covers(entry.latitude(), entry.longitude())) {
            throw new Refusal(RegisterRule.POSITION_IN_RANGE).at("latitude");
        }
    }
}
