package org.safetyvalve.hazard.hazards;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.deadlines.Deadline;

/** The order, the plan, more time, and the claim that it is done (整改). */
final class Rectification {

    private Rectification() {}

    static List<HazardEvent> order(Moment now, String requirements, TimeLimit limit) {
        HazardRule.requireText(requirements, "requirements");
        return List.of(new RectificationEvent.RectificationOrdered(now.stamp(), requirements, now.start(limit)));
    }

    static List<HazardEvent> submitPlan(Moment now, RectificationPlan plan) {
        if (now.state().isMajor()) {
            plan.requireAllFive();
        } else {
            plan.requireMeasures();
        }
        Instant timeLimit = plan.timeLimit();
        if (timeLimit != null && timeLimit.isAfter(timeLimitOf(now).at())) {
            throw HazardRule.PLAN_WITHIN_TIME_LIMIT.refuse().at("timeLimit");
        }
        return List.of(new RectificationEvent.RectificationPlanned(now.stamp(), plan));
    }

    static List<HazardEvent> approvePlan(Moment now, @Nullable String opinion) {
        return List.of(new RectificationEvent.RectificationPlanApproved(now.stamp(), opinion));
    }

    static List<HazardEvent> returnPlan(Moment now, String reason) {
        HazardRule.requireText(reason, "reason");
        return List.of(new RectificationEvent.RectificationPlanReturned(now.stamp(), reason));
    }

    static List<HazardEvent> requestExtension(Moment now, Instant until, String reason) {
        HazardRule.requireText(reason, "reason");
        if (!until.isAfter(timeLimitOf(now).at())) {
            throw HazardRule.EXTENSION_LENGTHENS.refuse().at("until");
        }
        return List.of(new RectificationEvent.ExtensionRequested(
                now.stamp(), until, reason, now.start(Duty.DECIDE_EXTENSION)));
    }

    static List<HazardEvent> grantExtension(Moment now, @Nullable Instant granted, String reason) {
        HazardRule.requireText(reason, "reason");
        HazardState.Extension asked = now.state().extension();
        if (asked == null) {
            throw HazardRule.NO_EXTENSION_PENDING.refuse();
        }
        Deadline from = timeLimitOf(now);
        Instant until = granted == null ? asked.until() : granted;
        if (!until.isAfter(from.at()) || until.isAfter(asked.until()) || !until.isAfter(now.at())) {
            throw HazardRule.EXTENSION_LENGTHENS.refuse().at("until");
        }
        Deadline extended = new Deadline(
                until,
                from.startedAt(),
                "extended from " + from.at() + " (" + from.sum() + ")",
                from.calendarVersion());
        return List.of(new RectificationEvent.ExtensionGranted(now.stamp(), from, extended, reason));
    }

    static List<HazardEvent> refuseExtension(Moment now, String reason) {
        HazardRule.requireText(reason, "reason");
        return List.of(new RectificationEvent.ExtensionRefused(now.stamp(), reason));
    }

    static List<HazardEvent> reportProgress(Moment now, String summary, List<EvidenceFile> evidence) {
        HazardRule.requireText(summary, "summary");
        return List.of(new RectificationEvent.ProgressReported(
                now.stamp(), summary, List.copyOf(evidence), now.state().progressReports() + 1));
    }

    static List<HazardEvent> claimCompletion(Moment now, String summary, List<EvidenceFile> evidence) {
        HazardRule.requireText(summary, "summary");
        return List.of(new RectificationEvent.RectificationCompleted(
                now.stamp(), now.act().by().organisation(), summary, List.copyOf(evidence), now.start(Duty.VERIFY)));
    }

    private static Deadline timeLimitOf(Moment now) {
        HazardState.Order order = now.state().order();
        if (order == null) {
            throw HazardRule.NOT_ORDERED.refuse();
        }
        return order.deadline();
    }
}
