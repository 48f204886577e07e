package org.safetyvalve.accountability.accidents;

import static org.safetyvalve.accountability.accidents.AccidentRule.*;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.accountability.accidents.AccidentEvent.AppraisalCommissioned;
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

    /** 委托技术鉴定: while it is investigated. The term stands still unless it is over or was published to be. */
    public List<AccidentEvent> commission(Actor by, String subject, String appraiser, String reference, Moment moment) {
        AccidentAccess.requireInvestigatingSide(by, state);
        UNDER_INVESTIGATION.requires(state.stage() == AccidentStage.REPORTED, state.stage());
        INCOMPLETE.requiresAt("subject", !subject.isBlank());
        INCOMPLETE.requiresAt("appraiser", !appraiser.isBlank());
        INCOMPLETE.requiresAt("reference", !reference.isBlank());
        Instant at = moment.happenedAt();
        HAPPENED_BEFORE_IT_IS_REPORTED.requiresAt(
                "occurredAt", !at.isBefore(state.facts().happenedAt()));
        Investigation investigation = state.investigation();
        boolean stops = !investigation.overdue() && !investigation.isOver(at);
        int number = investigation.appraised().all().size() + 1;
        return List.of(new AppraisalCommissioned(
                new Appraisal(number, subject, appraiser, reference, stops, at, null, null), at));
    }

    /** 收到鉴定意见, or the paper that ends the commission without one. */
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
        return List.of(new AppraisalReceived(number, opinion, days, moved(investigation.clock(), days, moment), at));
    }

    private static RunningClock moved(RunningClock clock, int days, Moment moment) {
        Deadline deadline = clock.deadline();
        return days == 0 ? clock : RunningClock.started(LegalPeriods.appraised(deadline, days), moment);
    }
}
