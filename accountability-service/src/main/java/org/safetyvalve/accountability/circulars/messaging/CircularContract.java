package org.safetyvalve.accountability.circulars.messaging;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.Signature;
import org.safetyvalve.accountability.circulars.CircularContent;
import org.safetyvalve.accountability.circulars.CircularEvent;
import org.safetyvalve.accountability.circulars.CircularState;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.accountability.CircularCorrected;
import org.safetyvalve.contracts.accountability.CircularDrafted;
import org.safetyvalve.contracts.accountability.CircularIssued;
import org.safetyvalve.contracts.accountability.CircularStanding;
import org.safetyvalve.contracts.accountability.CircularWithdrawn;
import org.safetyvalve.starter.write.AggregateDefinition.Recorded;

/** Circulars as others know them: a number and the organisations that are told; what it says is read here. */
public final class CircularContract {
    private CircularContract() {}

    public static EventBody of(
            @Nullable CircularState before, CircularEvent event, CircularState after, Recorded recorded) {
        CircularContent content = after.content();
        if (event instanceof CircularEvent.Issued) {
            return new CircularIssued(
                    event.at(),
                    Signature.office(recorded.by()),
                    content.reference(),
                    content.campaign(),
                    null,
                    after.told(),
                    after.issuer().level().code(),
                    content.publication().code());
        }
        CircularStanding standing = standing(before, event, after, recorded);
        if (event instanceof CircularEvent.Drafted || event instanceof CircularEvent.Revised) {
            return new CircularDrafted(standing);
        }
        if (event instanceof CircularEvent.Corrected e) {
            return new CircularCorrected(
                    standing,
                    after.corrections(),
                    e.reason(),
                    content.publication().code());
        }
        if (event instanceof CircularEvent.Withdrawn e) {
            return new CircularWithdrawn(standing, e.reason());
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }

    private static CircularStanding standing(
            @Nullable CircularState before, CircularEvent event, CircularState after, Recorded recorded) {
        return new CircularStanding(
                event.at(),
                Signature.office(recorded.by()),
                after.content().reference(),
                after.content().campaign(),
                after.told(),
                before == null ? null : before.stage().name(),
                after.stage().name());
    }
}
