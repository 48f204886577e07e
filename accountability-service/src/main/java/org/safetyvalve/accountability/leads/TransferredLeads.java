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
     * @param to the organisation of discipline inspection that has received it
     */
    record TransferredLead(
            String reference,
            String to,
            String content,
            String district,
            @Nullable String hazard,
            @Nullable String campaign) {}
}
