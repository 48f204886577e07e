package org.safetyvalve.contracts;

/**
 * Who recorded the fact, without any person: an organisation and a role (经办机关).
 *
 * @param organisation Organisation that acted; never a person.
 * @param role Role in which it acted.
 */
public record Office(String organisation, String role) {
    public Office {
        Required.text(organisation, "organisation");
        Required.text(role, "role");
    }
}
