package org.safetyvalve.console.transfers;

import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Transfers: the list, and one with its actions. */
@Component
class TransferRoom extends Room<Transfer> {

    TransferRoom() {
        super(
                RecordKind.TRANSFER,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<Transfer>>() {},
                "state",
                "subjectKind",
                "hazard");
    }
}
