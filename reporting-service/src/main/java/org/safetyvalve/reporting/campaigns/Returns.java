package org.safetyvalve.reporting.campaigns;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.District;
import org.safetyvalve.starter.domain.Role;

/**
 * Returns of assignments (责任退回) by the unit that made them. Each is in the group of its unit, of all places, and in those
 * of the province, prefecture and county of its hazard: a reader counts what lies in its own district.
 */
public final class Returns {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");
    private static final String ALL_PLACES = "";

    private Returns() {}

    /** The groups that a return by the unit, of a hazard in the district, is in. */
    public static List<String> groups(String unit, String district) {
        return List.of(
                group(unit, ALL_PLACES),
                group(unit, district.substring(0, 2)),
                group(unit, district.substring(0, 4)),
                group(unit, district));
    }

    /** The group that the reader may count: a unit its own returns, an authority those in its district; of others none. */
    public static Optional<String> groupFor(Actor reader, String unit) {
        if (!ID.matcher(unit).matches()) {
            return Optional.empty();
        }
        if (reader.organisation().equals(unit) && reader.hasAny(Role.RESPONSIBLE_UNIT, Role.AGENCY, Role.DEPARTMENT)) {
            return Optional.of(group(unit, ALL_PLACES));
        }
        boolean supervises =
                Campaign.readsRestricted(reader) || reader.hasAny(Role.LEADER, Role.DEPARTMENT, Role.SAFETY_COMMITTEE);
        return supervises ? Optional.of(group(unit, new District(reader.district()).prefix())) : Optional.empty();
    }

    private static String group(String unit, String place) {
        return unit + '/' + place;
    }
}
