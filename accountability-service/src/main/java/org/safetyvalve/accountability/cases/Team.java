package org.safetyvalve.accountability.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.safetyvalve.accountability.cases.Investigator.Standing;

/** Who investigates a case, and who was challenged. */
public record Team(List<Investigator> investigators, List<Challenge> challenges) {
    static final Team NONE = new Team(List.of(), List.of());

    public Team {
        investigators = List.copyOf(investigators);
        challenges = List.copyOf(challenges);
    }

    /** Whether the account was ever assigned to it. */
    boolean knows(String account) {
        return find(account).isPresent();
    }

    Optional<Investigator> find(String account) {
        return investigators.stream()
                .filter(one -> one.account().equals(account))
                .findFirst();
    }

    boolean has(String account, Standing standing) {
        return find(account).filter(one -> one.standing() == standing).isPresent();
    }

    Optional<Challenge> undecided(String account) {
        return challenges.stream()
                .filter(one -> one.undecided() && one.account().equals(account))
                .findFirst();
    }

    boolean isAnybodyChallenged() {
        return challenges.stream().anyMatch(Challenge::undecided);
    }

    /** Whether the account is off the case because a challenge was upheld. */
    boolean isRecused(String account) {
        return challenges.stream().anyMatch(one -> one.account().equals(account) && Boolean.TRUE.equals(one.upheld()));
    }

    Team assigned(List<String> accounts) {
        List<Investigator> more = new ArrayList<>(investigators);
        accounts.forEach(account -> more.add(new Investigator(account, null, Standing.ASSIGNED)));
        return new Team(more, challenges);
    }

    Team takenUp(String account, String organisation) {
        return changed(account, one -> new Investigator(account, organisation, Standing.TAKEN_UP));
    }

    Team off(String account) {
        return changed(account, one -> one.as(Standing.OFF));
    }

    Team challenged(Challenge challenge) {
        List<Challenge> more = new ArrayList<>(challenges);
        more.add(challenge);
        return new Team(investigators, more);
    }

    Team decided(String account, boolean upheld) {
        List<Challenge> decided = challenges.stream()
                .map(one -> one.undecided() && one.account().equals(account)
                        ? new Challenge(account, one.by(), one.grounds(), upheld)
                        : one)
                .toList();
        Team after = new Team(investigators, decided);
        return upheld ? after.off(account) : after;
    }

    private Team changed(String account, UnaryOperator<Investigator> change) {
        return new Team(
                investigators.stream()
                        .map(one -> one.account().equals(account) ? change.apply(one) : one)
                        .toList(),
                challenges);
    }
}
