package org.safetyvalve.accountability.oversight;

import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Role;

/** Who speaks for those that supervise the supervisors. */
public final class Oversight {

    private Oversight() {}

    /** Whether the actor speaks for discipline inspection or for the safety committee office, and its organisation is responsible for the district. */
    public static boolean speaksFor(Actor actor, String district) {
        boolean discipline =
                actor.has(Role.DISCIPLINE_INSPECTOR) && Confidentiality.readsDisciplineMatters(actor, district);
        boolean committee = Mandate.hasAny(actor, Role.SAFETY_COMMITTEE) && actor.coversDistrict(district);
        return discipline || committee;
    }

    /** Whether the actor answers for an organisation that is supervised. */
    public static boolean answersFor(Actor actor, String organisation) {
        return actor.organisation().equals(organisation)
                && actor.hasAny(
                        Role.RESPONSIBLE_UNIT,
                        Role.DEPARTMENT,
                        Role.SAFETY_COMMITTEE,
                        Role.DISCIPLINE_INSPECTOR,
                        Role.LEADER,
                        Role.AGENCY);
    }
}
