package org.safetyvalve.hazard.reports.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.Hazard;
import org.safetyvalve.hazard.hazards.HazardBook;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.HazardSight;
import org.safetyvalve.hazard.hazards.HazardState;
import org.safetyvalve.hazard.hazards.Stage;
import org.safetyvalve.hazard.reports.PublicReport;
import org.safetyvalve.hazard.reports.PublicReportRule;
import org.safetyvalve.hazard.reports.Receipt;
import org.safetyvalve.hazard.reports.ReporterContact;
import org.safetyvalve.hazard.reports.Standing;
import org.safetyvalve.hazard.reports.messaging.PublicReportDefinition;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.DerivedId;
import org.safetyvalve.starter.write.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reports of the public, for whoever has the receipt and for the authority that decides. A report's id is the SHA-256 of its receipt, so that
 * nothing else need be kept to find it. Its hazard's id follows from that: whoever records it, and however often, it is one hazard.
 */
@Component
public class PublicReports {
    private static final Logger log = LoggerFactory.getLogger(PublicReports.class);
    private static final int MOST_MERGES = 10;

    private final Aggregates aggregates;
    private final PublicReportDefinition definition;
    private final Receipts receipts;
    private final ReporterContacts contacts;
    private final HazardBook hazards;
    private final CompetentAuthorities authorities;
    private final HazardClock hazardClock;

    PublicReports(
            Aggregates aggregates,
            PublicReportDefinition definition,
            Receipts receipts,
            ReporterContacts contacts,
            HazardBook hazards,
            CompetentAuthorities authorities,
            HazardClock hazardClock) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.receipts = receipts;
        this.contacts = contacts;
        this.hazards = hazards;
        this.authorities = authorities;
        this.hazardClock = hazardClock;
    }

    /**
     * What the reporter is told.
     *
     * @param words where it stands
     * @param reason why it was not taken up, in the authority's words; null otherwise
     */
    public record Answer(
            Standing standing,
            boolean merged,
            String words,
            @Nullable String reason,
            PublicReport.State report) {}

    /**
     * Receives a report. The contact is kept first, so that a report that says it has one does; then the report; then its hazard, which {@link
     * #recordWaiting} makes up for when this instance ends in between. A repeat gets the same receipt.
     */
    public Receipt receive(
            PublicReport.Told told, boolean aboutAuthority, @Nullable ReporterContact contact, CommandContext context) {
        if (contact != null) {
            contact.requireNotIn(told.description(), "description");
            contact.requireNotIn(told.address(), "address");
        }
        Receipt receipt = receipts.of(context.key());
        String id = receipt.hash();
        if (contact != null && aggregates.find(definition, id).isEmpty()) {
            contacts.keep(id, contact, context);
        }
        aggregates.create(
                definition,
                id,
                context.withCorrelation(hazardOf(id)),
                () -> PublicReport.receive(told, aboutAuthority, contact == null, authorities, context.now()));
        tryToRecord(id, context.now());
        return receipt;
    }

    /**
     * Records reports that have not been recorded as hazards yet, the oldest first, once each however many instances do this at the same time.
     *
     * @return how many have been recorded; one that cannot be keeps no other waiting
     */
    int recordWaiting(Instant now, int batch) {
        return aggregates.actOnDue(definition, now, batch, report -> tryToRecord(report.id(), now));
    }

    private boolean tryToRecord(String id, Instant now) {
        try {
            record(require(id), now);
            return true;
        } catch (RuntimeException later) {
            log.warn("A report of the public waits to be recorded as a hazard: {}", later.toString());
            return false;
        }
    }

    private void record(Stored<PublicReport.State> report, Instant now) {
        if (report.state().hazard() != null) {
            return;
        }
        Actor desk = PublicReportDefinition.desk(report.state().authority());
        String key = "record " + report.id();
        String hazard = hazardOf(report.id());
        Act act = new Act(desk, report.state().receivedAt(), now);
        hazards.record(
                hazard,
                Hazard.find(act, report.state().facts(report.id()), List.of(), authorities, hazardClock),
                new HazardBook.Entry(desk, key, now));
        aggregates.execute(
                definition,
                report.id(),
                new CommandContext(desk, key, key, null, now, now, null, null, Traceparent.NONE),
                stored -> PublicReport.recordAs(stored.state(), hazard, now));
    }

    /** @throws AbsentException when it is no receipt of ours, or none at all */
    public Answer tell(@Nullable String receipt, Locale language) {
        PublicReport.State report = require(idOf(receipt)).state();
        String own = report.hazard();
        String last = own == null ? null : behindMerges(own);
        HazardState hazard = last == null ? null : hazards.find(last).orElse(null);
        Standing standing = Standing.of(hazard);
        boolean merged = last != null && !last.equals(own);
        return new Answer(
                standing,
                merged,
                standing.words(language, merged),
                standing.progress() == Standing.Progress.REJECTED && last != null
                        ? hazards.rejection(last).orElse(null)
                        : null,
                report);
    }

    /** The hazard that this one has become part of, perhaps by way of others; itself when it was not merged. */
    private String behindMerges(String hazard) {
        String last = hazard;
        for (int merges = 0; merges < MOST_MERGES; merges++) {
            Optional<String> next = hazards.find(last)
                    .filter(state -> state.stage() == Stage.MERGED)
                    .map(HazardState::link);
            if (next.isEmpty()) {
                return last;
            }
            last = next.get();
        }
        return last;
    }

    /** @throws AbsentException when it is no receipt of ours, or none at all */
    public void supplement(@Nullable String receipt, String text, CommandContext context) {
        String id = idOf(receipt);
        record(require(id), context.now());
        contacts.find(id).ifPresent(contact -> contact.requireNotIn(text, "text"));
        aggregates.execute(
                definition, id, context, stored -> PublicReport.supplement(stored.state(), text, context.now()));
    }

    /**
     * The report that a hazard was recorded from.
     *
     * @throws AbsentException when the reader may not see the hazard, or it is of no report
     */
    public Stored<PublicReport.State> ofHazard(String hazard, Actor reader) {
        HazardState state = hazards.find(hazard)
                .filter(found -> HazardSight.of(reader).opensOn(found))
                .orElseThrow(() -> new AbsentException("hazards", hazard));
        HazardFacts.PublicReference source = state.facts().publicReport();
        if (source == null) {
            throw new AbsentException("public-reports", hazard);
        }
        if (!state.isDecidedBy(reader)) {
            throw PublicReportRule.ONLY_ITS_AUTHORITY.refuse();
        }
        return require(source.report());
    }

    /** How the reporter can be reached, after that somebody reads it has been recorded. */
    public ReporterContact readContact(String hazard, String reason, CommandContext context) {
        String id = ofHazard(hazard, context.actor()).id();
        aggregates.execute(
                definition,
                id,
                context,
                stored -> PublicReport.readContact(stored.state(), context.actor(), reason, context.now()));
        return contacts.find(id).orElseThrow(() -> new AbsentException("reporter-contacts", id));
    }

    private Stored<PublicReport.State> require(String id) {
        return aggregates.find(definition, id).orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    /** Of a wrong receipt and of none as of a right one: nothing is decided by what was typed. */
    private static String idOf(@Nullable String receipt) {
        return Receipt.hashOf(receipt == null ? "" : receipt);
    }

    private static String hazardOf(String report) {
        return DerivedId.of("public-report", report);
    }
}
