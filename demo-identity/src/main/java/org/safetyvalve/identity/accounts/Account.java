package org.safetyvalve.identity.accounts;

/**
 * Somebody who can log in, by the login page or as an OAuth 2 client of the same id.
 *
 * @param id account id and client id, for example {@code department-2}
 * @param name what the pages call this person
 * @param role the one role of the account
 * @param organisation the organisation it acts for
 */
public record Account(String id, String name, RoleGroup role, Organisation organisation) {}
