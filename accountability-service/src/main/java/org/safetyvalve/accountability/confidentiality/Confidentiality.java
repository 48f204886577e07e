package org.safetyvalve.accountability.confidentiality;

import org.safetyvalve.starter.domain.Actor;

/**
 * Who may read discipline matters: an account with a role of discipline inspection, in an organisation of discipline
 * inspection, that is responsible for the place. For everyone else they do not exist, in lists, in counts, and by id
 * (Rules for supervision and enforcement work of discipline inspection organs, article 67).
 */
public final class Confidentiality {

    private Confidentiality() {}

    /** Whether the actor reads discipline matters of this district. */
    public static boolean readsDisciplineMatters(Actor actor, String district) {
        return actor.isDiscipline() && actor.coversDistrict(district);
    }
}
