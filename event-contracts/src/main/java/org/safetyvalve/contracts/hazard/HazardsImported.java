package org.safetyvalve.contracts.hazard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Required;

/**
 * A sheet of hazards has been imported, or broke off after some of them. The figures are those of the whole import; with many
 * organisations there are several events of up to 500 organisations each that repeat the same totals, so do not add these up (隐患批量导入).
 *
 * <p>Type {@code org.safetyvalve.hazards-imported.v1} on {@code hazard-events}.
 *
 * @param occurredAt When it happened in the world; before ce_time only for a historical import.
 * @param by Who recorded it.
 * @param campaign Campaign that the hazards were found in.
 * @param importId Id of the import, the same as ce_subject.
 * @param fileName Name of the file.
 * @param part Which part this event is, from 1.
 * @param parts How many parts there are.
 * @param rows Rows in the sheet without its header.
 * @param accepted Rows that became hazards.
 * @param duplicates Rows skipped because they were imported before.
 * @param refused Rows refused as malformed.
 * @param byOrganisation What fell to each organisation.
 */
public record HazardsImported(
        Instant occurredAt,
        Author by,
        @Nullable String campaign,
        String importId,
        String fileName,
        int part,
        int parts,
        int rows,
        int accepted,
        int duplicates,
        int refused,
        List<ImportShare> byOrganisation)
        implements EventBody {
    public HazardsImported {
        Required.value(occurredAt, "occurredAt");
        Required.value(by, "by");
        Required.text(importId, "importId");
        Required.text(fileName, "fileName");
        byOrganisation = Required.list(byOrganisation, "byOrganisation");
    }
}
