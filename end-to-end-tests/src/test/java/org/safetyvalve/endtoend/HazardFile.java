package org.safetyvalve.endtoend;

import static org.safetyvalve.endtoend.city.Place.HAZARD;

import java.util.List;
import java.util.Map;
import org.safetyvalve.endtoend.city.Answer;
import org.safetyvalve.endtoend.city.City;
import org.safetyvalve.endtoend.city.Json;

/** One hazard, and what people do with it. */
record HazardFile(City city, String id) {

    static HazardFile found(City city, String finder, Map<String, Object> report) {
        return new HazardFile(
                city, city.as(finder).does(HAZARD, "/hazards", report).id());
    }

    /** What the service says to an account that acts on it. */
    Answer asks(String account, String action, Object... namesAndValues) {
        return city.as(account).does(HAZARD, "/hazards/" + id + "/" + action, Json.of(namesAndValues));
    }

    /** An act that must be done, and leave it in this state. */
    HazardFile does(String account, String action, String stateAfter, Object... namesAndValues) {
        asks(account, action, namesAndValues).leads(stateAfter);
        return this;
    }

    HazardFile classified(String level) {
        return does(
                "department",
                "classify",
                "CLASSIFIED",
                "level",
                level,
                "basis",
                "重大火灾隐患判定方法",
                "wholeJudgement",
                level.equals("major"));
    }

    /** Assigned to a unit that accepts it. */
    HazardFile assigned(String unit, String account) {
        does("department", "assign", "ASSIGNED", "unit", unit, "basis", "安全生产法第四条");
        return does(account, "accept-assignment", "ASSIGNED");
    }

    Answer seenBy(String account) {
        return city.as(account).get(HAZARD, "/hazards/" + id);
    }

    /** The names of its events, as the service tells its history. */
    List<String> history(String account) {
        return city.as(account).get(HAZARD, "/hazards/" + id + "/history").items().stream()
                .map(event -> event.path("name").asString())
                .toList();
    }
}
