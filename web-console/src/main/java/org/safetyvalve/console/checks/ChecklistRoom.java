package org.safetyvalve.console.checks;

import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The list of checklists; one of them has a page by its version. */
@Component
class ChecklistRoom extends Room<Checklist> {

    ChecklistRoom() {
        super(
                RecordKind.CHECKLIST,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<ChecklistItem>>() {},
                "sector");
    }

    @Override
    protected boolean hasPageOfItsOwn() {
        return true;
    }

    @Override
    protected boolean hasHistory() {
        return false;
    }
}
