package org.safetyvalve.hazard.units;

import java.util.Arrays;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;

/** Who sees what of the register: a unit itself alone, an operator nothing, everybody else what its district covers. */
public final class RegisterSight {

    private static final Role[] OF_THE_PLACE = Arrays.stream(Role.values())
            .filter(role -> role != Role.RESPONSIBLE_UNIT && role != Role.OPERATOR)
            .toArray(Role[]::new);

    private RegisterSight() {}

    public static boolean seesDistrict(Actor reader) {
        return Mandate.hasAny(reader, OF_THE_PLACE);
    }

    public static boolean seesItself(Actor reader) {
        return reader.has(Role.RESPONSIBLE_UNIT);
    }

    /** Whether the reader sees a record of that district, which the unit is or operates. */
    public static boolean opensOn(Actor reader, String district, String unit) {
        return (seesDistrict(reader) && reader.coversDistrict(district))
                || (seesItself(reader) && reader.organisation().equals(unit));
    }

    /** Whether the actor may act on the unit: whoever keeps the register there, and the unit itself. */
    public static boolean mayReach(Actor by, String district, String unit) {
        return mayRegister(by, district) || (seesItself(by) && by.organisation().equals(unit));
    }

    static void requireMayReach(Actor by, String district, String unit) {
        if (!mayReach(by, district, unit)) {
            throw new Refusal(RegisterRule.ITS_OWN_CONTACTS);
        }
    }

    static boolean mayMerge(Actor by) {
        return Mandate.hasAny(by, Role.DEPARTMENT, Role.SAFETY_COMMITTEE);
    }

    static void requireMayMerge(Actor by) {
        if (!mayMerge(by)) {
            throw new Refusal(RegisterRule.MERGED_BY_AUTHORITIES);
        }
    }

    static boolean mayRegister(Actor by, String district) {
        return isRegistrar(by) && by.coversDistrict(district);
    }

    private static boolean isRegistrar(Actor by) {
        return Mandate.hasAny(by, Role.DEPARTMENT, Role.SAFETY_COMMITTEE, Role.SAFETY_INSPECTOR, Role.IMPORTER);
    }

    static void requireRegistrar(Actor by, String district) {
        if (!isRegistrar(by)) {
            throw new Refusal(RegisterRule.AUTHORITIES_ONLY);
        }
        if (!by.coversDistrict(district)) {
            throw new Refusal(RegisterRule.OUTSIDE_ITS_DISTRICT).at("district");
        }
    }
}
