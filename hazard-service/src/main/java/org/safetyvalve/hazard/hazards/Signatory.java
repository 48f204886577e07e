package org.safetyvalve.hazard.hazards;

import org.safetyvalve.starter.domain.Actor;

/** An account and the organisation that it acted for: whoever is answerable for a step. */
public record Signatory(String account, String organisation) {

    boolean isAccountOf(Actor actor) {
        return account.equals(actor.account());
    }

    boolean isColleagueOf(Actor actor) {
        return organisation.equals(actor.organisation());
    }
}
