package org.safetyvalve.hazard.campaigns;

import java.util.List;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.District;

/**
 * An inspection group (检查组) of a campaign.
 *
 * @param leader the organisation that leads it: each of its accounts belongs to the group
 * @param districts GB/T 2260; one that ends in 00 covers all below it
 * @param sectors an empty list or {@code *} means all of the campaign's
 * @param members accounts of other organisations that belong to it; never published
 */
public record InspectionGroup(
        String id, String name, String leader, List<String> districts, List<String> sectors, List<String> members) {

    public InspectionGroup {
        HazardRule.requireText(name, "name");
        districts = List.copyOf(districts);
        sectors = List.copyOf(sectors);
        members = List.copyOf(members);
    }

    public boolean covers(String district, String sector) {
        return districts.stream().anyMatch(own -> new District(own).covers(district)) && coversSector(sector);
    }

    public boolean has(Actor account) {
        return leader.equals(account.organisation()) || members.contains(account.account());
    }

    boolean coversSector(String sector) {
        return Campaign.isAll(sectors) || sectors.contains(sector);
    }
}
