package org.safetyvalve.accountability.leads.messaging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.safetyvalve.accountability.leads.LeadOrigin;
import org.safetyvalve.accountability.leads.LeadSource;
import org.safetyvalve.accountability.leads.store.Leads;
import org.safetyvalve.accountability.rules.Codes;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.agency.AgencyLeadTransferred;
import org.safetyvalve.starter.consuming.AgencySource;
import org.safetyvalve.starter.consuming.EventCommands;
import org.safetyvalve.starter.consuming.Reaction;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.consuming.UnreadableRecordException;
import org.safetyvalve.starter.domain.Actor;
import org.springframework.stereotype.Component;

/** A lead that an agency sends by an event: received at once. What is kept is where its content can be read. */
@Component
class AgencyLeads implements Reaction {
    private static final Pattern DISTRICT = Pattern.compile(Codes.DISTRICT);

    private final Leads leads;
    private final Clock clock;

    AgencyLeads(Leads leads, Clock clock) {
        this.leads = leads;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends EventBody>> types() {
        return Set.of(AgencyLeadTransferred.class);
    }

    @Override
    public void on(ReceivedEvent event) {
        AgencyLeadTransferred body = event.body(AgencyLeadTransferred.class);
        if (!DISTRICT.matcher(event.district()).matches()) {
            throw new UnreadableRecordException("without ce_district nobody would be responsible for the lead");
        }
        String sender = AgencySource.of(event, body);
        LeadOrigin origin =
                new LeadOrigin(LeadSource.AGENCY, null, body.tracing(), body.hazard(), null, null, null, sender);
        leads.receiveFromAgency(
                event.source(),
                event.id(),
                body.reference(),
                origin,
                event.district(),
                body.contentReference(),
                EventCommands.of(
                        event,
                        Actor.system("agency-events", sender),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
