package org.safetyvalve.hazard;

import org.safetyvalve.contracts.Author;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/** Who recorded a fact, as the contract says it. */
public final class Authors {

    private Authors() {}

    /** The actor, in the first of its roles; the system has none. */
    public static Author of(Actor actor) {
        String role =
                actor.roles().stream().sorted().findFirst().map(Role::code).orElse("system");
        return new Author(actor.account(), actor.organisation(), role);
    }
}
