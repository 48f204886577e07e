package org.safetyvalve.contracts.supervision;

import org.safetyvalve.contracts.Required;

/**
 * A supervision office or resident group that carries a supervision out (承担机构).
 *
 * @param organisation Its organisation.
 * @param kind Supervision office or resident group.
 */
public record SupervisingBody(String organisation, String kind) {
    public SupervisingBody {
        Required.text(organisation, "organisation");
        Required.text(kind, "kind");
    }
}
