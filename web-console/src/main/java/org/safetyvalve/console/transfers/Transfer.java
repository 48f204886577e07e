package org.safetyvalve.console.transfers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A transfer as accountability-service tells it to its reader; what the reader may not know is null. */
public record Transfer(
        String id,
        long version,
        String state,
        String subjectKind,
        String subject,
        @Nullable String hazard,
        @Nullable String title,
        boolean hasContent,
        String from,
        String to,
        String district,
        String basis,
        Instant sentAt,
        @Nullable Deadline deadline,
        boolean designationOverdue,
        List<Return> returns,
        @Nullable String designatedBy,
        @Nullable Result result,
        List<String> actions) {

    /** The clock that runs now. */
    public record Deadline(Instant at, @Nullable String sum) {}

    public record Return(String by, String basis, String competentBody, Instant at) {}

    public record Result(String reference, @Nullable String outcome, Instant at) {}
}
