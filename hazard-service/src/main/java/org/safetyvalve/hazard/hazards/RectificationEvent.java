package org.safetyvalve.hazard.hazards;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.deadlines.Deadline;

/** Getting rid of the hazard (整改). */
public sealed interface RectificationEvent extends HazardEvent {

    /** 下达整改通知. A general hazard is being rectified from here; a major one when its plan is approved. */
    record RectificationOrdered(Stamp stamp, String requirements, Deadline deadline) implements RectificationEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.order = new HazardState.Order(requirements, deadline, stamp.by());
                draft.owe(Duty.RECTIFY, deadline);
                draft.round = Math.max(1, before.round());
                draft.stage = before.isMajor() ? before.stage() : Stage.RECTIFYING;
            });
        }
    }

    /** 报送整改方案 */
    record RectificationPlanned(Stamp stamp, RectificationPlan plan) implements RectificationEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.accept();
                draft.plan = new HazardState.Plan(plan, stamp.by(), false);
                draft.rectifies(stamp.by());
            });
        }
    }

    /** 批准方案 */
    record RectificationPlanApproved(Stamp stamp, @Nullable String opinion) implements RectificationEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                HazardState.Plan plan = before.plan();
                draft.plan = plan == null ? null : new HazardState.Plan(plan.content(), plan.filedBy(), true);
                draft.stage = Stage.RECTIFYING;
            });
        }
    }

    /** 退回方案 */
    record RectificationPlanReturned(Stamp stamp, String reason) implements RectificationEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> draft.plan = null);
        }
    }

    /** 申请延期 */
    record ExtensionRequested(Stamp stamp, Instant until, String reason, Deadline decideBy)
            implements RectificationEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.accept();
                draft.extension = new HazardState.Extension(until, reason, stamp.by());
                draft.rectifies(stamp.by());
                draft.owe(Duty.DECIDE_EXTENSION, decideBy);
            });
        }
    }

    /** 同意延期: the only thing that moves a time limit. */
    record ExtensionGranted(Stamp stamp, Deadline from, Deadline deadline, String reason)
            implements RectificationEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                HazardState.Order order = before.order();
                draft.order =
                        order == null ? null : new HazardState.Order(order.requirements(), deadline, order.orderedBy());
                draft.extension = null;
                draft.met(Duty.DECIDE_EXTENSION);
                draft.owe(Duty.RECTIFY, deadline);
            });
        }
    }

    /** 不同意延期: the time limit stands. */
    record ExtensionRefused(Stamp stamp, String reason) implements RectificationEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.extension = null;
                draft.met(Duty.DECIDE_EXTENSION);
            });
        }
    }

    /** 整改逾期: said once for each time limit, by the clock alone. */
    record RectificationOverdue(Stamp stamp, Deadline deadline) implements RectificationEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.overdue = true;
                draft.miss(Duty.RECTIFY);
            });
        }

        @Override
        public boolean isDecidedByTheClock() {
            return true;
        }
    }

    /**
     * 报告整改进展
     *
     * @param ordinal the how manieth report of this round it is
     */
    record ProgressReported(Stamp stamp, String summary, List<EvidenceFile> evidence, int ordinal)
            implements RectificationEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.accept();
                draft.progressReports = ordinal;
                draft.rectifies(stamp.by());
                draft.keep(evidence);
            });
        }
    }

    /** 申报整改完成: the clock to verify it starts. */
    record RectificationCompleted(
            Stamp stamp, String unit, String summary, List<EvidenceFile> evidence, Deadline verifyBy)
            implements RectificationEvent {
        @Override
        public HazardState foldInto(HazardState before) {
            return before.after(this, draft -> {
                draft.accept();
                draft.stage = Stage.COMPLETION_CLAIMED;
                draft.round = Math.max(1, before.round());
                draft.completion = new HazardState.Completion(stamp.by(), unit, stamp.at());
                draft.rectifies(stamp.by());
                draft.keep(evidence);
                draft.extension = null;
                draft.downgrade = null;
                draft.met(Duty.RECTIFY, Duty.DECIDE_EXTENSION);
                draft.owe(Duty.VERIFY, verifyBy);
            });
        }
    }
}
