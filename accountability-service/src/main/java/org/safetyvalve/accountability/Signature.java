package org.safetyvalve.accountability;

import java.util.Comparator;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.Deadline;
import org.safetyvalve.contracts.Office;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/** Who and when, as the contract says it. */
public final class Signature {
    private static final String SYSTEM = "system";

    private Signature() {}

    /** An office without any person: for whatever belongs to discipline inspection or passes between agencies. */
    public static Office office(Actor actor) {
        return new Office(actor.organisation(), role(actor));
    }

    public static Author author(Actor actor) {
        return new Author(actor.account(), actor.organisation(), role(actor));
    }

    public static Deadline deadline(org.safetyvalve.starter.deadlines.Deadline deadline) {
        return new Deadline(deadline.at(), deadline.startedAt(), deadline.sum(), deadline.calendarVersion());
    }

    private static String role(Actor actor) {
        return actor.roles().stream()
                .min(Comparator.naturalOrder())
                .map(Role::code)
                .orElse(SYSTEM);
    }
}
