package org.safetyvalve.reporting.campaigns;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.District;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Role;

/**
 * Returns of assignments (责任退回) by the unit that made them. Each is in the group of its unit, of all places, and in those
 * of the province, prefecture and county of its hazard, each of all sectors and of the hazard's own: a reader counts what lies in
 * its own district and sectors.
 */
public final class Returns {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");
    private static final String ALL_PLACES = "";

    private Returns() {}

    /** The groups that a return by the unit, of a hazard in the district and of the sector, is in. */
    public static List<String> groups(String unit, String district, String sector) {
        return Stream.of(ALL_PLACES, district.substring(0, 2), district.substring(0, 4), district)
                .map(place -> group(unit, place))
                .flatMap(group -> Stream.of(group, group(group, sector)))
                .toList();
    }

    /**
     * The groups that the reader may count, none of which shares a return with another: a unit its own returns, an authority those in its
     * district, a department of those the ones of its sectors; of others none.
     */
    public static List<String> groupsFor(Actor reader, String unit) {
        if (!ID.matcher(unit).matches()) {
            return List.of();
        }
        if (reader.organisation().equals(unit)
                && Mandate.hasAny(reader, Role.RESPONSIBLE_UNIT, Role.AGENCY, Role.DEPARTMENT)) {
            return List.of(group(unit, ALL_PLACES));
        }
        String ofTheDistrict = group(unit, new District(reader.district()).prefix());
        boolean department = Mandate.hasAny(reader, Role.DEPARTMENT);
        if (Campaign.readsRestricted(reader)
                || Mandate.hasAny(reader, Role.LEADER, Role.SAFETY_COMMITTEE)
                || (department && reader.coversSector(Actor.ALL_SECTORS))) {
            return List.of(ofTheDistrict);
        }
        return department
                ? reader.sectors().stream()
                        .map(sector -> group(ofTheDistrict, sector))
                        .toList()
                : List.of();
    }

    private static String group(String of, String within) {
        return of + '/' + within;
    }
}
