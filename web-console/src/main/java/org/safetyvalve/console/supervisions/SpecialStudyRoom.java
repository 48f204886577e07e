package org.safetyvalve.console.supervisions;

import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Special studies, for discipline inspection and whoever has a task of one. */
@Component
class SpecialStudyRoom extends Room<SpecialStudy> {

    SpecialStudyRoom() {
        super(
                RecordKind.SPECIAL_STUDY,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<SpecialStudy>>() {},
                "supervision",
                "campaign",
                "state");
    }
}
