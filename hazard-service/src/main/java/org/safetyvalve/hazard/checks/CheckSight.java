package org.safetyvalve.hazard.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.HazardSight;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.District;

/** Who sees a check: whoever sees all the hazards of its place, and the unit that was checked. A look-back: the former alone. */
public final class CheckSight {

    private CheckSight() {}

    /** The windows of {@link HazardSight} that open on a place, whoever holds, shares, found or returned what is there. */
    public static List<HazardSight.Window> windows(Actor reader) {
        return HazardSight.of(reader).windows().stream()
                .filter(window -> window.holder() == null
                        && window.beside() == null
                        && window.finder() == null
                        && window.returner() == null)
                .toList();
    }

    public static boolean opensOn(Actor reader, Check.State check) {
        Check.Place place = check.report().place();
        return windows(reader).stream()
                .anyMatch(window -> opens(window, place.district(), check.sector())
                        && (window.unit() == null || window.unit().equals(place.unit())));
    }

    /** The windows that open on a district, whatever unit it is of. */
    public static List<HazardSight.Window> districts(Actor reader) {
        return windows(reader).stream().filter(window -> window.unit() == null).toList();
    }

    public static boolean opensOn(Actor reader, LookBack.Scope scope) {
        return districts(reader).stream().anyMatch(window -> opens(window, scope.district(), scope.sector()));
    }

    /** @param sector null for all of them, which no window on some opens on */
    private static boolean opens(HazardSight.Window window, String district, @Nullable String sector) {
        return (window.district() == null || new District(window.district()).covers(district))
                && (window.sectors() == null
                        || (sector != null && window.sectors().contains(sector)));
    }
}
