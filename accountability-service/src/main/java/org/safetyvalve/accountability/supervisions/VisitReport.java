package org.safetyvalve.accountability.supervisions;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * A visit that is to be recorded.
 *
 * @param holiday of a holiday check, otherwise null
 * @param inspectors accounts of those of the group who were there
 * @param notes seals what was seen once every rule holds, or null
 */
public record VisitReport(
        VisitedUnit unit,
        VisitKind kind,
        @Nullable Holiday holiday,
        List<String> inspectors,
        List<Heard> interviews,
        List<DocumentRead> documents,
        @Nullable VisitResult result,
        @Nullable Supplier<SealedText> notes) {

    public VisitReport {
        inspectors = List.copyOf(inspectors);
        interviews = List.copyOf(interviews);
        documents = List.copyOf(documents);
    }
}
