package org.safetyvalve.accountability.leads;

import static org.safetyvalve.accountability.leads.LeadRule.*;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.leads.LeadEvent.Disposed;
import org.safetyvalve.accountability.leads.LeadEvent.Received;
import org.safetyvalve.accountability.leads.LeadEvent.Registered;
import org.safetyvalve.accountability.rules.Actions;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/**
 * A lead (问题线索): received by any door, registered by the registry office alone, disposed of by those who supervise. No
 * one person receives, registers and disposes of it.
 */
public final class Lead {
    private final LeadState state;

    private Lead(LeadState state) {
        this.state = state;
    }

    public static Lead of(LeadState state) {
        return new Lead(state);
    }

    /** Whether the lead exists for the actor: for discipline inspection of the district alone. */
    public static boolean maySee(Actor actor, LeadState state) {
        return Confidentiality.readsDisciplineMatters(actor, state.district());
    }

    /**
     * 受理: by hand.
     *
     * @param content seals what it says; not asked for when the lead is refused
     */
    public static List<LeadEvent> receive(
            Actor by, String reference, LeadOrigin origin, String district, Supplier<SealedText> content, Instant at) {
        RECEIVED_BY_DISCIPLINE_INSPECTION.requires(Confidentiality.readsDisciplineMatters(by, district));
        return List.of(new Received(reference, origin, district, content.get(), by.account(), at));
    }

    /** 受理: by a transfer that the organisation has accepted, or that an agency has sent. */
    public static List<LeadEvent> receiveTransferred(
            Actor system, String reference, LeadOrigin origin, String district, SealedText content, Instant at) {
        return List.of(new Received(reference, origin, district, content, system.account(), at));
    }

    /**
     * 登记: by the registry office alone. What came by a transfer is on record with its sender; what was received by hand is
     * known to its receiver only, so that somebody else registers it.
     */
    public List<LeadEvent> register(Actor by, Instant at) {
        REGISTERED_BY_THE_REGISTRY.requires(maySee(by, state) && by.has(Role.DISCIPLINE_REGISTRY));
        REGISTERED_ONCE.requires(state.stage() == LeadStage.RECEIVED, state.stage());
        REGISTERED_BY_ANOTHER_THAN_THE_RECEIVER.requires(
                state.origin().source().isRecordedElsewhere() || !by.account().equals(state.receivedBy()));
        return List.of(new Registered(by.account(), at));
    }

    /**
     * 处置: one of four ways. What was asked about, verified or held is disposed of again by what came of it; what is
     * concluded is not.
     */
    public List<LeadEvent> dispose(Actor by, LeadDisposition disposition, Instant at) {
        DISPOSED_BY_THE_SUPERVISION_OFFICE.requires(maySee(by, state) && by.has(Role.DISCIPLINE_INSPECTOR));
        REGISTERED_BEFORE_DISPOSAL.requires(state.stage() != LeadStage.RECEIVED, state.stage());
        CONCLUDED_IS_FINAL.requires(state.disposition() != LeadDisposition.CONCLUDED);
        DISPOSED_DIFFERENTLY.requires(state.disposition() != disposition, disposition.code());
        DISPOSED_BY_ANOTHER_THAN_THE_REGISTRAR.requires(!by.account().equals(state.registeredBy()));
        return List.of(new Disposed(disposition, by.account(), at));
    }

    /** What this account may do now. */
    public List<String> actions(Actor by, Instant now) {
        return Actions.ofNow()
                .with("register", () -> register(by, now))
                .with("dispose", () -> disposeInAnyWay(by, now))
                .names();
    }

    private List<LeadEvent> disposeInAnyWay(Actor by, Instant now) {
        LeadDisposition another = state.disposition() == LeadDisposition.HELD_PENDING
                ? LeadDisposition.CONCLUDED
                : LeadDisposition.HELD_PENDING;
        return dispose(by, another, now);
    }
}
