package org.safetyvalve.hazard.hazards;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Actor;

/**
 * Who had a hand in a hazard's rectification, in any round.
 *
 * @param organisations those that completed it, for which it was completed, or which shared it then, and their successors
 * @param accounts those that rectified it or verified it
 */
public record Hands(Set<String> organisations, Set<String> accounts) {

    public Hands {
        organisations = Set.copyOf(organisations);
        accounts = Set.copyOf(accounts);
    }

    public static Hands none() {
        return new Hands(Set.of(), Set.of());
    }

    public Hands completed(String account, String organisation, @Nullable String unit) {
        Set<String> withThese = new HashSet<>(organisations);
        withThese.add(organisation);
        if (unit != null) {
            withThese.add(unit);
        }
        return new Hands(withThese, with(account));
    }

    /** These were responsible for it beside whoever completed it. */
    public Hands shared(List<String> beside) {
        Set<String> withThese = new HashSet<>(organisations);
        withThese.addAll(beside);
        return new Hands(withThese, accounts);
    }

    /** What an organisation did is its successor's. */
    public Hands inherited(String from, String to) {
        return organisations.contains(from) ? shared(List.of(to)) : this;
    }

    public Hands rectified(String account) {
        return new Hands(organisations, with(account));
    }

    public Hands verified(String account) {
        return new Hands(organisations, with(account));
    }

    /** Whether this account rectified it or verified it, or belongs to an organisation that shared it. */
    public boolean includes(Actor actor) {
        return organisations.contains(actor.organisation())
                || accounts.stream().anyMatch(signed -> Signatory.isOf(signed, actor.account()));
    }

    private Set<String> with(String account) {
        Set<String> withIt = new HashSet<>(accounts);
        withIt.add(account);
        return withIt;
    }
}
