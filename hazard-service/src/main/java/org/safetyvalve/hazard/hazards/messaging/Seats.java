package org.safetyvalve.hazard.hazards.messaging;

import java.util.List;
import org.safetyvalve.contracts.hazard.ResponsibilityInherited;

/** The seats beside the lead (配合责任单位) as published events change them. */
final class Seats {

    private Seats() {}

    /** Who sits beside the lead when a merged organisation's place has passed on: nobody twice, and not the lead. */
    static List<String> after(List<String> beside, ResponsibilityInherited inherited) {
        return beside.stream()
                .map(unit -> unit.equals(inherited.from()) ? inherited.to() : unit)
                .filter(unit -> !unit.equals(inherited.unit()))
                .distinct()
                .toList();
    }
}
