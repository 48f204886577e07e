package org.safetyvalve.accountability.cases;

import org.safetyvalve.accountability.deadlines.RunningClock;

/**
 * Until when the adjudicators are to propose a decision (审理期限).
 *
 * @param overdue whether that has passed and was told
 */
public record HearingTerm(RunningClock proposeBy, boolean overdue) {

    HearingTerm missed() {
        return new HearingTerm(proposeBy, true);
    }
}
