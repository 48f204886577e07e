package org.safetyvalve.contracts;

/**
 * Who recorded the fact: an account acting for an organisation in a role (操作人).
 *
 * @param account Account that recorded it; begins with system: for what the system does by itself.
 * @param organisation Organisation that the account is bound to.
 * @param role Role in which the account acted.
 */
public record Author(String account, String organisation, String role) {
    public Author {
        Required.text(account, "account");
        Required.text(organisation, "organisation");
        Required.text(role, "role");
    }
}
