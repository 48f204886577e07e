package org.safetyvalve.accountability.circulars.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.circulars.CircularContent;
import org.safetyvalve.accountability.circulars.NamedUnit;
import org.safetyvalve.accountability.circulars.Publication;
import org.safetyvalve.accountability.oversight.Citation;
import org.safetyvalve.accountability.rules.Codes;

/** What callers send about circulars. */
final class CircularRequests {
    private CircularRequests() {}

    /**
     * What a circular says and to whom.
     *
     * @param reference its number
     * @param named the units that it names
     * @param addressees the organisations that it goes to beside those
     * @param publication public or internal
     */
    record Content(
            @NotBlank @Size(max = 200) String reference,
            @NotBlank @Size(max = 500) String title,
            @NotBlank @Size(max = 20_000) String text,
            @NotNull @Size(max = 200) List<@NotNull @Valid Named> named,
            @Nullable @Size(max = 200) List<@NotNull @Pattern(regexp = Codes.ID) String> addressees,
            @NotBlank String publication,
            @Nullable @Pattern(regexp = Codes.ID) String campaign) {

        CircularContent known() {
            return new CircularContent(
                    reference,
                    title,
                    text,
                    named.stream().map(Named::unit).toList(),
                    Objects.requireNonNullElse(addressees, List.of()),
                    Codes.known("content.publication", Publication.of(publication)),
                    campaign);
        }
    }

    /**
     * A unit that is named, and its problem: a record, words, or both.
     *
     * @param kind responsibility-problem or hazard; with its id
     */
    record Named(
            @NotNull @Pattern(regexp = Codes.ID) String organisation,
            @Nullable String kind,
            @Nullable @Pattern(regexp = Codes.ID) String id,
            @Nullable @Size(max = 2_000) String words) {

        NamedUnit unit() {
            return new NamedUnit(organisation, Citation.of("content.named", kind, id), words);
        }
    }

    /** @param district the place that it is about; all that the organisation is responsible for when not said */
    record Draft(
            @NotNull @Valid Content content,
            @Nullable @Pattern(regexp = Codes.DISTRICT) String district,
            @Nullable Instant occurredAt) {}

    record Revise(@NotNull @Valid Content content, @Nullable Instant occurredAt) {}

    /** @param reason why it is corrected; told to whoever it concerned */
    record Correct(
            @NotNull @Valid Content content,
            @NotBlank @Size(max = 20_000) String reason,
            @Nullable Instant occurredAt) {}

    /** @param reason why it is withdrawn; told to whoever it concerned */
    record Withdraw(
            @NotBlank @Size(max = 20_000) String reason,
            @Nullable Instant occurredAt) {}
}
