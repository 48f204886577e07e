package org.safetyvalve.accountability.transfers.store;

import java.util.Objects;
import java.util.Optional;
import org.safetyvalve.accountability.leads.TransferredLeads;
import org.safetyvalve.accountability.transfers.SubjectKind;
import org.safetyvalve.accountability.transfers.TransferDispatch;
import org.safetyvalve.accountability.transfers.TransferState;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/** The leads that transfers bring to discipline inspection; their content never leaves the store. */
@Component
class TransferredLeadsInStore implements TransferredLeads {
    private final Transfers transfers;

    TransferredLeadsInStore(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public Optional<TransferredLead> broughtBy(String transfer) {
        return transfers
                .find(transfer)
                .map(Stored::state)
                .filter(state -> state.dispatch().subject().kind() == SubjectKind.LEAD
                        && state.to().disciplineInspection())
                .map(TransferredLeadsInStore::lead);
    }

    private static TransferredLead lead(TransferState state) {
        TransferDispatch dispatch = state.dispatch();
        return new TransferredLead(
                dispatch.subject().id(),
                state.to().organisation(),
                Objects.requireNonNullElse(dispatch.content(), dispatch.basis()),
                dispatch.district(),
                dispatch.subject().hazard(),
                dispatch.subject().campaign());
    }
}
