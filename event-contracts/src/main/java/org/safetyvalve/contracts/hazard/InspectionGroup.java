package org.safetyvalve.contracts.hazard;

import java.util.List;
import org.safetyvalve.contracts.Required;

/**
 * An inspection group of a campaign. Its members’ accounts are not published (检查组).
 *
 * @param id Unique within the campaign.
 * @param name Name of the group.
 * @param leader Organisation that leads it.
 * @param districts Districts that it covers, GB/T 2260; one ending in 00 covers all below it.
 * @param sectors Sectors that it covers; empty or * means all of the campaign’s.
 */
public record InspectionGroup(String id, String name, String leader, List<String> districts, List<String> sectors) {
    public InspectionGroup {
        Required.text(id, "id");
        Required.text(name, "name");
        Required.text(leader, "leader");
        districts = Required.list(districts, "districts");
        sectors = Required.list(sectors, "sectors");
    }
}
