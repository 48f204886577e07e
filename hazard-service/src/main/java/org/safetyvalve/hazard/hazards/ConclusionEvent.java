package org.safetyvalve.hazard.hazards;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.deadlines.Deadline;

/** Whether it is really gone (验收与闭环), and what the clock says on the way. */
public sealed interface ConclusionEvent extends HazardEvent {

    /** 验收合格 */
    record RectificationVerified(Stamp stamp, Inspection inspection) implements ConclusionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.stage = Stage.VERIFIED;
                draft.keep(inspection.evidence());
                draft.met(Duty.VERIFY);
            });
        }
    }

    /** 验收不合格: the next round begins, with its own time limit. */
    record RectificationFailed(Stamp stamp, Inspection inspection, Deadline deadline) implements ConclusionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                HazardState.Order order = before.order();
                draft.stage = Stage.RECTIFYING;
                draft.round = before.round() + 1;
                draft.failedRounds = before.failedRounds() + 1;
                draft.progressReports = 0;
                draft.order = new HazardState.Order(
                        order == null ? inspection.opinion() : order.requirements(),
                        deadline,
                        order == null ? stamp.by() : order.orderedBy());
                draft.completion = null;
                draft.overdue = false;
                draft.keep(inspection.evidence());
                draft.met(Duty.VERIFY);
                draft.owe(Duty.RECTIFY, deadline);
            });
        }
    }

    /**
     * 升级督办: rectification has failed again, and whoever is above the supervising department is told. It moves nothing.
     *
     * @param failedRounds how many rounds have failed in a row
     * @param escalatedTo the safety committee office of the district
     */
    record RectificationEscalated(Stamp stamp, int failedRounds, String escalatedTo) implements ConclusionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {});
        }
    }

    /** 销号: the listing of a major hazard ends. */
    record HazardDelisted(Stamp stamp, String reason) implements ConclusionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> draft.stage = Stage.DELISTED);
        }
    }

    /**
     * 闭环. It says nothing about the responsibility tracing, which goes on or not by itself; nor that the hazard is gone, if it was closed
     * without verification: then a claim that it is goes with it.
     */
    record HazardClosed(Stamp stamp, String reason) implements ConclusionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.stage = Stage.CLOSED;
                draft.completion = before.isFixed() ? before.completion() : null;
                draft.metAll();
            });
        }
    }

    /** 复发重启: it goes back to the competent department, to be assigned (and, if major, listed) anew. */
    record HazardReopened(
            Stamp stamp, String reason, @Nullable String recurrence, Deadline assignBy) implements ConclusionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.startOver();
                draft.stage = Stage.REOPENED;
                draft.holder = before.department();
                draft.round = before.round() + 1;
                draft.recurrences++;
                draft.link = recurrence;
                draft.owe(Duty.ASSIGN, assignBy);
            });
        }
    }

    /**
     * 超时: a duty other than rectification was not done in time, and is still owed. Only a request for an extension ends
     * with it: silence grants nothing.
     */
    record DeadlineMissed(Stamp stamp, Duty duty, Deadline deadline) implements ConclusionEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.miss(duty);
                if (duty == Duty.DECIDE_EXTENSION) {
                    draft.extension = null;
                    draft.met(duty);
                }
            });
        }

        @Override
        public boolean isDecidedByTheClock() {
            return true;
        }
    }
}
