package org.safetyvalve.hazard.lists;

import java.util.List;
import org.bson.Document;
import org.safetyvalve.contracts.hazard.HazardLifecycleEvent;
import org.safetyvalve.contracts.hazard.ResponsibilityAssigned;
import org.safetyvalve.contracts.hazard.ResponsibilityDesignated;
import org.safetyvalve.contracts.hazard.ResponsibilityInherited;
import org.safetyvalve.starter.projection.Tally;

/**
 * What a hazard's view keeps of those who are responsible beside the lead (配合责任单位). They are found by what is posted for them, so that a
 * hazard that nobody shares costs nothing.
 */
final class Sharing {
    static final String FIELD = "coResponsible";

    private Sharing() {}

    /** @param view of a hazard that was found, as it stands after the event but for this */
    static void apply(Document view, HazardLifecycleEvent event, Tally tally) {
        if (event instanceof ResponsibilityAssigned assigned) {
            share(view, assigned.coResponsible(), tally);
        } else if (event instanceof ResponsibilityDesignated designated) {
            share(view, designated.coResponsible(), tally);
        } else if (event instanceof ResponsibilityInherited inherited) {
            List<String> successors = of(view).stream()
                    .map(unit -> unit.equals(inherited.from()) ? inherited.to() : unit)
                    .filter(unit -> !unit.equals(view.getString("unit")))
                    .distinct()
                    .toList();
            share(view, successors, tally);
        } else if (view.getString("unit") == null) {
            view.remove(FIELD);
        }
    }

    private static void share(Document view, List<String> units, Tally tally) {
        if (units.isEmpty()) {
            view.remove(FIELD);
        } else {
            view.append(FIELD, List.copyOf(units));
            Posted.shared(view, units, tally);
        }
    }

    /** Who is responsible for it beside the lead. */
    private static List<String> of(Document view) {
        return view.getList(FIELD, String.class, List.of());
    }
}
