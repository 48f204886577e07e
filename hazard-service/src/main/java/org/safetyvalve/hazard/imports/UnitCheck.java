package org.safetyvalve.hazard.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.safetyvalve.hazard.units.Units;

/** Whether a sheet's units are on the register; the register is asked once for each. */
final class UnitCheck {
    private final Units units;
    private final boolean asked;
    private final Map<String, Boolean> known = new HashMap<>();

    /** @param asked whether units must be on the register: where a mapping matches them to it, not where a sheet states ids */
    UnitCheck(Units units, boolean asked) {
        this.units = units;
        this.asked = asked;
    }

    boolean isThere(String unit) {
        return !asked
                || known.computeIfAbsent(
                        unit, id -> units.registered(Set.of(id)).contains(id));
    }
}
