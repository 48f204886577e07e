package org.safetyvalve.accountability.leads.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.safetyvalve.accountability.leads.LeadOrigin;
import org.safetyvalve.accountability.leads.LeadSource;
import org.safetyvalve.accountability.leads.TransferredLeads;
import org.safetyvalve.accountability.leads.store.Leads;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.transfer.TransferAccepted;
import org.safetyvalve.contracts.transfer.TransferDeemedAccepted;
import org.safetyvalve.contracts.transfer.TransferDesignated;
import org.safetyvalve.starter.consuming.EventCommands;
import org.safetyvalve.starter.consuming.Reaction;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.domain.Actor;
import org.springframework.stereotype.Component;

/**
 * An accepted transfer of a lead makes the lead, also when it was accepted by silence or by designation: nobody can keep
 * one by not answering. The content comes from the transfer in our own store, for no event carries it.
 */
@Component
class BroughtLeads implements Reaction {
    private final TransferredLeads transferred;
    private final Leads leads;
    private final Clock clock;

    BroughtLeads(TransferredLeads transferred, Leads leads, Clock clock) {
        this.transferred = transferred;
        this.leads = leads;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends EventBody>> types() {
        return Set.of(TransferAccepted.class, TransferDeemedAccepted.class, TransferDesignated.class);
    }

    @Override
    public void on(ReceivedEvent event) {
        transferred.broughtBy(event.subject()).ifPresent(lead -> {
            LeadOrigin origin = new LeadOrigin(
                    LeadSource.TRANSFER,
                    event.subject(),
                    null,
                    lead.hazard(),
                    lead.campaign(),
                    null,
                    null,
                    lead.from());
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            leads.receiveTransferred(
                    event.subject(),
                    lead.reference(),
                    origin,
                    lead.district(),
                    lead.content(),
                    EventCommands.of(event, Actor.system("transfers", lead.to()), now)
                            .withOccurredAt(occurredAt(event, now)));
        });
    }

    /** When it was accepted; by a clock that was ahead then, or is behind here, now: what has come is not refused because of a clock. */
    private static Instant occurredAt(ReceivedEvent event, Instant now) {
        Instant accepted =
                event.type().map(type -> event.body(type.body()).occurredAt()).orElseGet(event::time);
        return accepted.isAfter(now) ? now : accepted;
    }
}
