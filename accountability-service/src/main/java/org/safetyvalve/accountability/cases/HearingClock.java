package org.safetyvalve.accountability.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.CaseEvent.HandedToAdjudicators;
import org.safetyvalve.accountability.cases.CaseEvent.HearingOverdue;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;

/**
 * The month in which a case is heard (Rules for supervision and enforcement work of discipline inspection organs 2019, article 55): from when
 * it is handed to the adjudicators, in whatever round, until they have proposed a decision or sent it back. That it is over is told, and moves nothing.
 */
public final class HearingClock {
    private static final int MONTHS = 1;

    private final CaseState state;

    private HearingClock(CaseState state) {
        this.state = state;
    }

    public static HearingClock of(CaseState state) {
        return new HearingClock(state);
    }

    /**
     * What a command comes to, with what it means for the clock: what it finds to be missed is said first, and what hands the case to the
     * adjudicators starts it.
     */
    public List<CaseEvent> around(List<CaseEvent> events, Moment moment, WorkingDayCalendar calendar) {
        if (events.isEmpty()) {
            return events;
        }
        Instant at = moment.happenedAt();
        List<CaseEvent> all = new ArrayList<>();
        if (isLate(at)) {
            waited().ifPresent(term -> all.add(overdue(term, at)));
        }
        all.addAll(events);
        CaseState after = state;
        for (CaseEvent event : all) {
            after = CaseState.fold(after, event);
        }
        boolean handedOver = state.stage() != CaseStage.INVESTIGATED && after.stage() == CaseStage.INVESTIGATED;
        if (handedOver && after.hearingTerm() == null) {
            RunningClock proposeBy = RunningClock.started(calendar.calendarMonths(at, MONTHS), moment);
            all.add(new HandedToAdjudicators(proposeBy, at));
        }
        return all;
    }

    /** Whether at this instant the month is over, which nobody has told yet. */
    public boolean isLate(Instant at) {
        return waited().filter(term -> term.proposeBy().isOver(at)).isPresent();
    }

    /** When somebody has to be told that nothing was proposed; null when nothing is waited for, or when it was told. */
    @Nullable
    Instant due() {
        return waited().map(term -> term.proposeBy().lapsesFrom()).orElse(null);
    }

    /** 审理逾期: what the clock says once, at the deadline. A decision is still to be proposed. */
    List<CaseEvent> lapse(Instant now) {
        return waited().filter(term -> term.proposeBy().hasLapsed(now))
                .<List<CaseEvent>>map(term ->
                        List.of(overdue(term, term.proposeBy().deadline().at())))
                .orElseGet(List::of);
    }

    private static HearingOverdue overdue(HearingTerm term, Instant at) {
        return new HearingOverdue(term.proposeBy().deadline(), at);
    }

    private Optional<HearingTerm> waited() {
        return Optional.ofNullable(state.hearingTerm()).filter(term -> !term.overdue());
    }
}
