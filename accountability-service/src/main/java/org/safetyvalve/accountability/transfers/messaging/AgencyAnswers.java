package org.safetyvalve.accountability.transfers.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.safetyvalve.accountability.transfers.TransferRule;
import org.safetyvalve.accountability.transfers.store.Transfers;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.agency.AgencyEvent;
import org.safetyvalve.contracts.agency.AgencyTransferAccepted;
import org.safetyvalve.contracts.agency.AgencyTransferResultReported;
import org.safetyvalve.contracts.agency.AgencyTransferReturned;
import org.safetyvalve.starter.consuming.AgencySource;
import org.safetyvalve.starter.consuming.EventCommands;
import org.safetyvalve.starter.consuming.Reaction;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.consuming.UnreadableRecordException;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.CommandContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What agencies answer to transfers by events: the same commands as by REST, in the agency's name, at the time that the
 * broker appended the record. One that breaks a rule, or that is about no transfer of the agency's, is a dead letter.
 */
@Component
class AgencyAnswers implements Reaction {
    private static final Logger log = LoggerFactory.getLogger(AgencyAnswers.class);

    private final Transfers transfers;
    private final Clock clock;

    AgencyAnswers(Transfers transfers, Clock clock) {
        this.transfers = transfers;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends EventBody>> types() {
        return Set.of(AgencyTransferAccepted.class, AgencyTransferReturned.class, AgencyTransferResultReported.class);
    }

    @Override
    public void on(ReceivedEvent event) {
        try {
            if (event.is(AgencyTransferAccepted.class)) {
                accepted(event, event.body(AgencyTransferAccepted.class));
            } else if (event.is(AgencyTransferReturned.class)) {
                AgencyTransferReturned body = event.body(AgencyTransferReturned.class);
                transfers.returnToSender(body.transfer(), body.basis(), body.competentBody(), context(event, body));
            } else {
                AgencyTransferResultReported body = event.body(AgencyTransferResultReported.class);
                transfers.reportResult(body.transfer(), body.resultReference(), body.outcome(), context(event, body));
            }
        } catch (AbsentException unknown) {
            throw new UnreadableRecordException("it answers no transfer of this agency", unknown);
        }
    }

    /** Accepting too late changes nothing: silence was acceptance already, or will be found to have been. */
    private void accepted(ReceivedEvent event, AgencyTransferAccepted body) {
        try {
            transfers.accept(body.transfer(), body.reference(), context(event, body));
        } catch (Refusal refused) {
            if (refused.rule() != TransferRule.ANSWERED_TOO_LATE) {
                throw refused;
            }
            log.info("{} accepts transfer {} after the deadline", body.agency(), body.transfer());
        }
    }

    private CommandContext context(ReceivedEvent event, AgencyEvent body) {
        String organisation = AgencySource.of(event, body);
        Actor agency = new Actor(
                "system:agency-events",
                organisation,
                organisation,
                OrganisationKind.PARTNER_AGENCY,
                Level.CITY,
                "000000",
                Set.of(),
                Set.of(Role.AGENCY),
                true);
        // Whether it came in time is for the broker's date alone to say: by a clock that is behind, a late answer would
        // be in time.
        Instant appended = event.appendedAt();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return EventCommands.of(event, agency, appended.isAfter(now) ? appended : now)
                .withOccurredAt(appended);
    }
}
