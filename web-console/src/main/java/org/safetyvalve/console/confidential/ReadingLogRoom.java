package org.safetyvalve.console.confidential;

import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The readings of confidential content, for whoever reviews them. */
@Component
class ReadingLogRoom extends Room<ReadingLog> {

    ReadingLogRoom() {
        super(
                RecordKind.READING_LOG,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<ReadingLog>>() {},
                "state",
                "matter");
    }
}
