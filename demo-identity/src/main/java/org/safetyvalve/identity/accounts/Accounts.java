package org.safetyvalve.identity.accounts;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All accounts, in the order of the login page. */
@Component
public class Accounts {

    private final Map<String, Account> byId;

    /** Binds each account to its organisation; an organisation that does not exist refuses the start. */
    Accounts(AccountsProperties data) {
        Map<String, Organisation> organisations =
                data.organisations().stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        Map<String, Account> accounts = new LinkedHashMap<>();
        for (AccountsProperties.RoleEntry entry : data.roles()) {
            RoleGroup role = new RoleGroup(entry.id(), entry.name(), entry.nameEn(), entry.does(), entry.doesEn());
            for (AccountsProperties.AccountEntry account : entry.accounts()) {
                Organisation organisation = Optional.ofNullable(organisations.get(account.organisation()))
                        .orElseThrow(() -> new IllegalArgumentException("Account " + account.id()
                                + " names the organisation " + account.organisation() + ", which is not there"));
                accounts.put(account.id(), new Account(account.id(), account.name(), role, organisation));
            }
        }
        byId = Collections.unmodifiableMap(accounts);
    }

    /** The account with this id. */
    public Optional<Account> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every account. */
    public Collection<Account> all() {
        return byId.values();
    }

    /** The accounts of each role, roles in their order. */
    public Map<RoleGroup, List<Account>> byRole() {
        return byId.values().stream()
                .collect(Collectors.groupingBy(Account::role, LinkedHashMap::new, Collectors.toList()));
    }
}
