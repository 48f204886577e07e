package org.safetyvalve.hazard.hazards;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verification by somebody else, and the end (验收与闭环). */
final class Conclusion {

    /** How many rounds may fail in a row until the level above is told. */
    private static final int ESCALATED_FROM = 2;

    private Conclusion() {}

    static List<HazardEvent> verify(Moment now, Inspection inspection) {
        return List.of(new ConclusionEvent.RectificationVerified(now.stamp(), inspection));
    }

    static List<HazardEvent> fail(Moment now, Inspection inspection, TimeLimit limit) {
        HazardEvent failed = new ConclusionEvent.RectificationFailed(now.stamp(), inspection, now.start(limit));
        int failedRounds = now.state().failedRounds() + 1;
        return failedRounds < ESCALATED_FROM
                ? List.of(failed)
                : List.of(
                        failed,
                        new ConclusionEvent.RectificationEscalated(
                                now.stamp(), failedRounds, now.state().committee()));
    }

    static List<HazardEvent> delist(Moment now, String reason) {
        HazardRule.requireText(reason, "reason");
        return List.of(new ConclusionEvent.HazardDelisted(now.stamp(), reason));
    }

    static List<HazardEvent> close(Moment now, String reason) {
        HazardRule.requireText(reason, "reason");
        return List.of(new ConclusionEvent.HazardClosed(now.stamp(), reason));
    }

    static List<HazardEvent> reopen(Moment now, String reason, @Nullable String recurrence) {
        HazardRule.requireText(reason, "reason");
        return List.of(new ConclusionEvent.HazardReopened(now.stamp(), reason, recurrence, now.start(Duty.ASSIGN)));
    }
}
