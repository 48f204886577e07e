package org.safetyvalve.accountability.accidents.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.accidents.AccidentFacts;
import org.safetyvalve.accountability.accidents.AccidentGrade;
import org.safetyvalve.accountability.accidents.AccidentKind;
import org.safetyvalve.accountability.accidents.AccidentReport;
import org.safetyvalve.accountability.accidents.Toll;
import org.safetyvalve.accountability.accidents.store.Accidents;
import org.safetyvalve.accountability.rules.Codes;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.agency.AgencyAccidentReported;
import org.safetyvalve.starter.consuming.AgencySource;
import org.safetyvalve.starter.consuming.EventCommands;
import org.safetyvalve.starter.consuming.Reaction;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.consuming.UnreadableRecordException;
import org.safetyvalve.starter.domain.Actor;
import org.springframework.stereotype.Component;

/**
 * An accident that an agency reports by an event. It was reported when the broker appended the event; what it says was known
 * when the agency wrote it, so that of two events the later written one stands, in whatever order they come. The grade is derived
 * here, whatever the agency states.
 */
@Component
class AgencyAccidents implements Reaction {
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 20_000;

    private final Accidents accidents;
    private final Clock clock;

    AgencyAccidents(Accidents accidents, Clock clock) {
        this.accidents = accidents;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends EventBody>> types() {
        return Set.of(AgencyAccidentReported.class);
    }

    @Override
    public void on(ReceivedEvent event) {
        AgencyAccidentReported body = event.body(AgencyAccidentReported.class);
        String agency = AgencySource.of(event, body);
        requireShape(body);
        // By a clock that is behind, it would be reported before it happened, and never late: the broker dates it.
        Instant appended = event.appendedAt();
        Instant now = later(clock.instant().truncatedTo(ChronoUnit.MILLIS), appended);
        Instant written = later(earlier(event.time(), appended), body.occurredAt());
        AccidentReport report = new AccidentReport(facts(body), toll(body), written, null, null, body.description());
        accidents.reportFromAgency(
                report,
                EventCommands.of(event, Actor.system("agency-events", agency), now)
                        .withOccurredAt(appended));
    }

    private static AccidentFacts facts(AgencyAccidentReported body) {
        return new AccidentFacts(
                body.reference(),
                body.title(),
                body.description(),
                body.district(),
                body.sector(),
                AccidentKind.of(Objects.requireNonNullElse(body.kind(), "")).orElse(AccidentKind.OTHER),
                body.occurredAt(),
                body.address(),
                body.unit(),
                body.unitName(),
                body.campaign(),
                null,
                AccidentGrade.of(body.grade()).orElse(null));
    }

    /** While an agency does not say how many of the injured are injured seriously, all of them are taken to be. */
    private static Toll toll(AgencyAccidentReported body) {
        return new Toll(
                body.deaths(),
                Objects.requireNonNullElse(body.seriousInjuries(), body.injuries()),
                Objects.requireNonNullElse(body.directLoss(), 0L));
    }

    /** What is published on from here must have the shape that our own events promise. */
    private static void requireShape(AgencyAccidentReported body) {
        require("district", body.district().matches(Codes.DISTRICT));
        require("sector", body.sector().matches(Codes.CODE));
        require("reference", body.reference().length() <= LONGEST_LINE);
        require("title", body.title().length() <= LONGEST_NAME);
        require("description", body.description().length() <= LONGEST_TEXT);
        require("address", isAtMost(LONGEST_LINE, body.address()));
        require("unitName", isAtMost(LONGEST_NAME, body.unitName()));
        require("unit", isId(body.unit()));
        require("campaign", isId(body.campaign()));
    }

    private static boolean isAtMost(int length, @Nullable String text) {
        return text == null || text.length() <= length;
    }

    private static boolean isId(@Nullable String id) {
        return id == null || id.matches(Codes.ID);
    }

    private static void require(String field, boolean holds) {
        if (!holds) {
            throw new UnreadableRecordException("the body's " + field + " is not what the contract says");
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
