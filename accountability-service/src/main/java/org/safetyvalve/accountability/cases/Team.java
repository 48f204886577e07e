package org.safetyvalve.accountability.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.Investigator.Standing;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * Who investigates a case, and who was challenged.
 *
 * @param challenges of investigators and adjudicators
 * @param ofHeads challenges of heads of the organ that handles it; null in what an earlier version stored
 */
public record Team(
        List<Investigator> investigators,
        List<Challenge> challenges,
        @Nullable List<Challenge> ofHeads) {
    static final Team NONE = new Team(List.of(), List.of(), List.of());

    public Team {
        investigators = List.copyOf(investigators);
        challenges = List.copyOf(challenges);
        ofHeads = ofHeads == null ? List.of() : List.copyOf(ofHeads);
    }

    public List<Challenge> headChallenges() {
        return Objects.requireNonNullElse(ofHeads, List.of());
    }

    Optional<Challenge> undecidedOfHead(String account) {
        return headChallenges().stream()
                .filter(one -> one.undecided() && one.account().equals(account))
                .findFirst();
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
        return Stream.concat(challenges.stream(), headChallenges().stream())
                .anyMatch(one -> one.account().equals(account) && Boolean.TRUE.equals(one.upheld()));
    }

    Team assigned(List<String> accounts) {
        List<Investigator> more = new ArrayList<>(investigators);
        accounts.forEach(account -> more.add(new Investigator(account, null, Standing.ASSIGNED)));
        return new Team(more, challenges, ofHeads);
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
        return new Team(investigators, more, ofHeads);
    }

    Team decided(String account, boolean upheld) {
        List<Challenge> decided = decided(challenges, account, upheld);
        Team after = new Team(investigators, decided, ofHeads);
        return upheld ? after.off(account) : after;
    }

    Team headChallenged(Challenge challenge) {
        List<Challenge> more = new ArrayList<>(headChallenges());
        more.add(challenge);
        return new Team(investigators, challenges, more);
    }

    Team headDecided(String account, boolean upheld) {
        return new Team(investigators, challenges, decided(headChallenges(), account, upheld));
    }

    private static List<Challenge> decided(List<Challenge> all, String account, boolean upheld) {
        return all.stream()
                .map(one -> one.undecided() && one.account().equals(account)
                        ? new Challenge(account, one.by(), one.grounds(), upheld)
                        : one)
                .toList();
    }

    Stream<@Nullable SealedText> texts() {
        return Stream.concat(challenges.stream(), headChallenges().stream()).map(Challenge::grounds);
    }

    private Team changed(String account, UnaryOperator<Investigator> change) {
        return new Team(
                investigators.stream()
                        .map(one -> one.account().equals(account) ? change.apply(one) : one)
                        .toList(),
                challenges,
                ofHeads);
    }
}
