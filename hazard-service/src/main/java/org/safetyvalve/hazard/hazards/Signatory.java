package org.safetyvalve.hazard.hazards;

import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/** An account, the organisation that it acted for and the role it acted in: whoever is answerable for a step. */
public record Signatory(String account, String organisation, String role) {

    private static final String SPEAKING = "/";

    /** The role that an account acted in when several were open to it: the first of them in the order of roles. */
    static Signatory of(Actor actor) {
        String role =
                actor.roles().stream().sorted().findFirst().map(Role::code).orElse("system");
        return new Signatory(actor.account(), actor.organisation(), role);
    }

    /** The same account and role for another organisation. */
    Signatory of(String successor) {
        return new Signatory(account, successor, role);
    }

    /** The account that signs what the importer's sheet says for an organisation. */
    public static String speaking(String importer, String organisation) {
        return importer + SPEAKING + organisation;
    }

    /** Whether whoever acts under this account signed so: in person, or by a sheet that spoke for somebody. */
    static boolean isOf(String signed, String account) {
        return signed.equals(account) || signed.startsWith(account + SPEAKING);
    }

    boolean isOf(String acting) {
        return isOf(account, acting);
    }

    boolean isAccountOf(Actor actor) {
        return isOf(actor.account());
    }

    boolean isColleagueOf(Actor actor) {
        return organisation.equals(actor.organisation());
    }
}
