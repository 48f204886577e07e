package org.safetyvalve.console.supervisions;

import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Visits, each found from its group. */
@Component
class VisitRoom extends Room<Visit> {

    VisitRoom() {
        super(
                RecordKind.VISIT,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<Visit>>() {});
    }
}
