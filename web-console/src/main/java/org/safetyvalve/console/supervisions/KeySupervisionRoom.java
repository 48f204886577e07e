package org.safetyvalve.console.supervisions;

import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Key supervisions, for discipline inspection and whoever was asked for a report. */
@Component
class KeySupervisionRoom extends Room<KeySupervision> {

    KeySupervisionRoom() {
        super(
                RecordKind.KEY_SUPERVISION,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<KeySupervision>>() {},
                "supervision",
                "campaign",
                "subject",
                "state");
    }
}
