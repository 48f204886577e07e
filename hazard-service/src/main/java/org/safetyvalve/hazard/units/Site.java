package org.safetyvalve.hazard.units;

import java.time.Instant;
import java.util.List;
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
     * @param latitude WGS 84, decimal degrees, or null when not surveyed
     * @param businessCount how many businesses there are; may be more than are listed
     * @param businesses at most 1,000
     */
    public record Entry(
            String name,
            String district,
            long areaSquareMetres,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String operatorUnit,
            int businessCount,
            List<Business> businesses) {
        public Entry {
            HazardRule.requireText(name, "name");
            businesses = List.copyOf(businesses);
            if (businessCount < businesses.size()) {
                throw new Refusal(RegisterRule.COUNT_AT_LEAST_LISTED).at("businessUnitCount");
            }
        }
    }

    /** 场所登记 */
    public record Registered(Actor by, Instant at, Entry entry) {}

    /** What a site's one event adds up to. */
    public record State(Entry entry, Instant registeredAt) {}

    public static List<Registered> register(Actor by, Instant at, Entry entry) {
        RegisterSight.requireRegistrar(by, entry.district());
        return List.of(new Registered(by, at, entry));
    }
}
