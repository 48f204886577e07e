package org.safetyvalve.accountability.accidents;

import static org.safetyvalve.accountability.accidents.AccidentRule.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.accidents.AccidentEvent.AppraisalCommissioned;
import org.safetyvalve.accountability.accidents.AccidentEvent.AppraisalOverdue;
import org.safetyvalve.accountability.accidents.AccidentEvent.AppraisalReceived;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.domain.Actor;

/**
 * What the investigation has appraised (技术鉴定). The time that it takes is not part of the investigation's (State Council Order
 * 493, article 27): while one is waited for the term stands still, then it moves by the days that were taken. A term that was
 * over stays so.
 */
public final class TechnicalAppraisals {
    private final AccidentState state;

    private TechnicalAppraisals(AccidentState state) {
        this.state = state;
    }

    public static TechnicalAppraisals of(AccidentState state) {
        return new TechnicalAppraisals(state);
    }

    /**
     * 委托技术鉴定: while it is investigated. The law gives an appraisal no term; who commissions agrees on one, so that an opinion that
     * does not come is told of and holds no investigation up unseen. The investigation's term stands still unless it is over
     * or was published to be.
     *
     * @param agreedBy the last day, by the commission's own words, on which the opinion is given
     */
    public List<AccidentEvent> commission(
            Actor by, String subject, String appraiser, String reference, LocalDate agreedBy, Moment moment) {
        AccidentAccess.requireInvestigatingSide(by, state);
        UNDER_INVESTIGATION.requires(state.stage() == AccidentStage.REPORTED, state.stage());
        INCOMPLETE.requiresAt("subject", !subject.isBlank());
        INCOMPLETE.requiresAt("appraiser", !appraiser.isBlank());
        INCOMPLETE.requiresAt("reference", !reference.isBlank());
        Instant at = moment.happenedAt();
        HAPPENED_BEFORE_IT_IS_REPORTED.requiresAt(
                "occurredAt", !at.isBefore(state.facts().happenedAt()));
        LocalDate day = LegalPeriods.day(at);
        AGREED_WITHIN_A_YEAR.requiresAt(
                "agreedBy",
                !agreedBy.isBefore(day) && !agreedBy.isAfter(day.plusMonths(LegalPeriods.APPRAISAL_MONTHS)));
        Investigation investigation = state.investigation();
        boolean stops = !investigation.overdue() && !investigation.isOver(at);
        int number = investigation.appraised().all().size() + 1;
        RunningClock agreed = RunningClock.started(LegalPeriods.agreed(at, agreedBy), moment);
        return List.of(new AppraisalCommissioned(
                new Appraisal(number, subject, appraiser, reference, stops, at, agreed, false, null, null), at));
    }

    /** 收到鉴定意见, or the paper that ends the commission without one. That it came late is said first, if nobody has said so. */
    public List<AccidentEvent> receive(Actor by, int number, String opinion, Moment moment) {
        AccidentAccess.requireInvestigatingSide(by, state);
        Investigation investigation = state.investigation();
        Appraisals before = investigation.appraised();
        Appraisal appraisal = before.waitedFor(number)
                .orElseThrow(() -> APPRAISAL_IS_WAITED_FOR.refuse(number).at("number"));
        INCOMPLETE.requiresAt("reference", !opinion.isBlank());
        Instant at = moment.happenedAt();
        RECEIVED_AFTER_IT_IS_COMMISSIONED.requiresAt("occurredAt", !at.isBefore(appraisal.commissionedAt()));
        int days = before.received(number, opinion, at).days() - before.days();
        List<AccidentEvent> events = new ArrayList<>();
        RunningClock agreed = waitingFor(appraisal);
        if (agreed != null && agreed.isOver(at)) {
            events.add(overdue(appraisal, agreed));
        }
        events.add(new AppraisalReceived(number, opinion, days, moved(investigation.clock(), days, moment), at));
        return events;
    }

    /** 技术鉴定逾期: what silence means at this instant, once for each, while it is investigated. */
    List<AccidentEvent> lapse(Instant now) {
        List<AccidentEvent> lapsed = new ArrayList<>();
        for (Appraisal appraisal : state.investigation().appraised().all()) {
            RunningClock agreed = waitingFor(appraisal);
            if (agreed != null && agreed.hasLapsed(now)) {
                lapsed.add(overdue(appraisal, agreed));
            }
        }
        return lapsed;
    }

    /** The clocks on whose end silence is still to be acted upon. */
    Stream<RunningClock> waitingFor() {
        return state.investigation().appraised().all().stream()
                .map(this::waitingFor)
                .filter(Objects::nonNull);
    }

    /** Once a report is there nobody waits any more for an appraisal that came too late to stop the term. */
    private @Nullable RunningClock waitingFor(Appraisal appraisal) {
        return state.stage() == AccidentStage.REPORTED ? appraisal.waitingFor() : null;
    }

    private static AppraisalOverdue overdue(Appraisal appraisal, RunningClock agreed) {
        Deadline deadline = agreed.deadline();
        return new AppraisalOverdue(appraisal.number(), appraisal.appraiser(), deadline, deadline.at());
    }

    private static RunningClock moved(RunningClock clock, int days, Moment moment) {
        Deadline deadline = clock.deadline();
        return days == 0 ? clock : RunningClock.started(LegalPeriods.appraised(deadline, days), moment);
    }
}
