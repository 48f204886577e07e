package org.safetyvalve.console.tracings;

import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Leads (问题线索), for discipline inspection. */
@Component
class LeadRoom extends Room<Lead> {

    LeadRoom() {
        super(
                RecordKind.LEAD,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<Lead>>() {},
                "state",
                "hazard");
    }
}
