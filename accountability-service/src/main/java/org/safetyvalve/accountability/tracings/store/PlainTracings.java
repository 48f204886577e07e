package org.safetyvalve.accountability.tracings.store;

import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.confidentiality.PlainTexts;
import org.springframework.stereotype.Component;

/** The tracings of which versions of before stored something in plain. */
@Component
class PlainTracings implements PlainTexts {
    private final StoredRecords records;
    private final TracingDefinition definition;

    PlainTracings(StoredRecords records, TracingDefinition definition) {
        this.records = records;
        this.definition = definition;
    }

    @Override
    public int seal() {
        return records.rewrite(definition);
    }
}
