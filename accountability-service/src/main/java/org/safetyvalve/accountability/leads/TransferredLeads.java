package org.safetyvalve.accountability.leads;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The leads that transfers bring (port). */
public interface TransferredLeads {

    /** What a transfer brings to discipline inspection, or empty when it does not bring a lead there. */
    Optional<TransferredLead> broughtBy(String transfer);

    /**
     * A lead on its way.
     *
     * @param reference its number with the sender
     * @param from the organisation that has sent it
     * @param to the organisation of discipline inspection that has received it
     * @param content opened for the lead that it is sealed in again
     */
    record TransferredLead(
            String reference,
            String from,
            String to,
            String content,
            String district,
            @Nullable String hazard,
            @Nullable String campaign) {

        /** Says nothing of the content. */
        @Override
        public String toString() {
            return "the lead " + reference + " on its way";
        }
    }
}
