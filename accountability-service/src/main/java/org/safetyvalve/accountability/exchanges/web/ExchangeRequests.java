package org.safetyvalve.accountability.exchanges.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.exchanges.ExchangePlan;
import org.safetyvalve.accountability.rules.Codes;

/** What callers send about exchanges. */
final class ExchangeRequests {
    private ExchangeRequests() {}

    /** @param reference its number */
    record When(
            @NotBlank @Size(max = 200) String reference,
            @NotNull Instant at,
            @NotBlank @Size(max = 500) String place) {

        ExchangePlan plan() {
            return new ExchangePlan(reference, at, place);
        }
    }

    /**
     * An exchange.
     *
     * @param with the organisation of the other party
     * @param district the place; all that the caller's organisation is responsible for when not said
     */
    record Plan(
            @NotNull @Pattern(regexp = Codes.ID) String with,
            @NotNull @Valid When plan,
            @Nullable @Pattern(regexp = Codes.DISTRICT) String district,
            @Nullable Instant occurredAt) {}

    /** @param reason why it is held at another time */
    record Postpone(
            @NotNull Instant to,
            @NotBlank @Size(max = 500) String place,
            @NotBlank @Size(max = 20_000) String reason,
            @Nullable Instant occurredAt) {}

    /**
     * That it was held.
     *
     * @param minutes what was said
     * @param next when the exchange after it is
     */
    record Hold(
            @NotBlank @Size(max = 100_000) String minutes,
            @NotNull @Valid When next,
            @Nullable Instant occurredAt) {}
}
