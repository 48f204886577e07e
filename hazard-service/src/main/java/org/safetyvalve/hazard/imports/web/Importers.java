package org.safetyvalve.hazard.imports.web;

import org.safetyvalve.hazard.imports.ImportRule;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;

/** Who imports sheets. */
final class Importers {

    private Importers() {}

    static boolean has(Actor actor) {
        return Mandate.hasAny(actor, Role.IMPORTER, Role.SAFETY_INSPECTOR, Role.DEPARTMENT, Role.SAFETY_COMMITTEE);
    }

    /** @throws Refusal {@link ImportRule#IMPORTERS_ONLY} */
    static void require(Actor actor) {
        if (!has(actor)) {
            throw new Refusal(ImportRule.IMPORTERS_ONLY);
        }
    }
}
