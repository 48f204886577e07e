package org.safetyvalve.accountability.transfers.store;

import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.confidentiality.PlainTexts;
import org.springframework.stereotype.Component;

/** The transfers that versions of before stored in plain. */
@Component
class PlainTransfers implements PlainTexts {
    private final StoredRecords records;
    private final TransferDefinition definition;

    PlainTransfers(StoredRecords records, TransferDefinition definition) {
        this.records = records;
        this.definition = definition;
    }

    @Override
    public int seal() {
        return records.rewrite(definition);
    }
}
