package org.safetyvalve.hazard.checks.web;

import java.util.List;
import org.bson.Document;
import org.safetyvalve.hazard.hazards.HazardSight;
import org.safetyvalve.hazard.lists.ListFilter;

/** {@link org.safetyvalve.hazard.checks.CheckSight} as conditions of a list. */
final class Windows {

    private Windows() {}

    static List<Document> of(List<HazardSight.Window> windows) {
        return windows.stream()
                .map(window -> {
                    Document condition = new Document();
                    if (window.district() != null) {
                        condition.append("district", ListFilter.within(window.district()));
                    }
                    if (window.sectors() != null) {
                        condition.append("sector", new Document("$in", List.copyOf(window.sectors())));
                    }
                    if (window.unit() != null) {
                        condition.append("unit", window.unit());
                    }
                    return condition;
                })
                .toList();
    }
}
