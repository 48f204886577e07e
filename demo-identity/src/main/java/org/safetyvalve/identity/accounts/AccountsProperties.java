package org.safetyvalve.identity.accounts;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The accounts as data.
 *
 * @param organisations organisations that accounts name by id
 * @param roles roles in the order of the login page, each with its accounts
 */
@ConfigurationProperties("safetyvalve.demo")
record AccountsProperties(List<Organisation> organisations, List<RoleEntry> roles) {

    record RoleEntry(String id, String name, String nameEn, String does, String doesEn, List<AccountEntry> accounts) {}

    record AccountEntry(String id, String name, String organisation) {}
}
