package org.safetyvalve.accountability.tracings.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.rules.Codes;
import org.safetyvalve.accountability.tracings.DutyHolder;
import org.safetyvalve.accountability.tracings.Finding;
import org.safetyvalve.accountability.tracings.FindingKind;

/** What callers send about responsibility tracings. */
final class TracingRequests {
    private TracingRequests() {}

    /**
     * What was found of one organisation's duty.
     *
     * @param dutyHolderKind enterprise, industry-department, safety-supervision-department, territorial-committee or
     *     territorial-government
     * @param finding duty-performed, responsibility, work-style or corruption
     */
    record DutyFinding(
            @NotBlank String dutyHolderKind,
            @NotNull @Pattern(regexp = Codes.ID) String organisation,
            @NotBlank String finding,
            @Nullable @Size(max = 20_000) String note) {

        Finding toFinding(String path) {
            return new Finding(
                    Codes.known(path + ".dutyHolderKind", DutyHolder.of(dutyHolderKind)),
                    organisation,
                    Codes.known(path + ".finding", FindingKind.of(finding)),
                    note);
        }
    }

    /** @param findings for each of the four duties at least one */
    record Determine(
            @NotEmpty @Size(max = 200) List<@Valid @NotNull DutyFinding> findings,
            @Nullable Instant occurredAt) {

        List<Finding> known() {
            return IntStream.range(0, findings.size())
                    .mapToObj(i -> findings.get(i).toFinding("findings[" + i + "]"))
                    .toList();
        }
    }

    /** @param outcome duties-performed, leads-transferred, circular-issued or joint-interview-called */
    record Close(
            @Nullable @Pattern(regexp = Codes.CODE) String outcome,
            @Nullable Instant occurredAt) {}
}
