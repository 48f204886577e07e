package org.safetyvalve.hazard.hazards;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verification by somebody else, and the end (验收与闭环). */
final class Conclusion {

    private Conclusion() {}

    static List<HazardEvent> verify(Moment now, @Nullable String remarks) {
        return List.of(new ConclusionEvent.RectificationVerified(now.stamp(), remarks));
    }

    static List<HazardEvent> fail(Moment now, String reason, TimeLimit limit) {
        HazardRule.requireText(reason, "reason");
        return List.of(new ConclusionEvent.RectificationFailed(
                now.stamp(), reason, now.state().round() + 1, now.start(limit)));
    }

    static List<HazardEvent> delist(Moment now, @Nullable String remarks) {
        return List.of(new ConclusionEvent.HazardDelisted(now.stamp(), remarks));
    }

    static List<HazardEvent> close(Moment now, @Nullable String remarks) {
        return List.of(new ConclusionEvent.HazardClosed(now.stamp(), remarks));
    }

    static List<HazardEvent> reopen(Moment now, String reason, String recurrence) {
        HazardRule.requireText(reason, "reason");
        HazardRule.requireText(recurrence, "recurrence");
        return List.of(new ConclusionEvent.HazardReopened(
                now.stamp(),
                reason,
                recurrence,
                now.start(Duty.ASSIGN),
                now.state().isMajor() ? now.start(Duty.LIST) : null));
    }
}
