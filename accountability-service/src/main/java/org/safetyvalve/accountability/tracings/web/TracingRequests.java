package org.safetyvalve.accountability.tracings.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.rules.Codes;
import org.safetyvalve.accountability.tracings.ChainLink;
import org.safetyvalve.accountability.tracings.DutyHolder;
import org.safetyvalve.accountability.tracings.DutyTask;
import org.safetyvalve.accountability.tracings.Finding;
import org.safetyvalve.accountability.tracings.FindingKind;
import org.safetyvalve.accountability.tracings.PersonFinding;
import org.safetyvalve.accountability.tracings.TracingOutcome;

/** What callers send about responsibility tracings. */
final class TracingRequests {
    private TracingRequests() {}

    /**
     * What was found of one organisation's duty.
     *
     * @param dutyHolderKind enterprise, industry-department, safety-supervision-department, territorial-committee or
     *     territorial-government
     * @param finding duty-performed, responsibility, work-style or corruption
     * @param task find, approve, supervise or rectify; all of its duty when not said
     * @param persons what was found of its people
     */
    record DutyFinding(
            @NotBlank String dutyHolderKind,
            @NotNull @Pattern(regexp = Codes.ID) String organisation,
            @NotBlank String finding,
            @Nullable String task,
            @Nullable @Size(max = 20_000) String note,
            @Nullable @Size(max = 100) List<@Valid @NotNull Person> persons) {

        Finding toFinding(String path, Function<String, SealedText> seal) {
            List<Person> named = Objects.requireNonNullElse(persons, List.of());
            return new Finding(
                    Codes.known(path + ".dutyHolderKind", DutyHolder.of(dutyHolderKind)),
                    organisation,
                    Codes.known(path + ".finding", FindingKind.of(finding)),
                    task == null ? null : Codes.known(path + ".task", DutyTask.of(task)),
                    note == null ? null : seal.apply(note),
                    IntStream.range(0, named.size())
                            .mapToObj(i -> named.get(i).toFinding(path + ".persons[" + i + "]", seal))
                            .toList());
        }
    }

    /**
     * What was found of one person.
     *
     * @param person name and post; kept sealed
     * @param finding duty-performed, responsibility, work-style or corruption
     * @param reasons kept sealed
     */
    record Person(
            @NotBlank @Size(max = 500) String person,
            @NotBlank String finding,
            @Nullable @Size(min = 1, max = 20_000) String reasons) {

        PersonFinding toFinding(String path, Function<String, SealedText> seal) {
            FindingKind kind = Codes.known(path + ".finding", FindingKind.of(finding));
            return new PersonFinding(seal.apply(person), kind, reasons == null ? null : seal.apply(reasons));
        }
    }

    /**
     * Who was to do what.
     *
     * @param task find, approve, supervise or rectify
     */
    record Link(
            @NotBlank String dutyHolderKind,
            @NotNull @Pattern(regexp = Codes.ID) String organisation,
            @NotBlank String task) {

        ChainLink toLink(String path) {
            return new ChainLink(
                    Codes.known(path + ".dutyHolderKind", DutyHolder.of(dutyHolderKind)),
                    organisation,
                    Codes.known(path + ".task", DutyTask.of(task)));
        }
    }

    /** @param links all of the chain, in place of what was recorded before */
    record Chain(
            @NotEmpty @Size(max = 200) List<@Valid @NotNull Link> links,
            @Nullable Instant occurredAt) {

        List<ChainLink> known() {
            return IntStream.range(0, links.size())
                    .mapToObj(i -> links.get(i).toLink("links[" + i + "]"))
                    .toList();
        }
    }

    /** @param findings for each of the four duties at least one */
    record Determine(
            @NotEmpty @Size(max = 200) List<@Valid @NotNull DutyFinding> findings,
            @Nullable Instant occurredAt) {

        List<Finding> known(Function<String, SealedText> seal) {
            return IntStream.range(0, findings.size())
                    .mapToObj(i -> findings.get(i).toFinding("findings[" + i + "]", seal))
                    .toList();
        }
    }

    /** @param outcome duties-performed, leads-transferred, circular-issued or joint-interview-called */
    record Close(@Nullable String outcome, @Nullable Instant occurredAt) {

        @Nullable
        TracingOutcome known() {
            return outcome == null ? null : Codes.known("outcome", TracingOutcome.of(outcome));
        }
    }
}
