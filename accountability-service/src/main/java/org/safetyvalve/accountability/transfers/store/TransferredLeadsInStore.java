package org.safetyvalve.accountability.transfers.store;

import java.util.Optional;
import org.safetyvalve.accountability.confidentiality.KeyDestroyedException;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.confidentiality.Sealing;
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
    private final Sealing sealing;

    TransferredLeadsInStore(Transfers transfers, Sealing sealing) {
        this.transfers = transfers;
        this.sealing = sealing;
    }

    @Override
    public Optional<TransferredLead> broughtBy(String transfer) {
        return transfers
                .find(transfer)
                .map(Stored::state)
                .filter(state -> state.dispatch().subject().kind() == SubjectKind.LEAD
                        && state.to().disciplineInspection())
                .map(state -> lead(transfer, state));
    }

    private TransferredLead lead(String transfer, TransferState state) {
        TransferDispatch dispatch = state.dispatch();
        return new TransferredLead(
                dispatch.subject().id(),
                state.from().organisation(),
                state.to().organisation(),
                content(transfer, dispatch),
                dispatch.district(),
                dispatch.subject().hazard(),
                dispatch.subject().campaign());
    }

    /** Opened to be sealed with the lead's own key at once. Without a content of its own the lead says on what basis it came. */
    private String content(String transfer, TransferDispatch dispatch) {
        SealedText content = dispatch.content();
        if (content == null) {
            return dispatch.basis();
        }
        try {
            String text = sealing.open(content.of(transfer));
            return text.isBlank() ? dispatch.basis() : text;
        } catch (KeyDestroyedException destroyed) {
            return dispatch.basis();
        }
    }
}
