package org.safetyvalve.accountability.interviews.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.interviews.Attendance;
import org.safetyvalve.accountability.interviews.InterviewCall;
import org.safetyvalve.accountability.interviews.Summoned;
import org.safetyvalve.accountability.oversight.Citation;
import org.safetyvalve.accountability.oversight.CitedKind;
import org.safetyvalve.accountability.rules.Codes;
import org.safetyvalve.starter.domain.Actor;

/** What callers send about joint interviews. */
final class InterviewRequests {
    private InterviewRequests() {}

    /** An organisation and an office in it; not a person's name. */
    record Who(
            @NotNull @Pattern(regexp = Codes.ID) String organisation,
            @NotBlank @Size(max = 100) String office) {

        Summoned summoned() {
            return new Summoned(organisation, office);
        }
    }

    /** @param kind responsibility-problem or hazard */
    record About(
            @NotBlank String kind,
            @NotNull @Pattern(regexp = Codes.ID) String id) {

        Citation citation() {
            return new Citation(Codes.known("about.kind", CitedKind.of(kind)), id);
        }
    }

    /**
     * The call to a joint interview. Its convenor is the caller's organisation.
     *
     * @param convenedWith the organisations that call it together with the caller's
     * @param summoned who is called
     * @param topic what it is about, in words
     * @param about the records that it is about
     * @param at when it is to be held
     * @param district the place that it is about; all that the organisation is responsible for when not said
     */
    record Call(
            @NotBlank @Size(max = 200) String reference,
            @Nullable @Pattern(regexp = Codes.ID) String campaign,
            @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = Codes.ID) String> convenedWith,
            @NotNull @Size(max = 200) List<@NotNull @Valid Who> summoned,
            @NotBlank @Size(max = 2_000) String topic,
            @Nullable @Size(max = 200) List<@NotNull @Valid About> about,
            @NotNull Instant at,
            @NotBlank @Size(max = 500) String place,
            @Nullable @Pattern(regexp = Codes.DISTRICT) String district,
            @Nullable Instant occurredAt) {

        InterviewCall by(Actor convenor) {
            return new InterviewCall(
                    reference,
                    campaign,
                    convenor.organisation(),
                    Objects.requireNonNullElse(convenedWith, List.of()),
                    Objects.requireNonNullElse(district, convenor.district()),
                    summoned.stream().map(Who::summoned).toList(),
                    topic,
                    Objects.requireNonNullElse(about, List.<About>of()).stream()
                            .map(About::citation)
                            .toList(),
                    at,
                    place);
        }
    }

    /** @param reason why it is not held */
    record Cancel(
            @NotBlank @Size(max = 20_000) String reason,
            @Nullable Instant occurredAt) {}

    record Attended(
            @NotNull @Pattern(regexp = Codes.ID) String organisation,
            @NotBlank @Size(max = 100) String office,
            @NotNull Boolean attended) {

        Attendance attendance() {
            return new Attendance(new Summoned(organisation, office), attended);
        }
    }

    /**
     * That it was held.
     *
     * @param attendance of everybody who was called
     * @param minutes what was said; shown to those who called it alone
     */
    record Hold(
            @NotNull @Size(max = 200) List<@NotNull @Valid Attended> attendance,
            @NotBlank @Size(max = 100_000) String minutes,
            @Nullable Instant occurredAt) {

        List<Attendance> known() {
            return attendance.stream().map(Attended::attendance).toList();
        }
    }
}
