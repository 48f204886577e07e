package org.safetyvalve.identity.accounts;

/**
 * A role as the login page shows it.
 *
 * @param id role name as in the tokens
 * @param name Chinese name
 * @param nameEn English name
 * @param does what somebody in this role can try, in Chinese
 * @param doesEn the same in English
 */
public record RoleGroup(String id, String name, String nameEn, String does, String doesEn) {}
