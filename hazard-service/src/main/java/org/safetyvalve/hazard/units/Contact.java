package org.safetyvalve.hazard.units;

import org.safetyvalve.hazard.hazards.HazardRule;

/**
 * Whom to reach at a unit (联系人). Kept on the register alone, told to those who may act on the unit, and never published.
 *
 * @param role what the person is there: the person in charge, the safety officer
 */
public record Contact(String name, String role, String phone) {
    public Contact {
        HazardRule.requireText(name, "name");
        HazardRule.requireText(role, "role");
        HazardRule.requireText(phone, "phone");
    }
}
