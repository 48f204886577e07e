package org.safetyvalve.hazard.hazards;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.District;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Role;

/**
 * Which hazards an actor sees: those that at least one window opens on. The same windows filter lists and decide about
 * one hazard, so that what a list hides cannot be read by its id. An operator sees none.
 */
public record HazardSight(List<Window> windows) {

    /**
     * Hazards that meet every condition that is not null.
     *
     * @param district a division and all that lies in it
     * @param sectors the sectors
     * @param unit the lead responsible unit
     * @param holder who holds it now
     * @param beside a unit that is responsible beside the lead (配合责任单位)
     * @param finder the organisation that reported it
     * @param returner one that has returned it, as long as nobody else is responsible
     */
    public record Window(
            @Nullable String district,
            @Nullable Set<String> sectors,
            @Nullable String unit,
            @Nullable String holder,
            @Nullable String beside,
            @Nullable String finder,
            @Nullable String returner) {

        static Window onDistrict(Actor actor) {
            return new Window(actor.district(), null, null, null, null, null, null);
        }

        static Window onDistrictAndSectors(Actor actor) {
            Set<String> sectors = actor.sectors().contains(Actor.ALL_SECTORS) ? null : actor.sectors();
            return new Window(actor.district(), sectors, null, null, null, null, null);
        }

        static Window onWhatItLeads(Actor actor) {
            return new Window(null, null, actor.organisation(), null, null, null, null);
        }

        static Window onWhatItHolds(Actor actor) {
            return new Window(null, null, null, actor.organisation(), null, null, null);
        }

        static Window onWhatItShares(Actor actor) {
            return new Window(null, null, null, null, actor.organisation(), null, null);
        }

        static Window onWhatItFound(Actor actor) {
            return new Window(null, null, null, null, null, actor.organisation(), null);
        }

        static Window onWhatItReturned(Actor actor) {
            return new Window(null, null, null, null, null, null, actor.organisation());
        }

        /** Whether it opens only on what the actor's own organisation is responsible for, holds, reported or returned. */
        public boolean isOnItsOwn() {
            return unit != null || holder != null || beside != null || finder != null || returner != null;
        }

        boolean opensOn(HazardState hazard) {
            return (district == null
                            || new District(district).covers(hazard.facts().district()))
                    && (sectors == null || sectors.contains(hazard.facts().sector()))
                    && (unit == null || unit.equals(hazard.unit()))
                    && (holder == null || holder.equals(hazard.holder()))
                    && (beside == null || hazard.coResponsible().contains(beside))
                    && (finder == null || finder.equals(hazard.foundBy().organisation()))
                    && (returner == null || hazard.isReturnedBy(returner));
        }
    }

    /** What this actor's roles open together. */
    public static HazardSight of(Actor actor) {
        List<Window> windows = new ArrayList<>();
        if (actor.isDiscipline()
                || Mandate.hasAny(actor, Role.SAFETY_INSPECTOR, Role.SAFETY_COMMITTEE, Role.LEADER, Role.IMPORTER)) {
            windows.add(Window.onDistrict(actor));
        }
        if (Mandate.hasAny(actor, Role.DEPARTMENT)) {
            windows.add(Window.onDistrictAndSectors(actor));
        }
        if (Mandate.hasAny(actor, Role.DEPARTMENT, Role.SAFETY_COMMITTEE)) {
            windows.add(Window.onWhatItHolds(actor));
        }
        if (Mandate.hasAny(actor, Role.RESPONSIBLE_UNIT, Role.AGENCY)) {
            windows.add(Window.onWhatItLeads(actor));
        }
        if (Mandate.hasAny(actor, Role.RESPONSIBLE_UNIT, Role.AGENCY, Role.DEPARTMENT)) {
            windows.add(Window.onWhatItShares(actor));
            windows.add(Window.onWhatItReturned(actor));
        }
        if (Mandate.hasAny(actor, Role.RESPONSIBLE_UNIT)) {
            windows.add(Window.onWhatItFound(actor));
        }
        return new HazardSight(List.copyOf(windows));
    }

    /** Whether the actor may know that this hazard exists. */
    public boolean opensOn(HazardState hazard) {
        return windows.stream().anyMatch(window -> window.opensOn(hazard));
    }
}
