package org.safetyvalve.reporting.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Role;

/**
 * A campaign as its events describe it.
 *
 * @param districts GB/T 2260 codes
 * @param open false once it was closed
 */
public record Campaign(
        String id,
        String title,
        String kind,
        List<String> districts,
        List<String> sectors,
        LocalDate from,
        @Nullable LocalDate to,
        boolean open) {

    public Campaign {
        districts = List.copyOf(districts);
        sectors = List.copyOf(sectors);
    }

    /**
     * Whether the account may read the campaign's figures: whoever leads, supervises or runs it where the organisation's
     * district covers the whole campaign. Units and agencies have their own work in their own lists.
     */
    public boolean isReadableBy(Actor actor) {
        boolean byRole = readsRestricted(actor)
                || Mandate.hasAny(
                        actor,
                        Role.LEADER,
                        Role.DEPARTMENT,
                        Role.SAFETY_COMMITTEE,
                        Role.SAFETY_INSPECTOR,
                        Role.IMPORTER,
                        Role.OPERATOR);
        return byRole && !districts.isEmpty() && districts.stream().allMatch(actor::coversDistrict);
    }

    /** Whether restricted events count in what the account reads: discipline inspection alone. */
    public static boolean readsRestricted(Actor actor) {
        return actor.isDiscipline();
    }
}
