package org.safetyvalve.accountability.confidentiality.messaging;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.Signature;
import org.safetyvalve.accountability.confidentiality.Fingerprints;
import org.safetyvalve.accountability.confidentiality.ReadingLogEvent;
import org.safetyvalve.accountability.confidentiality.ReadingLogState;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.accountability.ConfidentialContentRead;
import org.safetyvalve.contracts.accountability.ConfidentialReadingsReviewed;
import org.safetyvalve.contracts.accountability.ReadingLogStanding;
import org.safetyvalve.starter.write.AggregateDefinition.Recorded;

/**
 * Readings in the contract: which office, which matter, what for; of the account a keyed hash. So the chain holds who read, for
 * whoever has the log, and tells nobody else.
 */
public final class ReadingLogContract {
    private ReadingLogContract() {}

    public static EventBody of(
            @Nullable ReadingLogState before,
            ReadingLogEvent event,
            ReadingLogState after,
            Recorded recorded,
            Fingerprints fingerprints) {
        ReadingLogStanding standing = new ReadingLogStanding(
                event.at(),
                Signature.office(recorded.by()),
                fingerprints.fingerprint("account " + recorded.by().account()),
                after.matter().kind(),
                after.matter().id(),
                after.readings().size(),
                before == null ? null : before.stage().name(),
                after.stage().name());
        if (event instanceof ReadingLogEvent.ContentRead read) {
            return new ConfidentialContentRead(
                    standing, read.reading().purpose().code());
        }
        if (event instanceof ReadingLogEvent.Reviewed reviewed) {
            return new ConfidentialReadingsReviewed(standing, reviewed.outcome().code());
        }
        throw new IllegalArgumentException("an event without a type in the contract: " + event);
    }
}
