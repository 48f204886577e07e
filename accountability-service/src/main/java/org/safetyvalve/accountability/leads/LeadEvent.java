package org.safetyvalve.accountability.leads;

import java.time.Instant;
import org.safetyvalve.accountability.confidentiality.SealedText;

/** What happened to a lead. */
public sealed interface LeadEvent {

    Instant at();

    /**
     * 受理
     *
     * @param reference its number
     * @param content what it says, sealed; in the store only, never in a published event
     * @param receivedBy the account that received it
     */
    record Received(
            String reference, LeadOrigin origin, String district, SealedText content, String receivedBy, Instant at)
            implements LeadEvent {}

    /** 登记 */
    record Registered(String registeredBy, Instant at) implements LeadEvent {}

    /** 处置 */
    record Disposed(LeadDisposition disposition, String disposedBy, Instant at) implements LeadEvent {}
}
