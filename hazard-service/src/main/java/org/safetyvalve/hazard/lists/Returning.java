package org.safetyvalve.hazard.lists;

import org.bson.Document;
import org.safetyvalve.contracts.hazard.HazardLifecycleEvent;
import org.safetyvalve.contracts.hazard.HazardReopened;
import org.safetyvalve.contracts.hazard.ResponsibilityInherited;
import org.safetyvalve.contracts.hazard.ResponsibilityReturned;
import org.safetyvalve.starter.projection.Tally;

/** What a hazard's view keeps of who returned it (退回), as long as nobody else is responsible. It is found as what is shared is. */
final class Returning {
    static final String FIELD = "returner";

    private Returning() {}

    /** @param view of a hazard that was found, as it stands after the event but for this */
    static void apply(Document view, HazardLifecycleEvent event, Tally tally) {
        if (view.getString("unit") != null || event instanceof HazardReopened) {
            view.remove(FIELD);
        } else if (event instanceof ResponsibilityReturned returned) {
            left(view, returned.from(), tally);
        } else if (event instanceof ResponsibilityInherited inherited
                && inherited.from().equals(view.getString(FIELD))) {
            left(view, inherited.to(), tally);
        }
    }

    private static void left(Document view, String unit, Tally tally) {
        view.append(FIELD, unit);
        Posted.returned(view, unit, tally);
    }
}
