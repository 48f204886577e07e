package org.safetyvalve.hazard.reports.messaging;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.hazard.PublicHazardReported;
import org.safetyvalve.contracts.hazard.PublicReportRecorded;
import org.safetyvalve.contracts.hazard.PublicReportSupplemented;
import org.safetyvalve.contracts.hazard.ReporterContactRead;
import org.safetyvalve.hazard.Authors;
import org.safetyvalve.hazard.reports.PublicReport;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How a report is kept and published. Until it has been recorded as a hazard it is due, for whichever instance looks. */
@Component
public class PublicReportDefinition implements AggregateDefinition<PublicReport.State, PublicReport.Event> {

    @Override
    public String collection() {
        return "public-reports";
    }

    @Override
    public String topic() {
        return Topics.HAZARD_EVENTS;
    }

    @Override
    public Class<PublicReport.State> stateType() {
        return PublicReport.State.class;
    }

    @Override
    public PublicReport.State fold(PublicReport.@Nullable State before, PublicReport.Event event) {
        return PublicReport.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id,
            PublicReport.@Nullable State before,
            PublicReport.Event event,
            PublicReport.State after,
            Recorded recorded) {
        String authority = after.authority();
        Author system = Authors.of(desk(authority));
        if (event instanceof PublicReport.Received received) {
            PublicReport.Told told = received.told();
            return new PublicHazardReported(
                    event.at(),
                    system,
                    told.district(),
                    told.sector(),
                    authority,
                    received.about(),
                    received.anonymous());
        }
        String hazard = Objects.requireNonNull(after.hazard(), "nothing else happens before it is a hazard");
        if (event instanceof PublicReport.ContactRead read) {
            return new ReporterContactRead(event.at(), Authors.of(read.by()), authority, hazard, read.reason());
        }
        return event instanceof PublicReport.Supplemented
                ? new PublicReportSupplemented(event.at(), system, authority, hazard)
                : new PublicReportRecorded(event.at(), system, authority, hazard);
    }

    /** Who records what anyone has reported: the system, for the authority that decides on it. */
    public static Actor desk(String authority) {
        return Actor.system("public-reports", authority);
    }

    @Override
    public String district(PublicReport.State state) {
        return state.told().district();
    }

    @Override
    public Classification classification(PublicReport.State state, PublicReport.Event event) {
        return Classification.INTERNAL;
    }

    @Override
    public String stateName(PublicReport.State state) {
        return state.hazard() == null ? "RECEIVED" : "RECORDED";
    }

    @Override
    public @Nullable Instant due(PublicReport.State state) {
        return state.hazard() == null ? state.receivedAt() : null;
    }

    @Override
    public Instant occurredAt(PublicReport.Event event, CommandContext context) {
        return event.at();
    }
}
