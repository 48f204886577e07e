package org.safetyvalve.accountability.leads.store;

import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.confidentiality.PlainTexts;
import org.springframework.stereotype.Component;

/** The leads that versions of before stored in plain. */
@Component
class PlainLeads implements PlainTexts {
    private final StoredRecords records;
    private final LeadDefinition definition;

    PlainLeads(StoredRecords records, LeadDefinition definition) {
        this.records = records;
        this.definition = definition;
    }

    @Override
    public int seal() {
        return records.rewrite(definition);
    }
}
