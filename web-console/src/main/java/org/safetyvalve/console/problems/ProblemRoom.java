package org.safetyvalve.console.problems;

import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Responsibility problems: the list, and one with its actions. */
@Component
class ProblemRoom extends Room<ResponsibilityProblem> {

    ProblemRoom() {
        super(
                RecordKind.PROBLEM,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<ResponsibilityProblem>>() {},
                "campaign",
                "state",
                "unit",
                "supervision",
                "visit");
    }
}
