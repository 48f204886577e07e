package org.safetyvalve.accountability.commitments;

import static org.safetyvalve.accountability.commitments.CommitmentRule.*;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.commitments.CommitmentEvent.Escalated;
import org.safetyvalve.accountability.commitments.CommitmentEvent.Made;
import org.safetyvalve.accountability.commitments.CommitmentEvent.Overdue;
import org.safetyvalve.accountability.commitments.CommitmentEvent.Reported;
import org.safetyvalve.accountability.commitments.CommitmentEvent.VerificationFailed;
import org.safetyvalve.accountability.commitments.CommitmentEvent.Verified;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.accountability.oversight.Oversight;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;

/**
 * What organisations have committed to on one occasion. Each commitment has a deadline, is reported as kept by its
 * organisation, and is verified by somebody else of those who follow it up. Whoever may not see one is told that there is
 * none.
 */
public final class Commitments {
    private static final int LONGEST_PERIOD = 180;

    private final List<Commitment> all;

    private Commitments(List<Commitment> all) {
        this.all = all;
    }

    public static Commitments of(List<Commitment> all) {
        return new Commitments(all);
    }

    /** The commitments after the event. */
    public static List<Commitment> fold(List<Commitment> before, CommitmentEvent event) {
        if (event instanceof Made e) {
            return Stream.concat(before.stream(), Stream.of(Commitment.made(e))).toList();
        }
        return before.stream()
                .map(one -> one.number() == event.number() ? one.after(event) : one)
                .toList();
    }

    /** 承诺: by a deadline in working days, fixed now. */
    public List<CommitmentEvent> make(
            String organisation, String text, int workingDays, Moment moment, WorkingDayCalendar calendar) {
        COMMITMENT_SAYS_WHAT.requiresAt("text", !text.isBlank());
        return List.of(new Made(
                all.size() + 1, organisation, text, clock(workingDays, moment, calendar), moment.happenedAt()));
    }

    /**
     * 报告落实: by the organisation that committed to it. Late is late, also when nobody has noticed yet.
     *
     * @param escalation who is told of that
     */
    public List<CommitmentEvent> report(
            Actor by, Predicate<Commitment> visible, int number, String report, Instant at, Escalation escalation) {
        Commitment commitment = require(number, visible);
        REPORTED_BY_WHO_COMMITTED.requires(Oversight.answersFor(by, commitment.organisation()));
        NOT_TO_BE_REPORTED.requires(commitment.stage() == CommitmentStage.OPEN, commitment.stage());
        COMMITMENT_SAYS_WHAT.requiresAt("report", !report.isBlank());
        Reported reported = new Reported(number, new Report(report, by.account(), by.organisation(), at), at);
        boolean late = commitment.waitsForItsDeadline() && commitment.clock().isOver(at);
        return late
                ? Stream.concat(lapsed(commitment, escalation), Stream.of(reported))
                        .toList()
                : List.of(reported);
    }

    /**
     * 核实: by who follows it up, and never by who reported it.
     *
     * @param followsUp whether the actor is of those who follow it up
     */
    public List<CommitmentEvent> verify(
            Actor by,
            boolean followsUp,
            Predicate<Commitment> visible,
            int number,
            @Nullable String opinion,
            Instant at) {
        requireVerifier(by, followsUp, require(number, visible));
        return List.of(new Verified(number, opinion, at));
    }

    /** 核实未通过: another round, with a new deadline. */
    public List<CommitmentEvent> failVerification(
            Actor by,
            boolean followsUp,
            Predicate<Commitment> visible,
            int number,
            String opinion,
            int workingDays,
            Moment moment,
            WorkingDayCalendar calendar) {
        requireVerifier(by, followsUp, require(number, visible));
        COMMITMENT_SAYS_WHAT.requiresAt("opinion", !opinion.isBlank());
        return List.of(
                new VerificationFailed(number, opinion, clock(workingDays, moment, calendar), moment.happenedAt()));
    }

    private static void requireVerifier(Actor by, boolean followsUp, Commitment commitment) {
        VERIFIED_BY_WHO_FOLLOWS_UP.requires(followsUp);
        Report report = commitment.report();
        NOT_TO_BE_CHECKED.requires(commitment.stage() == CommitmentStage.REPORTED, commitment.stage());
        CHECKED_BY_SOMEBODY_ELSE.requires(report != null
                && !by.account().equals(report.account())
                && !by.organisation().equals(report.organisation()));
    }

    private Commitment require(int number, Predicate<Commitment> visible) {
        return all.stream()
                .filter(one -> one.number() == number && visible.test(one))
                .findFirst()
                .orElseThrow(NO_SUCH_COMMITMENT::refuse);
    }

    /**
     * Overdue is what the clock says: once a round, and only while the organisation is still waited for. The next level up
     * is told at once.
     */
    public List<CommitmentEvent> lapse(Instant now, Escalation escalation) {
        return all.stream()
                .filter(one -> one.waitsForItsDeadline() && one.clock().hasLapsed(now))
                .flatMap(one -> lapsed(one, escalation))
                .toList();
    }

    private static Stream<CommitmentEvent> lapsed(Commitment commitment, Escalation escalation) {
        String superior = escalation.above(commitment.organisation());
        Deadline deadline = commitment.clock().deadline();
        return Stream.of(
                new Overdue(commitment.number(), deadline, deadline.at()),
                new Escalated(commitment.number(), deadline, superior, deadline.at()));
    }

    /** Whether at this instant somebody who is still waited for is too late. */
    public boolean isAnybodyLate(Instant at) {
        return all.stream()
                .anyMatch(one -> one.waitsForItsDeadline() && one.clock().isOver(at));
    }

    /** From when on the first silence is acted upon, or null when nobody is waited for. */
    public @Nullable Instant due() {
        return all.stream()
                .filter(Commitment::waitsForItsDeadline)
                .map(one -> one.clock().lapsesFrom())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public boolean areAllVerified() {
        return all.stream().allMatch(one -> one.stage() == CommitmentStage.VERIFIED);
    }

    private static RunningClock clock(int workingDays, Moment moment, WorkingDayCalendar calendar) {
        COMMITMENT_HAS_A_DEADLINE.requiresAt("workingDays", workingDays >= 1 && workingDays <= LONGEST_PERIOD);
        return RunningClock.started(calendar.workingDays(moment.happenedAt(), workingDays), moment);
    }
}
