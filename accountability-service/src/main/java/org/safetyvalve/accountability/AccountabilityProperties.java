package org.safetyvalve.accountability;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.Superiors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The accountability service's own settings.
 *
 * @param systemOrganisation the organisation that is named as having done what the clock or an event decided
 * @param transfers the time that each side of a transfer has
 * @param leads the time that a lead may lie with somebody
 * @param deadlines how lapsed clocks are looked for
 * @param escalation who is told of a missed deadline
 * @param confidentiality where the keys are that seal leads and cases
 */
@Validated
@ConfigurationProperties("safetyvalve.accountability")
public record AccountabilityProperties(
        @NotBlank @DefaultValue("safety-valve-operations") String systemOrganisation,
        @Valid @NotNull @DefaultValue Transfers transfers,
        @Valid @NotNull @DefaultValue Leads leads,
        @Valid @NotNull @DefaultValue Deadlines deadlines,
        @Valid @NotNull @DefaultValue Escalation escalation,
        @Valid @NotNull @DefaultValue Confidentiality confidentiality) {

    /**
     * Working days that each side of a transfer has.
     *
     * @param acceptDays to accept or return it, from dispatch
     * @param sendOnDays to send a returned one on or dispute the return
     * @param designateDays for the common superior to decide a dispute
     * @param escalateTo the organisation that is told of a silence about a hazard or an accident; the sender when not said
     */
    public record Transfers(
            @Min(1) @DefaultValue("2") int acceptDays,
            @Min(1) @DefaultValue("2") int sendOnDays,
            @Min(1) @DefaultValue("3") int designateDays,
            @Nullable String escalateTo) {}

    /**
     * The time that a lead may lie with somebody, fixed for each when its clock starts. The month to dispose of it is that of the Rules for
     * supervision and enforcement work of discipline inspection organs (2019), article 21; the others are a city's own.
     *
     * @param registerDays working days to register it, from receipt
     * @param disposeMonths calendar months to dispose of it first, from receipt, approval included
     * @param inquiryMonths calendar months that an inquiry by talk or letter has until its outcome
     * @param verificationMonths calendar months that a preliminary verification has until its outcome
     */
    public record Leads(
            @Min(1) @DefaultValue("2") int registerDays,
            @Min(1) @DefaultValue("1") int disposeMonths,
            @Min(1) @DefaultValue("2") int inquiryMonths,
            @Min(1) @DefaultValue("3") int verificationMonths) {}

    /**
     * How lapsed clocks are looked for.
     *
     * @param interval between two looks
     */
    public record Deadlines(@NotNull @DefaultValue("5s") Duration interval) {}

    /**
     * Who is told when an organisation lets a deadline of a problem or a commitment pass: the next level up.
     *
     * @param superiors the organisation above each that is named
     * @param otherwise the organisation above all others; whoever set the deadline when not said
     */
    public record Escalation(
            @Valid @NotNull @DefaultValue List<@NotNull Superior> superiors,
            @Nullable String otherwise) {

        Superiors known() {
            return new Superiors(
                    superiors.stream().collect(Collectors.toMap(Superior::organisation, Superior::above)), otherwise);
        }
    }

    /** @param above the organisation of the next level up */
    public record Superior(
            @NotBlank String organisation, @NotBlank String above) {}

    /**
     * Where the keys are that seal leads and cases. Both must be set, and neither may lie where the database is backed up.
     *
     * @param keyDirectory the folder of the matters' keys, which all instances share
     * @param masterKeyset the file that opens it
     * @param makeMasterKeyset whether to make that file when it is missing and the folder is new; for trying out
     */
    public record Confidentiality(
            @Nullable Path keyDirectory,
            @Nullable Path masterKeyset,
            @DefaultValue("false") boolean makeMasterKeyset) {}
}
