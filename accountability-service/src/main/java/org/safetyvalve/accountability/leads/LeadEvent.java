package org.safetyvalve.accountability.leads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.Deadline;

/** What happened to a lead. */
public sealed interface LeadEvent {

    Instant at();

    /**
     * 受理
     *
     * @param reference its number
     * @param receivedBy the account that received it
     */
    record Received(
            String reference,
            LeadOrigin origin,
            String district,
            LeadTexts texts,
            String receivedBy,
            LeadClocks clocks,
            Instant at)
            implements LeadEvent {}

    /** 登记 */
    record Registered(String registeredBy, Instant at) implements LeadEvent {}

    /**
     * 处置
     *
     * @param disposedBy who disposed of it, or proposed to
     * @param outcomeBy until when it has an outcome, or null
     */
    record Disposed(
            LeadDisposition disposition,
            String disposedBy,
            @Nullable RunningClock outcomeBy,
            Instant at) implements LeadEvent {}

    /** 提出处置意见 */
    record DisposalProposed(DisposalProposal proposal) implements LeadEvent {
        @Override
        public Instant at() {
            return proposal.at();
        }
    }

    /** 退回处置意见 */
    record DisposalReturned(LeadDisposition disposition, Instant at) implements LeadEvent {}

    /** 提请立案 */
    record CaseRecommended(String recommendedBy, Instant at) implements LeadEvent {}

    /**
     * 并案
     *
     * @param into the lead that it is merged into
     */
    record Merged(String into, String mergedBy, Instant at) implements LeadEvent {}

    /** 逾期 */
    record Overdue(LeadDuty duty, Deadline deadline) implements LeadEvent {
        @Override
        public Instant at() {
            return deadline.at();
        }
    }
}
