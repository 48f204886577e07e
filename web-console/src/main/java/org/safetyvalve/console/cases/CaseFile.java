package org.safetyvalve.console.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as accountability-service tells it to those who have to do with it. Every text of it, and the names of persons, are null
 * unless they were asked for.
 */
public record CaseFile(
        String id,
        long version,
        String state,
        String reference,
        @Nullable String lead,
        @Nullable String tracing,
        @Nullable String hazard,
        String level,
        String organisation,
        String district,
        boolean accidentCase,
        @Nullable String accident,
        boolean reviewRequired,
        @Nullable String facts,
        List<Concerned> concerned,
        List<Investigator> investigators,
        List<Challenge> challenges,
        List<AdjudicatorChallenge> adjudicatorChallenges,
        @Nullable List<HeadChallenge> headChallenges,
        List<Finding> findings,
        @Nullable String report,
        @Nullable Instant proposeBy,
        @Nullable Boolean hearingOverdue,
        List<Hearing> hearings,
        @Nullable String sentBack,
        @Nullable Decision proposed,
        @Nullable List<Notice> notices,
        @Nullable List<Unreachable> unreachable,
        @Nullable List<String> toBeHeard,
        @Nullable Decision decided,
        @Nullable Review review,
        List<Round> earlier,
        @Nullable Effect effective,
        List<Appeal> appeals,
        Instant filedAt,
        List<String> actions) {

    /** A service of before tells nothing of heads, and of who was heard. */
    public CaseFile {
        headChallenges = headChallenges == null ? List.of() : headChallenges;
        notices = notices == null ? List.of() : notices;
        unreachable = unreachable == null ? List.of() : unreachable;
        toBeHeard = toBeHeard == null ? List.of() : toBeHeard;
    }

    /** A person or an organisation concerned. */
    public record Concerned(
            String id,
            List<String> capacities,
            String organisation,
            @Nullable String name) {}

    public record Investigator(String account, @Nullable String organisation, String standing) {
        boolean isOff() {
            return standing.equals("OFF");
        }
    }

    /** Undecided while {@code upheld} is null. */
    public record Challenge(
            String investigator,
            String by,
            @Nullable String grounds,
            @Nullable Boolean upheld) {}

    /** Undecided while {@code upheld} is null. */
    public record AdjudicatorChallenge(
            String adjudicator,
            String by,
            @Nullable String grounds,
            @Nullable Boolean upheld) {}

    /** Of a head of the organ; undecided while {@code upheld} is null. */
    public record HeadChallenge(
            String head,
            String by,
            @Nullable String grounds,
            @Nullable Boolean upheld) {}

    public record Finding(
            String concerned, String finding, @Nullable String text) {}

    public record Hearing(String adjudicator, @Nullable String opinion) {}

    public record Measure(
            String form, String kind, @Nullable Integer months, String basis) {}

    public record Outcome(String concerned, String finding, List<Measure> measures) {}

    public record Decision(List<Outcome> outcomes, @Nullable String reasons, Instant at) {}

    public record Review(
            String result, String organisation, @Nullable String reasons, Instant at) {}

    /** That somebody was informed of what was proposed for him, and what he said; nothing while {@code waived} is null. */
    public record Notice(
            String concerned,
            String means,
            Instant informedAt,
            @Nullable String notice,
            @Nullable Boolean waived,
            @Nullable String statement,
            @Nullable String acceptance,
            @Nullable String reasons,
            @Nullable Instant heardAt) {}

    /** That somebody cannot be heard. */
    public record Unreachable(
            String concerned, String cause, @Nullable String basis, boolean approved) {}

    /** What it had come to when it was sent back. */
    public record Round(
            List<Finding> findings,
            @Nullable String report,
            List<Hearing> hearings,
            @Nullable Decision proposed,
            @Nullable Decision decided,
            @Nullable Review review,
            @Nullable String sentBack) {}

    /** The decision that has effect, and those that had. */
    public record Effect(
            @Nullable Decision decision,
            Instant since,
            @Nullable String execution,
            @Nullable String grade,
            @Nullable String evaluation,
            List<Served> served,
            @Nullable List<Term> terms,
            @Nullable Effect before) {}

    /** @param until the last day of the term */
    public record Term(String concerned, String form, LocalDate until) {}

    /** On whom it was served; after the instance 0, the decision, comes what was said of an appeal. */
    public record Served(
            String concerned,
            int instance,
            Instant receivedAt,
            Instant appealUntil,
            @Nullable String receipt) {}

    public record Appeal(
            String concerned,
            int instance,
            @Nullable String grounds,
            Instant filedAt,
            Instant decideBy,
            boolean overdue,
            @Nullable String result,
            @Nullable String reasons) {}

    /** What the present round has come to, as the earlier ones are told. */
    public Round round() {
        return new Round(findings, report, hearings, proposed, decided, review, sentBack);
    }

    @Override
    public String toString() {
        return "case " + id;
    }
}
