package org.safetyvalve.console.checks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check as hazard-service tells it to its reader; it is being entered until all that failed are hazards. */
public record Check(
        String id,
        long version,
        String state,
        String campaign,
        String group,
        String checklist,
        int checklistVersion,
        String district,
        @Nullable String address,
        @Nullable String unit,
        @Nullable String site,
        String sector,
        String checkedBy,
        Instant checkedAt,
        List<Checked> items) {

    /** The result of an item, and the hazard that it became when it failed. */
    public record Checked(
            String code,
            String result,
            @Nullable String note,
            @Nullable String hazard) {

        public boolean isFailed() {
            return result.equals("failed");
        }
    }

    public boolean isBeingEntered() {
        return state.equals("ENTERING");
    }

    public long failed() {
        return items.stream().filter(Checked::isFailed).count();
    }
}
