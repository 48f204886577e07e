package org.safetyvalve.accountability.leads.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.accountability.leads.DisposalProposal;
import org.safetyvalve.accountability.leads.LeadClocks;
import org.safetyvalve.accountability.leads.LeadDisposition;
import org.safetyvalve.accountability.leads.LeadDuty;
import org.safetyvalve.accountability.leads.LeadOrigin;
import org.safetyvalve.accountability.leads.LeadState;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.write.Stored;

/**
 * A lead as discipline inspection sees it, without what it says: that is read by a command of its own.
 *
 * @param named whether its reporter is named
 * @param sender who sent it by transfer or event
 * @param proposedDisposition how it is to be disposed of once that is approved
 * @param caseRecommended whether a case was recommended as the outcome of this disposition
 * @param mergedInto the lead that it is disposed of through
 * @param registerBy until when it is to be registered; absent for a lead that an earlier version received, as disposeBy
 * @param disposeBy until when it is first to be disposed of
 * @param outcomeBy until when an inquiry or verification is to have an outcome
 * @param overdue what was not done in time: registration, disposal, outcome
 * @param actions names of the commands that the reader may give now
 */
record LeadView(
        String id,
        long version,
        String state,
        String reference,
        String source,
        @Nullable String transfer,
        @Nullable String tracing,
        @Nullable String hazard,
        @Nullable String campaign,
        @Nullable String accident,
        @Nullable String problem,
        @Nullable String sender,
        boolean named,
        String district,
        @Nullable String disposition,
        @Nullable String proposedDisposition,
        boolean caseRecommended,
        @Nullable String mergedInto,
        @Nullable Deadline registerBy,
        @Nullable Deadline disposeBy,
        @Nullable Deadline outcomeBy,
        List<String> overdue,
        Instant receivedAt,
        Instant changedAt,
        String correlationId,
        List<String> actions) {

    static LeadView of(Stored<LeadState> stored, List<String> actions) {
        LeadState state = stored.state();
        LeadOrigin origin = state.origin();
        DisposalProposal proposal = state.proposal();
        LeadClocks clocks = state.runningClocks();
        return new LeadView(
                stored.id(),
                stored.version(),
                state.stage().name(),
                state.reference(),
                origin.source().code(),
                origin.transfer(),
                origin.tracing(),
                origin.hazard(),
                origin.campaign(),
                origin.accident(),
                origin.problem(),
                origin.sender(),
                state.reporter() != null,
                state.district(),
                code(state.disposition()),
                proposal == null ? null : code(proposal.disposition()),
                state.recommendedBy() != null,
                state.mergedInto(),
                deadline(clocks.registration()),
                deadline(clocks.disposal()),
                deadline(clocks.outcome()),
                clocks.missed().stream().sorted().map(LeadDuty::code).toList(),
                state.receivedAt(),
                state.changedAt(),
                stored.correlationId(),
                actions);
    }

    private static @Nullable String code(@Nullable LeadDisposition disposition) {
        return disposition == null ? null : disposition.code();
    }

    private static @Nullable Deadline deadline(@Nullable RunningClock clock) {
        return clock == null ? null : clock.deadline();
    }
}
